import { z } from "zod";
import { type ArticleText, type Dataset, Observation, type Problem, type Quote } from "./schema.ts";

const FIELDS = [
  "region",
  "indicator",
  "period",
  "value",
  "high",
  "unit",
  "qualifier",
  "change",
  "rank",
  "share",
  "scope",
  "status",
  "stated",
  "date",
  "name",
  "kind",
  "place",
  "founded",
  "lead",
  "chair",
] as const;

/**
 * What a reader of the articles knows better: one change to one fact, with the words it stands on.
 * `article` (an id) or `file` (a path in the folder read) says where, `quote` the words, `start` which of several.
 * correct: `field` of the fact whose value is `old` becomes `new`. reject: the fact goes. add: `new` is an observation's fields.
 * Regions and indicators may be given by id or by name.
 */
export const Correction = z
  .strictObject({
    action: z.enum(["correct", "reject", "add"]),
    article: z.string().min(1).nullable().default(null),
    file: z.string().min(1).nullable().default(null),
    quote: z.string().min(1),
    start: z.int().min(0).nullable().default(null),
    fact: z.enum(["observation", "event", "alliance"]).default("observation"),
    field: z.enum(FIELDS).nullable().default(null),
    old: z.json().default(null),
    new: z.json().default(null),
    reason: z.string().min(1),
  })
  .refine(({ article, file }) => article !== null || file !== null, { error: "needs an article or a file" })
  .refine(({ action, field }) => action !== "correct" || field !== null, { error: "needs a field to correct", path: ["field"] });
export const Corrections = z.array(Correction);
export type Correction = z.infer<typeof Correction>;

/** Fields of an observation to add; the rest follows. */
const Addition = z.strictObject({
  region: z.string().nullable().default(null),
  subject: z.string().nullable().default(null),
  indicator: z.string(),
  period: Observation.shape.period,
  value: Observation.shape.value.default(null),
  high: Observation.shape.high.default(null),
  unit: z.string().optional(),
  stated: z.string().default(""),
  qualifier: Observation.shape.qualifier.default("="),
  change: Observation.shape.change.default(null),
  rank: Observation.shape.rank.default(null),
  share: Observation.shape.share.default(null),
  scope: Observation.shape.scope.default("actual"),
  status: Observation.shape.status.default("reported"),
});

export interface Corrected {
  dataset: Dataset;
  texts: ArticleText[];
}

type Json = z.infer<ReturnType<typeof z.json>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** FNV-1a, 32 bits as hex: enough to tell hand-made additions apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The record of a correction in the dataset: it stands among the problems, under the rule that tells whether it took. */
const record = (correction: Correction, article: string | null, file: string, at: Quote | null, rule: string, reason: string): Problem => ({
  article,
  file,
  start: at?.start ?? null,
  end: at?.end ?? null,
  text: correction.quote,
  reason,
  rule,
});

const show = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/**
 * The dataset with the corrections made, in order, each recorded among the problems: rule `corrected`, `rejected` or `added`,
 * or `correctionUnused` with the reason where a correction no longer fits (the quote is gone, the old value is another).
 * A changed or rejected figure leaves its conflicts, and the checks that counted with it: their arithmetic was the old one's.
 * Nothing is edited in place. Throws only when a result would break the contract's shape.
 */
