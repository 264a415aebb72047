const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

/**
 * A tooltip of a data item's own lines, `{ value, tip: () => ["title", "line", …] }`, made when it is shown; "" without them. Everything is escaped:
 * names come from articles. At module level, so that options stay equal.
 */
export function tipHtml(params: unknown): string {
  const { data } = Object(params);
  const { tip } = Object(data);
  const lines: unknown = typeof tip === "function" ? tip() : null;
  if (!Array.isArray(lines) || lines.length === 0) return "";
  const [title, ...rest] = lines.map((line) => escaped(String(line)));
  return `<b>${title}</b>${rest.map((line) => `<br>${line}`).join("")}`;
}
