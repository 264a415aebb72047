/**
 * The filter engine: hand loops over typed columns, no index but the indicator offsets and the runs of one region
 * inside an indicator, which the sort order gives.
 *
 *   engine.count(filters)                    one pass over all rows: what passes, and the counts beside every choice
 *   engine.best(i, filters, asked)           one row a region and period: its own figures, in the indicator's unit
 *   engine.each(i, filters, ignore, visit)   the rows of one indicator that pass, one by one, in row order: region, start, end
 *   engine.passing(filters, ignore)          all rows that pass, in row order
 *   engine.periods()                         the periods there are, where `best` finds the places of its rows
 *
 * Cross-filter meaning: a view (or a list of choices) ignores the filter of its own dimension, so that the
 * brush does not empty the chart that holds it. In one pass: a row that fails nothing counts for every
 * dimension; a row that fails one dimension alone counts for that dimension only.
 *
 * What a filter means for an observation:
 *   regions     its region is chosen, lies inside a chosen one, or is a member of a chosen macro-region (or inside a member);
 *               the country stands for its own figures alone, since everything lies inside it
 *   dates       its period and the range share a month; "as of" is its month; without any period it never passes
 *   indicators  its indicator is chosen
 *   alliances   it is about a chosen alliance, or its region is a member of one
 *   sources     one of its articles is chosen, or is by a chosen publisher
 *   scope       what happened, what is planned, or both
 *   flags       "only" those that have it, "hide" those that have it
 *   text        the words stand in a name of its region, indicator or subject, or in a title of its articles
 */
import { KIND } from "../../dataset/classes.ts";
import { type Columns, type Head, monthNumber, sparseRange, type Whole } from "../../dataset/columns.ts";
import { FLAG } from "../../dataset/evidence.ts";
import { type Span, type SpanKind, spanKindOf } from "../period.ts";
import { type Dimension, type Filters, FLAGS } from "../store.ts";
import { namesOf } from "./fold.ts";
import { groupBy } from "./group.ts";
import { holding } from "./search.ts";
import { createSums, type Sums, worthSums } from "./sums.ts";

export interface Counts {
  /** Rows that pass every filter. */
  rows: number;
  /** Articles behind them. */
  articles: number;
  /** Groups of conflicting rows among them. */
  conflicts: number;
  /** Rows by place in head's lists, each ignoring its own dimension's filter. The last of `regions` is "no region". */
  regions: Uint32Array;
  indicators: Uint32Array;
  byArticle: Uint32Array;
  alliances: Uint32Array;
  scope: { actual: number; target: number };
  flags: { conflict: number; implied: number; approximate: number };
  /** Rows by last month of their period, `months[m - firstMonth]`, ignoring the date filter. */
  months: Uint32Array;
  /** Rows whose period touches the month, what a filter for that month alone would leave; ignores the date filter. */
  touching: Int32Array;
  firstMonth: number;
}

/** Rows a date filter from one month to another would leave: those that do not end before it, and have begun within it. */
export function rowsTouching({ months, touching, firstMonth }: Counts, from: number, to: number): number {
  const first = Math.max(0, from - firstMonth);
  const last = Math.min(months.length - 1, to - firstMonth);
  if (last < first) return 0;
  let ended = 0;
  for (let i = first; i < last; i++) ended += months[i]!;
  return touching[last]! + ended;
}

/** The periods there are, each once, latest first; of those that end together, the shortest. */
export interface Periods {
  list: readonly (Span & { kind: SpanKind })[];
}

/** Rows by region, then by period; `place`: of their period in `Periods.list`. The rows of `region[g]` begin at `from[g]` and end at `from[g + 1]`. */
export interface BestRows {
  row: Uint32Array;
  place: Uint32Array;
  region: readonly number[];
  from: readonly number[];
}

export interface Best {
  ignore: readonly Dimension[];
  /** Growth and ranks without a value too. */
  withoutValue: boolean;
  /** Whether a row is to stand for its region and period rather than another. */
  better: (row: number, other: number) => boolean;
  /** That is the order in which the build found the leads. */
  usual: boolean;
}

