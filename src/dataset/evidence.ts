/** The bits of a row that tell how far it is to be trusted, and which of two rows is shown. */
import type { Columns } from "./columns.ts";
import type { Article, Change, Observation, Qualifier } from "./schema.ts";

export const FLAG = {
  qualifier: 0b11,
  target: 1 << 2,
  status: 0b11 << 3,
  conflict: 1 << 5,
  implied: 1 << 6, // the period is completed from other words
  shareOfParent: 1 << 7, // the share told is exact, and of the region it lies in
  change: 0b111 << 8,
  rankByGrowth: 1 << 11,
  manyArticles: 1 << 12,
} as const;

const QUALIFIERS: readonly Qualifier[] = ["=", "~", ">", "<"];
const STATUSES: readonly Observation["status"][] = ["reported", "preliminary", "revised", "superseded"];
const CHANGES: readonly (Change["kind"] | null)[] = [null, "yoy", "mom", "multiple", "points", "average"];

/** `ofParent`: the share told is of the region it lies in. */
export const flagsOf = (
  { qualifier, scope, status, conflictsWith, period, change, rank }: Observation,
  { ofParent, manyArticles }: { ofParent: boolean; manyArticles: boolean },
): number =>
  QUALIFIERS.indexOf(qualifier) |
  (scope === "target" ? FLAG.target : 0) |
  (STATUSES.indexOf(status) << 3) |
  (conflictsWith.length > 0 ? FLAG.conflict : 0) |
  (period.is === "implied" ? FLAG.implied : 0) |
  (ofParent ? FLAG.shareOfParent : 0) |
  ((change === null ? 0 : CHANGES.indexOf(change.kind)) << 8) |
  (rank?.by === "growth" ? FLAG.rankByGrowth : 0) |
  (manyArticles ? FLAG.manyArticles : 0);

export const qualifierOf = (flags: number): Qualifier => QUALIFIERS[flags & FLAG.qualifier] ?? "=";
export const statusOf = (flags: number): Observation["status"] => STATUSES[(flags & FLAG.status) >> 3] ?? "reported";
export const changeKindOf = (flags: number): Change["kind"] | null => CHANGES[(flags & FLAG.change) >> 8] ?? null;

/**
 * Which of two rows for one region, indicator and period is shown. The one place of this rule, in order:
 *   1. the reader's own choice;
 *   2. what happened before what is planned;
 *   3. a value before growth or a rank alone;
 *   4. revised, then reported, then preliminary, then superseded;
 *   5. a stated period before an implied one;
 *   6. an exact value before an approximate one or a bound;
 *   7. the later published article;
 *   8. the one with more articles behind it; then the earlier row, so that the answer never varies.
 * Negative: `a` is shown. `published` gives an article's date as a number that grows with time.
 */
export function compareEvidence(
  columns: Pick<Columns, "flags" | "value" | "article" | "sources">,
  published: ArrayLike<number>,
  chosen: ReadonlySet<number>,
  a: number,
  b: number,
): number {
  const { flags, value, article, sources } = columns;
  const fa = flags[a]!;
  const fb = flags[b]!;
  return (
    (chosen.size === 0 ? 0 : Number(chosen.has(b)) - Number(chosen.has(a))) ||
    (fa & FLAG.target) - (fb & FLAG.target) ||
    Number(Number.isNaN(value[a]!)) - Number(Number.isNaN(value[b]!)) ||
    STATUS_ORDER[(fa & FLAG.status) >> 3]! - STATUS_ORDER[(fb & FLAG.status) >> 3]! ||
    (fa & FLAG.implied) - (fb & FLAG.implied) ||
    Number((fa & FLAG.qualifier) !== 0) - Number((fb & FLAG.qualifier) !== 0) ||
    published[article[b]!]! - published[article[a]!]! ||
    sources[b]! - sources[a]! ||
    a - b
  );
}
/** reported 1, preliminary 2, revised 0, superseded 3. */
const STATUS_ORDER = [1, 2, 0, 3];

/** The rules of `compareEvidence`, in its order. */
export const EVIDENCE_RULES = ["chosen", "actual", "value", "status", "period", "exact", "later", "sources", "order"] as const;
export type EvidenceRule = (typeof EVIDENCE_RULES)[number];

/** Which rule sets two rows apart: `order` when none does but their places. */
export function decidingRule(columns: Columns, published: ArrayLike<number>, chosen: ReadonlySet<number>, a: number, b: number): EvidenceRule {
  const { flags, value, article, sources } = columns;
  const fa = flags[a]!;
  const fb = flags[b]!;
  const apart: Record<Exclude<EvidenceRule, "order">, boolean> = {
    chosen: chosen.has(a) !== chosen.has(b),
    actual: ((fa ^ fb) & FLAG.target) !== 0,
    value: Number.isNaN(value[a]!) !== Number.isNaN(value[b]!),
    status: ((fa ^ fb) & FLAG.status) !== 0,
    period: ((fa ^ fb) & FLAG.implied) !== 0,
    exact: ((fa & FLAG.qualifier) !== 0) !== ((fb & FLAG.qualifier) !== 0),
    later: published[article[a]!] !== published[article[b]!],
    sources: sources[a] !== sources[b],
  };
  return EVIDENCE_RULES.find((rule) => rule !== "order" && apart[rule]) ?? "order";
}

/** Publication dates as numbers that grow with time, by article index; unknown is 0. */
export const publishedNumbers = (articles: readonly Article[]): Int32Array =>
  Int32Array.from(articles, ({ published }) =>
    published === null ? 0 : Number(published.slice(0, 4)) * 10_000 + Number(published.slice(5, 7)) * 100 + Number(published.slice(8, 10)),
  );
