/** A short id made from content: 13 hex digits (52 bits of two FNV-1a runs over the UTF-16 units). The same words give the same id. */
export function hash(...words: readonly (string | number | null)[]): string {
  const text = words.join("\u0000");
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ (unit & 0xff), 0x01000193);
    a = Math.imul(a ^ (unit >> 8), 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  b = Math.imul(b ^ (a >>> 16), 0xc2b2ae35);
  return ((a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0")).slice(0, 13);
}
