/** How alike two texts must be (Jaccard of their 4-character shingles) for one to be a reprint: copies with 5 % of characters lost or cut to 70 % stay above 0.6, different articles below 0.05. */
const ALIKE = 0.6;
const SHINGLE = 4;
const BINS = 128;

/** Shingles of a text as 32-bit hashes, marks and spaces left out. */
function shingles(text: string): Uint32Array {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, "");
  const out = new Uint32Array(Math.max(0, bare.length - SHINGLE + 1));
  for (let at = 0; at < out.length; at++) {
    let h = 0x811c9dc5;
    for (let i = 0; i < SHINGLE; i++) h = Math.imul(h ^ bare.charCodeAt(at + i), 0x01000193);
    h ^= h >>> 15;
    out[at] = Math.imul(h, 0x85ebca6b) >>> 0;
  }
  return out;
}

/** One-permutation MinHash: the least hash in each of 128 bins. */
function sketch(hashes: Uint32Array): Uint32Array {
  const bins = new Uint32Array(BINS).fill(0xffffffff);
  for (const h of hashes) {
    const bin = h >>> 25;
    if (h < bins[bin]!) bins[bin] = h;
  }
  return bins;
}

function jaccard(a: Uint32Array, b: Uint32Array): number {
  const left = new Set(a);
  const right = new Set(b);
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const h of right) if (left.has(h)) shared++;
  return shared / (left.size + right.size - shared);
}

/**
 * For each text the index of the earlier text it repeats, or null. Candidates share at least four bins of their sketches;
 * those are compared exactly. Linear in the length of the texts, near-linear in their number.
 */
export function findDuplicates(texts: readonly string[]): (number | null)[] {
  // A hash's upper bits are its bin's number: the hash alone is the key.
  const byBin = new Map<number, number[]>();
  const kept: Uint32Array[] = [];
  return texts.map((text, index) => {
    const hashes = shingles(text);
    kept.push(hashes);
    if (hashes.length < 80) return null;
    const bins = sketch(hashes);
    const met = new Map<number, number>();
    for (const least of bins) {
      if (least === 0xffffffff) continue;
      for (const other of byBin.get(least) ?? []) met.set(other, (met.get(other) ?? 0) + 1);
    }
    let best: number | null = null;
    let bestAlike = ALIKE;
    for (const [other, shared] of met) {
      if (shared < 4) continue;
      const alike = jaccard(hashes, kept[other]!);
      if (alike >= bestAlike) {
        best = other;
        bestAlike = alike;
      }
    }
    if (best === null) {
      for (const least of bins) {
        if (least === 0xffffffff) continue;
        const list = byBin.get(least);
        if (list) list.push(index);
        else byBin.set(least, [index]);
      }
    }
    return best;
  });
}