export interface Engine {
  count(filters: Filters): Counts;
  best(indicator: number, filters: Filters, asked: Best): BestRows;
  each(indicator: number, filters: Filters, ignore: readonly Dimension[], visit: (row: number) => void): void;
  passing(filters: Filters, ignore?: readonly Dimension[]): Uint32Array;
  periods(): Periods;
  /** Index of every region the filter stands for: 1 where it does. Null: no region filter. */
  regionMask(regions: readonly string[]): Uint8Array | null;
}

const BIT: Record<Dimension, number> = { regions: 1, dates: 2, indicators: 4, alliances: 8, sources: 16, scope: 32, flags: 64, text: 128 };

/** More to tell than region, indicator and first article. */
const MORE = KIND.manyArticles | KIND.subject;

/** Bits of dates that a period fails, bits of scope and flags that a kind fails. */
interface Fate {
  ofPeriod: Uint8Array;
  ofKind: Uint8Array;
}

interface Masks {
  /** Null: the filter asks nothing. Otherwise 1 where it is met. */
  region: Uint8Array | null;
  indicator: Uint8Array | null;
  allianceRegion: Uint8Array | null;
  allianceSubject: Uint8Array | null;
  article: Uint8Array | null;
  fate: Fate;
  text: { region: Uint8Array; indicator: Uint8Array; subject: Uint8Array; article: Uint8Array } | null;
}

const countOf = (hits: ArrayLike<number>): number => {
  let n = 0;
  for (let i = 0; i < hits.length; i++) if (hits[i]! > 0) n++;
  return n;
};

/** Gives every row of a run that passes one in its first article; gives how many did. `more`: kinds with more to tell. */
function tally(
  begin: number,
  stop: number,
  { fate, of, lowBits }: { fate: Uint8Array; of: Whole; lowBits: number },
  article: Whole,
  byArticle: Uint32Array,
  more: Uint8Array,
  tell: (row: number) => void,
): number {
  let passed = 0;
  for (let row = begin; row < stop; row++) {
    const c = of[row]!;
    if (fate[c] !== 0) continue;
    passed++;
    byArticle[article[row]!]!++;
    if (more[c & lowBits] !== 0) tell(row);
  }
  return passed;
}

/** Rows of a run that pass. */
function passingOf(begin: number, stop: number, fate: Uint8Array, of: Whole): number {
  let passed = 0;
  for (let row = begin; row < stop; row++) if (fate[of[row]!] === 0) passed++;
  return passed;
}

/** Gives every row of a run to its class. */
function addClasses(begin: number, stop: number, of: Whole, byClass: Uint32Array): void {
  for (let row = begin; row < stop; row++) byClass[of[row]!]!++;
}

/** Writes the best row of each period of a run, and the period's place, from `at` on; gives the place after the last. */
function pick(
  begin: number,
  stop: number,
  at: number,
  { fate, of, shift, better }: { fate: Uint8Array; of: Whole; shift: number; better: Best["better"] },
  asked: ((row: number) => boolean) | null,
  rows: Uint32Array,
  places: Uint32Array,
): number {
  let next = at;
  let last = -1;
  for (let row = begin; row < stop; row++) {
    const c = of[row]!;
    if (fate[c] !== 0 || (asked !== null && !asked(row))) continue;
    const p = c >>> shift;
    if (p !== last) {
      last = p;
      places[next] = p;
      rows[next++] = row;
    } else if (better(row, rows[next - 1]!)) rows[next - 1] = row;
  }
  return next;
}

/** Writes the leads whose period fits, and its place, from `at` on; gives the place after the last. */
function fitting(
  begin: number,
  stop: number,
  at: number,
  { first, lead }: { first: number; lead: Whole },
  { of, shift, ofPeriod }: { of: Whole; shift: number; ofPeriod: Uint8Array },
  rows: Uint32Array,
  places: Uint32Array,
): number {
  let next = at;
  for (let k = begin; k < stop; k++) {
    const row = first + lead[k]!;
    const p = of[row]! >>> shift;
    if (ofPeriod[p] !== 0) continue;
    places[next] = p;
    rows[next++] = row;
  }
  return next;
}