export function applyCorrections({ dataset, texts }: Corrected, corrections: readonly Correction[]): Corrected {
  let { observations, events, alliances, checks, indicators } = dataset;
  const problems: Problem[] = [];
  const marks: { article: string; start: number; end: number; fact: string }[] = [];
  const textOf = new Map(texts.map((text) => [text.id, text]));
  const named = (list: readonly { id: string; name: string; aliases: readonly string[] }[], value: string): string | null =>
    (list.find(({ id }) => id === value) ?? list.find(({ name }) => name === value) ?? list.find(({ aliases }) => aliases.includes(value)))?.id ??
    null;
  const resolve = (field: Correction["field"], value: Json): Json => {
    if (typeof value !== "string") return value;
    if (field === "region" || field === "place") return named(dataset.regions, value) ?? value;
    if (field === "indicator") return named(indicators, value) ?? value;
    return value;
  };
  const leaveArithmetic = (id: string) => {
    checks = checks.filter((check) => !check.observations.includes(id));
    observations = observations.map((other) => {
      if (other.id === id && other.conflictsWith.length > 0) return { ...other, conflictsWith: [] };
      return other.conflictsWith.includes(id) ? { ...other, conflictsWith: other.conflictsWith.filter((known) => known !== id) } : other;
    });
  };

  for (const correction of corrections) {
    const { action, field, quote, start, reason } = correction;
    const article = dataset.articles.find(({ id, file }) => (correction.article === null ? file === correction.file : id === correction.article));
    const file = article?.file ?? correction.file ?? "";
    const unused = (why: string) => problems.push(record(correction, article?.id ?? null, file, null, "correctionUnused", `${why}; ${reason}`));
    if (!article) {
      unused(`unknown article: ${correction.article ?? correction.file}`);
      continue;
    }
    // A file may hold several articles: the one whose text has the words is meant.
    const candidates = dataset.articles.filter(({ id, file: path }) => (correction.article === null ? path === article.file : id === article.id));
    const about = (said: readonly Quote[]) =>
      said.find(
        (known) =>
          candidates.some(({ id }) => id === known.article) &&
          (start === null || known.start === start) &&
          (known.text.includes(quote) || quote.includes(known.text)),
      );

    if (action === "add") {
      const holder = candidates.map(({ id }) => textOf.get(id)).find((text) => text?.text.includes(quote));
      const parsed = Addition.safeParse(correction.new);
      if (!holder || !parsed.success) {
        unused(
          holder
            ? `what to add is not an observation: ${parsed.error?.issues[0]?.path.join(".")} ${parsed.error?.issues[0]?.message}`
            : "the quote is not in the article",
        );
        continue;
      }
      const region = parsed.data.region === null ? null : named(dataset.regions, parsed.data.region);
      const indicator = indicators.find(({ id }) => id === named(indicators, parsed.data.indicator));
      const at = start !== null && holder.text.startsWith(quote, start) ? start : holder.text.indexOf(quote);
      const said: Quote = { article: holder.id, start: at, end: at + quote.length, text: quote };
      if (!indicator || (region === null && parsed.data.subject === null)) {
        unused(indicator ? `unknown region: ${parsed.data.region}` : `unknown indicator: ${parsed.data.indicator}`);
        continue;
      }
      const added: Observation = {
        ...parsed.data,
        id: `o-added-${hashOf(JSON.stringify([said, parsed.data]))}`,
        region,
        indicator: indicator.id,
        unit: parsed.data.unit ?? indicator.unit,
        conflictsWith: [],
        quotes: [said],
      };
      if (!observations.some(({ id }) => id === added.id)) {
        observations = [...observations, added];
        marks.push({ article: holder.id, start: said.start, end: said.end, fact: added.id });
      }
      problems.push(record(correction, holder.id, file, said, "added", `added by hand: ${reason}`));
      continue;
    }

    const list: readonly { id: string; quotes: readonly Quote[] }[] =
      correction.fact === "event" ? events : correction.fact === "alliance" ? alliances : observations;
    const here = list.filter((fact) => about(fact.quotes));
    const wanted = resolve(field, correction.old);
    const fits = here.filter((fact) => field === null || same(Object.entries(fact).find(([key]) => key === field)?.[1] ?? null, wanted));
    if (fits.length !== 1) {
      unused(
        here.length === 0
          ? "no fact was read from this quote"
          : fits.length === 0
            ? `no ${field} here is ${show(correction.old)}`
            : `${fits.length} facts fit; say which field is meant`,
      );
      continue;
    }
    const [fact] = fits;
    const at = about(fact!.quotes) ?? null;
    leaveArithmetic(fact!.id);
    if (action === "reject") {
      observations = observations.filter(({ id }) => id !== fact!.id);
      events = events.filter(({ id }) => id !== fact!.id).map((event) => ({ ...event, alliances: event.alliances.filter((id) => id !== fact!.id) }));
      alliances = alliances.filter(({ id }) => id !== fact!.id);
      // A figure about a rejected alliance or event has lost its subject.
      observations = observations
        .filter(({ region, subject }) => region !== null || subject !== fact!.id)
        .map((other) => (other.subject === fact!.id ? { ...other, subject: null } : other));
      problems.push(record(correction, at?.article ?? null, file, at, "rejected", `rejected by hand: ${reason}`));
      continue;
    }
    const value = resolve(field, correction.new);
    const change = <Fact extends { id: string }>(facts: Fact[]): Fact[] =>
      facts.map((known) => (known.id === fact!.id ? { ...known, [field!]: value } : known));
    observations = change(observations);
    events = change(events);
    alliances = change(alliances);
    problems.push(
      record(
        correction,
        at?.article ?? null,
        file,
        at,
        "corrected",
        `${field} ${show(correction.old)} corrected to ${show(correction.new)}: ${reason}`,
      ),
    );
  }

  // An indicator that only a rejected or corrected figure used goes with it, unless the lexicon knows it.
  const used = new Set(observations.map(({ indicator }) => indicator));
  indicators = indicators.filter(({ id, known }) => known || used.has(id));
  const facts = new Set([...observations, ...events, ...alliances, ...checks].map(({ id }) => id));
  const corrected = texts.map((text) => {
    const added = marks.filter(({ article }) => article === text.id).map(({ start, end, fact }) => ({ kind: "value" as const, start, end, fact }));
    if (added.length === 0 && text.marks.every(({ fact }) => fact === null || facts.has(fact))) return text;
    return {
      ...text,
      marks: [...text.marks.filter(({ fact }) => fact === null || facts.has(fact)), ...added].toSorted((a, b) => a.start - b.start || a.end - b.end),
    };
  });
  return {
    dataset: {
      ...dataset,
      observations,
      events,
      alliances,
      checks,
      indicators,
      problems: [...dataset.problems, ...problems],
    },
    texts: corrected,
  };
}