const cared = (ignore: readonly Dimension[]): number => ignore.reduce((bits, dimension) => bits & ~BIT[dimension], 255);

/** `articleAt`: an article's place in head.articles, or -1. */
export function createEngine(head: Head, columns: Columns, articleAt: (id: string) => number): Engine {
  const { region, flags, article, subject, moreRow, moreArticle, class: of, runRow, runLead, lead } = columns;
  const { shift } = head.classes;
  const lowBits = (1 << shift) - 1;
  const kinds = Uint8Array.from(head.classes.kinds);
  const places = (items: readonly { id: string }[]) => new Map(items.map(({ id }, i) => [id, i]));
  const regionAt = places(head.regions);
  const inside = groupBy(head.regions, ({ parent }) => parent);
  const [firstMonth, lastMonth] = head.months;
  const noSubject = head.subjects.length;
  /** Months any period touches; as a month from `firstMonth` on it stands for "unknown". */
  const size = firstMonth === 0 ? 0 : lastMonth - firstMonth + 1;
  const compiled = new WeakMap<Filters, Masks>();
  const counted = new WeakMap<Filters, Counts>();

  const maskOf = (size: number, hit: (i: number) => boolean): Uint8Array => Uint8Array.from({ length: size }, (_, i) => Number(hit(i)));

  /** Called at the first question, so that opening the data touches no row. */
  const once = <T>(make: () => T): (() => T) => {
    let made: { value: T } | null = null;
    return () => {
      made ??= { value: make() };
      return made.value;
    };
  };

  /** By indicator, its first run; the number of runs at the end. */
  const runsOf = once(() => {
    const first = new Uint32Array(head.indicators.length + 1);
    for (let i = 0, run = 0; i <= head.indicators.length; i++) {
      while (runRow[run]! < head.offsets[i]!) run++;
      first[i] = run;
    }
    return first;
  });

  /**
   * What filters ask is asked of a few hundred periods and a few dozen kinds instead of every row (dataset/classes.ts), and the
   * counts by them are one sum a class.
   */
  const periods = once(() => {
    const list = head.classes.periods.map(([start, end]) => ({ start, end, kind: spanKindOf(start, end) }));
    const touched = list.map(({ start, end }) => {
      const last = end || start;
      return last === 0 ? { low: size, high: size } : { low: (start || last) - firstMonth, high: last - firstMonth };
    });
    return {
      list,
      /** By place: first and last month, from `firstMonth` on; `size`: unknown. */
      low: Uint32Array.from(touched, ({ low }) => low),
      high: Uint32Array.from(touched, ({ high }) => high),
    };
  });

  function regionMask(chosen: readonly string[]): Uint8Array | null {
    if (chosen.length === 0) return null;
    const mask = new Uint8Array(head.regions.length + 1);
    const add = (id: string): void => {
      const i = regionAt.get(id);
      if (i === undefined || mask[i] === 1) return;
      mask[i] = 1;
      const { kind, members } = head.regions[i]!;
      if (kind === "country") return;
      for (const member of members) add(member);
      for (const child of inside.get(id) ?? []) add(child.id);
    };
    for (const id of chosen) add(id);
    return mask;
  }

  /** By alliance: 1 where a region is a member of it. */
  const memberMasks = once(() =>
    head.alliances.map(({ members }) => {
      const mask = new Uint8Array(head.regions.length + 1);
      for (const { region: id } of members) {
        const i = id === null ? undefined : regionAt.get(id);
        if (i !== undefined) mask[i] = 1;
      }
      return mask;
    }),
  );
  /** By subject: the place of the alliance it is, or -1. */
  const allianceOfSubject = once(() => {
    const at = places(head.alliances);
    return Int32Array.from(head.subjects, (id) => at.get(id) ?? -1);
  });

  function textMasks(text: string): Masks["text"] {
    const hit = holding(head, text);
    if (!hit) return null;
    const names = new Map<string, readonly string[]>([
      ...head.alliances.map(({ id, name, nameHant, aliases }): [string, string[]] => [id, [name, nameHant, ...aliases]]),
      ...head.events.map(({ id, name, nameHant }): [string, string[]] => [id, [name, nameHant]]),
    ]);
    return {
      region: maskOf(head.regions.length + 1, (i) => i < head.regions.length && hit(namesOf(head.regions[i]!), head.regions[i]!.initials)),
      indicator: maskOf(head.indicators.length, (i) => hit(namesOf(head.indicators[i]!), head.indicators[i]!.initials)),
      subject: maskOf(noSubject + 1, (i) => hit(names.get(head.subjects[i] ?? "") ?? [])),
      article: maskOf(head.articles.length, (i) => hit([head.articles[i]!.title])),
    };
  }

  function fates({ from, to, scope, flags: rules }: Filters): Fate {
    const { low, high } = periods();
    const ofKind = kinds.map((k) => {
      const unruly = FLAGS.some((flag) => rules[flag] !== undefined && ((k & KIND[flag]) !== 0) !== (rules[flag] === "only"));
      const scoped = scope === "all" || (scope === "target") === ((k & KIND.target) !== 0);
      return (scoped ? 0 : BIT.scope) | (unruly ? BIT.flags : 0);
    });
    const ofPeriod = new Uint8Array(low.length);
    if (from === null && to === null) return { ofPeriod, ofKind };
    const first = from === null ? 0 : monthNumber(from) - firstMonth;
    // An unknown period, `size`, lies behind the last month there is.
    const last = to === null ? size - 1 : Math.min(size - 1, monthNumber(to) - firstMonth);
    for (let p = 0; p < low.length; p++) if (low[p]! > last || high[p]! < first) ofPeriod[p] = BIT.dates;
    return { ofPeriod, ofKind };
  }

  /** By class, what its period and its kind fail, each by its place; 0: such rows pass. One look a row. */
  function fateByClass(ofPeriod: Uint8Array, ofKind: Uint8Array, care = 255): Uint8Array {
    const fate = new Uint8Array(ofPeriod.length << shift);
    for (let p = 0; p < ofPeriod.length; p++) for (let k = 0; k < ofKind.length; k++) fate[(p << shift) | k] = (ofPeriod[p]! | ofKind[k]!) & care;
    return fate;
  }

  function compile(filters: Filters): Masks {
    const known = compiled.get(filters);
    if (known) return known;
    const { indicators, alliances, articles, publishers } = filters;
    let allianceRegion: Uint8Array | null = null;
    let allianceSubject: Uint8Array | null = null;
    if (alliances.length > 0) {
      const chosen = head.alliances.flatMap(({ id }, i) => (alliances.includes(id) ? [memberMasks()[i]!] : []));
      allianceRegion = maskOf(head.regions.length + 1, (r) => chosen.some((mask) => mask[r] === 1));
      allianceSubject = maskOf(noSubject + 1, (i) => alliances.includes(head.subjects[i] ?? ""));
    }
    let chosenArticles: Uint8Array | null = null;
    if (articles.length + publishers.length > 0) {
      chosenArticles = maskOf(head.articles.length, (i) => publishers.includes(head.articles[i]!.publisher ?? ""));
      for (const id of articles) {
        const i = articleAt(id);
        if (i >= 0) chosenArticles[i] = 1;
      }
    }
    const masks: Masks = {
      region: regionMask(filters.regions),
      indicator: indicators.length === 0 ? null : maskOf(head.indicators.length, (i) => indicators.includes(head.indicators[i]!.id)),
      allianceRegion,
      allianceSubject,
      article: chosenArticles,
      fate: fates(filters),
      text: textMasks(filters.text),
    };
    compiled.set(filters, masks);
    return masks;
  }

  /** Whether any article of a row is in the mask; rows of several articles look beyond the first. */
  function anyArticle(mask: Uint8Array, row: number): boolean {
    if (mask[article[row]!] === 1) return true;
    if ((flags[row]! & FLAG.manyArticles) === 0) return false;
    const [low, high] = sparseRange(moreRow, row);
    for (let i = low; i < high; i++) if (mask[moreArticle[i]!] === 1) return true;
    return false;
  }

  /** What a whole run fails: regions, indicators. */
  const runFailure = (m: Masks, i: number, r: number): number =>
    (m.region !== null && m.region[r] === 0 ? BIT.regions : 0) | (m.indicator !== null && m.indicator[i] === 0 ? BIT.indicators : 0);

  const NOTHING_OPEN = { allied: null, text: null };
  /** What a run leaves to ask of each row. */
  const open = (m: Masks, i: number, r: number) => ({
    allied: m.allianceRegion !== null && m.allianceRegion[r] === 0 ? m.allianceSubject : null,
    text: m.text !== null && m.text.indicator[i] === 0 && m.text.region[r] === 0 ? m.text : null,
  });

  /** Conflicting rows, ascending, and the group of each: rows joined by conflict share one. */
  const conflicts = once(() => {
    const { conflictRow, conflictWith } = columns;
    const rows = conflictRow.filter((row, i) => i === 0 || row !== conflictRow[i - 1]);
    const parent = rows.map((_, i) => i);
    const root = (i: number): number => {
      let at = i;
      while (parent[at] !== at) at = parent[at]!;
      return at;
    };
    conflictRow.forEach((row, i) => {
      const a = root(sparseRange(rows, row)[0]);
      const b = root(sparseRange(rows, conflictWith[i]!)[0]);
      parent[Math.max(a, b)] = Math.min(a, b);
    });
    return { rows, group: parent.map((_, i) => root(i)) };
  });

  /** Bits of the dimensions that only the row itself can tell: alliances, sources, text. */
  function asks(row: number, allied: Uint8Array | null, chosen: Uint8Array | null, text: Masks["text"]): number {
    return (
      (allied !== null && allied[subject[row]!] === 0 ? BIT.alliances : 0) |
      (chosen !== null && !anyArticle(chosen, row) ? BIT.sources : 0) |
      (text !== null && text.subject[subject[row]!] === 0 && !anyArticle(text.article, row) ? BIT.text : 0)
    );
  }

  /** Gives the articles of a row beyond the first one each. */
  function addMore(row: number, into: Uint32Array | Uint8Array): void {
    if ((flags[row]! & FLAG.manyArticles) === 0) return;
    const [from, to] = sparseRange(moreRow, row);
    for (let i = from; i < to; i++) into[moreArticle[i]!]!++;
  }

  /** Gives the alliance a row is about one, unless the row is of a member: those are counted by region. */
  function addSubject(row: number, about: Uint32Array): void {
    if (subject[row] === noSubject) return;
    const alliance = allianceOfSubject()[subject[row]!]!;
    if (alliance >= 0 && memberMasks()[alliance]![region[row]!] === 0) about[alliance]!++;
  }

  /** By kind: 1 where a row has more to tell than region, indicator and first article. */
  const telling = kinds.map((kind) => ((kind & MORE) === 0 ? 0 : 1));
  /** All rows, whatever the filters: by class, and those with more to tell. */
  const totals = once(() => {
    const byClass = new Uint32Array(periods().list.length << shift);
    addClasses(0, columns.rows, of, byClass);
    const tellers: number[] = [];
    if (telling.includes(1)) for (let row = 0; row < columns.rows; row++) if (telling[of[row]! & lowBits] === 1) tellers.push(row);
    return { byClass, tellers };
  });

  const sizes = { regions: head.regions.length, indicators: head.indicators.length, articles: head.articles.length };
  const summed = worthSums(columns.rows, head.classes.periods.length, sizes);
  let latest: { kinds: string; sums: Sums } | null = null;
  /** The sums for the kinds that pass, kept until others do. Null: so few rows are looked at faster one by one. */
  function sumsOf({ ofKind }: Fate): Sums | null {
    if (!summed) return null;
    const passes = ofKind.map((fail) => (fail === 0 ? 1 : 0));
    const key = passes.join("");
    if (latest?.kinds !== key) latest = { kinds: key, sums: createSums(columns, head.classes, sizes, passes) };
    return latest.sums;
  }

  function count(filters: Filters): Counts {
    const known = counted.get(filters);
    if (known) return known;
    const m = compile(filters);
    const { article: chosen } = m;
    const { low, high } = periods();
    const fate = fateByClass(m.fate.ofPeriod, m.fate.ofKind);
    const { ofPeriod } = m.fate;
    const plain = m.allianceRegion === null && chosen === null && m.text === null;
    const sums = plain ? sumsOf(m.fate) : null;
    /** All that no list of regions or indicators cuts: nothing is left to ask of a row. */
    const every = sums !== null && m.region === null && m.indicator === null ? sums : null;
    const regions = new Uint32Array(head.regions.length + 1);
    const indicators = new Uint32Array(head.indicators.length);
    const byArticle = every?.byArticle(ofPeriod) ?? new Uint32Array(head.articles.length);
    const seen = chosen === null ? byArticle : new Uint8Array(head.articles.length);
    const allianceRegion = new Uint32Array(head.regions.length + 1);
    /** Rows about an alliance whose region is no member of it. */
    const about = new Uint32Array(head.alliances.length);
    /** Rows by class that fail in nothing but what their class fails. */
    const byClass = every === null ? new Uint32Array(fate.length) : totals().byClass;
    let rows = 0;
    const addArticles = (row: number, into: Uint32Array | Uint8Array) => {
      into[article[row]!]!++;
      addMore(row, into);
    };
    const tell = (row: number) => {
      addMore(row, byArticle);
      addSubject(row, about);
    };
    const how = { fate, of, lowBits };
    const places = Uint32Array.from(ofPeriod.keys()).filter((p) => ofPeriod[p] === 0);
    if (sums !== null && m.indicator === null)
      for (let r = 0; r < regions.length; r++) if (m.region?.[r] !== 1) regions[r] = sums.ofRegion(r, places);
    if (sums !== null && m.region === null)
      for (let i = 0; i < indicators.length; i++) if (m.indicator?.[i] !== 1) indicators[i] = sums.ofIndicator(i, places);
    if (every !== null) {
      rows = indicators.reduce((sum, n) => sum + n, 0);
      allianceRegion.set(regions);
      for (const row of totals().tellers) if (fate[of[row]!] === 0) tell(row);
    }
    // What a run that fails by its region or its indicator adds is in the sums, unless the other list cuts too.
    const told = sums === null ? 0 : (m.indicator === null ? BIT.regions : 0) | (m.region === null ? BIT.indicators : 0);
    const runs = runsOf();
    for (let i = 0; every === null && i < head.indicators.length; i++) {
      for (let run = runs[i]!, lastRun = runs[i + 1]!; run < lastRun; run++) {
        const begin = runRow[run]!;
        const stop = runRow[run + 1]!;
        const r = region[begin]!;
        const whole = runFailure(m, i, r);
        // A run that fails two counts for nobody.
        if ((whole & told) !== 0 || whole === (BIT.regions | BIT.indicators)) continue;
        const { allied, text } = open(m, i, r);
        let passed = 0;
        let allies = 0;
        if (allied === null && chosen === null && text === null) {
          if (whole !== 0) passed = passingOf(begin, stop, fate, of);
          else {
            passed = tally(begin, stop, how, article, byArticle, telling, tell);
            addClasses(begin, stop, of, byClass);
          }
        } else {
          for (let row = begin; row < stop; row++) {
            const c = of[row]!;
            const fail = asks(row, allied, chosen, text);
            if (whole !== 0) passed += (fate[c]! | fail) === 0 ? 1 : 0;
            else if (fail === 0) {
              byClass[c]!++;
              if (fate[c] !== 0) continue;
              passed++;
              addArticles(row, byArticle);
              if (chosen !== null) addArticles(row, seen);
              addSubject(row, about);
            } else if (fate[c] === 0 && fail === BIT.alliances) {
              allies++;
              addSubject(row, about);
            } else if (fate[c] === 0 && fail === BIT.sources) addArticles(row, byArticle);
          }
        }
        if (whole !== BIT.indicators) regions[r]! += passed;
        if (whole !== BIT.regions) indicators[i]! += passed;
        if (whole !== 0) continue;
        rows += passed;
        allianceRegion[r]! += passed + allies;
      }
    }
    const scope = { actual: 0, target: 0 };
    const marks = { conflict: 0, implied: 0, approximate: 0 };
    const months = new Uint32Array(size + 1);
    // Rises and falls first, then their sums; the last places are "unknown".
    const touching = new Int32Array(size + 2);
    for (let c = 0; c < byClass.length; c++) {
      const n = byClass[c]!;
      if (n === 0) continue;
      const p = c >>> shift;
      const k = kinds[c & lowBits]!;
      const fail = fate[c]!;
      if ((fail & ~BIT.dates) === 0) {
        months[high[p]!]! += n;
        touching[low[p]!]! += n;
        touching[high[p]! + 1]! -= n;
      }
      if ((fail & ~BIT.scope) === 0) scope[(k & KIND.target) === 0 ? "actual" : "target"] += n;
      if ((fail & ~BIT.flags) === 0) for (const flag of FLAGS) if ((k & KIND[flag]) !== 0) marks[flag] += n;
    }
    for (let i = 1; i < size; i++) touching[i]! += touching[i - 1]!;
    const { rows: conflicting, group } = conflicts();
    const groups = new Uint8Array(conflicting.length);
    for (let k = 0; k < conflicting.length; k++) {
      const row = conflicting[k]!;
      if (fate[of[row]!] !== 0 || groups[group[k]!] === 1) continue;
      const i = columns.indicator[row]!;
      const r = region[row]!;
      if (runFailure(m, i, r) !== 0) continue;
      const { allied, text } = plain ? NOTHING_OPEN : open(m, i, r);
      if (asks(row, allied, chosen, text) === 0) groups[group[k]!] = 1;
    }
    const counts: Counts = {
      rows,
      articles: countOf(seen),
      conflicts: countOf(groups),
      regions,
      indicators,
      byArticle,
      alliances: about.map((n, a) => allianceRegion.reduce((sum, hits, r) => (memberMasks()[a]![r] === 1 ? sum + hits : sum), n)),
      scope,
      flags: marks,
      months: months.subarray(0, size),
      touching: touching.subarray(0, size),
      firstMonth,
    };
    counted.set(filters, counts);
    return counts;
  }

  /** Runs of an indicator that may pass; `asked`, where only the row itself can tell. */
  function eachRun(i: number, m: Masks, care: number, visit: (from: number, to: number, asked: ((row: number) => boolean) | null) => void): void {
    const chosen = (care & BIT.sources) === 0 ? null : m.article;
    const runs = runsOf();
    for (let run = runs[i]!, lastRun = runs[i + 1]!; run < lastRun; run++) {
      const r = region[runRow[run]!]!;
      if ((runFailure(m, i, r) & care) !== 0) continue;
      const left = open(m, i, r);
      const allied = (care & BIT.alliances) === 0 ? null : left.allied;
      const text = (care & BIT.text) === 0 ? null : left.text;
      const plain = allied === null && chosen === null && text === null;
      visit(runRow[run]!, runRow[run + 1]!, plain ? null : (row) => asks(row, allied, chosen, text) === 0);
    }
  }

  /** Writes the passing rows of an indicator from `at` on; gives the place after the last. */
  function fill(found: Uint32Array, at: number, i: number, m: Masks, care: number, fate: Uint8Array): number {
    let next = at;
    eachRun(i, m, care, (from, to, asked) => {
      for (let row = from; row < to; row++) if (fate[of[row]!] === 0 && (asked === null || asked(row))) found[next++] = row;
    });
    return next;
  }

  /** Room for the answer to one question, kept: fresh memory of this size costs more than the loop that fills it. */
  const room = once(() => {
    const most = head.indicators.reduce((size, _, i) => Math.max(size, head.offsets[i + 1]! - head.offsets[i]!), 0);
    return { row: new Uint32Array(most), place: new Uint32Array(most) };
  });

  /** Whether the leads answer: of one region and period all comparable figures pass or none, and no plan is asked for. */
  function leadsAnswer(m: Masks, care: number): boolean {
    if (((care & BIT.sources) !== 0 && m.article !== null) || ((care & BIT.text) !== 0 && m.text !== null)) return false;
    return kinds.every(
      (kind, k) =>
        (kind & (KIND.subject | KIND.foreign | KIND.valueless)) !== 0 || ((m.fate.ofKind[k]! & care) === 0) === ((kind & KIND.target) === 0),
    );
  }

  /** The leads of an indicator that pass. */
  function leadsOf(i: number, { from, to }: Filters, m: Masks, care: number): BestRows {
    const runs = runsOf();
    const allied = (care & BIT.alliances) === 0 ? null : m.allianceRegion;
    const dated = (care & BIT.dates) !== 0 && (from !== null || to !== null);
    const { row, place } = room();
    const ofPeriod = dated ? m.fate.ofPeriod : new Uint8Array(m.fate.ofPeriod.length);
    const regions: number[] = [];
    const begins: number[] = [];
    let next = 0;
    for (let run = runs[i]!, last = runs[i + 1]!; run < last; run++) {
      const [a, b] = [runLead[run]!, runLead[run + 1]!];
      const first = runRow[run]!;
      const r = region[first]!;
      if (a === b || (runFailure(m, i, r) & care) !== 0 || (allied !== null && allied[r] === 0)) continue;
      const begin = next;
      next = fitting(a, b, begin, { first, lead }, { of, shift, ofPeriod }, row, place);
      if (next === begin) continue;
      regions.push(r);
      begins.push(begin);
    }
    begins.push(next);
    return { row: row.slice(0, next), place: place.slice(0, next), region: regions, from: begins };
  }

  function best(i: number, filters: Filters, { ignore, withoutValue, better, usual }: Best): BestRows {
    const m = compile(filters);
    const care = cared(ignore);
    if (usual && !withoutValue && leadsAnswer(m, care)) return leadsOf(i, filters, m, care);
    const { list } = periods();
    const barred = KIND.subject | KIND.foreign | (withoutValue ? 0 : KIND.valueless);
    const fate = fateByClass(
      m.fate.ofPeriod.map((fail, p) => ((fail & care) === 0 && list[p]!.end !== 0 ? 0 : 1)),
      m.fate.ofKind.map((fail, k) => ((fail & care) === 0 && (kinds[k]! & barred) === 0 ? 0 : 1)),
    );
    const { row, place } = room();
    const how = { fate, of, shift, better };
    const regions: number[] = [];
    const begins: number[] = [];
    let next = 0;
    eachRun(i, m, care, (from, to, asked) => {
      if (region[from] === head.regions.length) return;
      const begin = next;
      next = pick(from, to, begin, how, asked, row, place);
      if (next === begin) return;
      regions.push(region[from]!);
      begins.push(begin);
    });
    begins.push(next);
    return { row: row.slice(0, next), place: place.slice(0, next), region: regions, from: begins };
  }

  return {
    count,
    best,
    periods,
    regionMask,
    each(i, filters, ignore, visit) {
      const found = new Uint32Array(head.offsets[i + 1]! - head.offsets[i]!);
      const m = compile(filters);
      const care = cared(ignore);
      const size = fill(found, 0, i, m, care, fateByClass(m.fate.ofPeriod, m.fate.ofKind, care));
      for (let k = 0; k < size; k++) visit(found[k]!);
    },
    passing(filters, ignore = []) {
      const found = new Uint32Array(columns.rows);
      const m = compile(filters);
      const care = cared(ignore);
      const fate = fateByClass(m.fate.ofPeriod, m.fate.ofKind, care);
      let next = 0;
      for (let i = 0; i < head.indicators.length; i++) next = fill(found, next, i, m, care, fate);
      return found.slice(0, next);
    },
  };
}
