/**
 * The filter engine: hand loops over typed columns, no index but the indicator offsets and the runs of one region
 * inside an indicator, which the sort order gives.
 *
 *   engine.count(filters)                    one pass over all rows: what passes, and the counts beside every choice
 *   engine.rows(i, filters, ignore)          the rows of one indicator that pass, in row order: region, start, end
 *   engine.each(i, filters, ignore, visit)   the same, one by one
 *   engine.passing(filters, ignore)          all rows that pass, in row order
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
import { type Columns, FLAG, type Head, monthNumber, sparseRange } from "../../dataset/columns.ts";
import { type Dimension, type Filters, FLAGS } from "../store.ts";
import { foldText, wordsOf } from "./fold.ts";
import { groupBy } from "./group.ts";

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

export interface Engine {
  count(filters: Filters): Counts;
  rows(indicator: number, filters: Filters, ignore?: readonly Dimension[]): Uint32Array;
  each(indicator: number, filters: Filters, ignore: readonly Dimension[], visit: (row: number) => void): void;
  passing(filters: Filters, ignore?: readonly Dimension[]): Uint32Array;
  /** Index of every region the filter stands for: 1 where it does. Null: no region filter. */
  regionMask(regions: readonly string[]): Uint8Array | null;
}

const BIT: Record<Dimension, number> = { regions: 1, dates: 2, indicators: 4, alliances: 8, sources: 16, scope: 32, flags: 64, text: 128 };

/** Flag bits that scope and confidence look at. */
const LOOKED = FLAG.qualifier | FLAG.target | FLAG.conflict | FLAG.implied;

interface Masks {
  /** Null: the filter asks nothing. Otherwise 1 where it is met. */
  region: Uint8Array | null;
  indicator: Uint8Array | null;
  allianceRegion: Uint8Array | null;
  allianceSubject: Uint8Array | null;
  article: Uint8Array | null;
  from: number;
  to: number; // 0: no date filter
  /** Bits of scope and flags that fail, by `flags & LOOKED`. */
  verdict: Uint8Array;
  text: { region: Uint8Array; indicator: Uint8Array; subject: Uint8Array; article: Uint8Array } | null;
}

const countOf = (hits: ArrayLike<number>): number => {
  let n = 0;
  for (let i = 0; i < hits.length; i++) if (hits[i]! > 0) n++;
  return n;
};

const cared = (ignore: readonly Dimension[]): number => ignore.reduce((bits, dimension) => bits & ~BIT[dimension], 255);

export function createEngine(head: Head, columns: Columns): Engine {
  const { region, start, end, flags, article, subject, moreRow, moreArticle } = columns;
  const places = (items: readonly { id: string }[]) => new Map(items.map(({ id }, i) => [id, i]));
  const regionAt = places(head.regions);
  const articleAt = places(head.articles);
  const inside = groupBy(head.regions, ({ parent }) => parent);
  const [firstMonth, lastMonth] = head.months;
  const noSubject = head.subjects.length;
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

  /** First rows of the runs of one region inside one indicator, and the number of rows at the end; `ofIndicator[i]` is the first run of i. */
  const runs = once(() => {
    const first: number[] = [];
    const ofIndicator = [0];
    for (let i = 0; i < head.indicators.length; i++) {
      let last = -1;
      for (let row = head.offsets[i]!, to = head.offsets[i + 1]!; row < to; row++) {
        if (region[row] === last) continue;
        last = region[row]!;
        first.push(row);
      }
      ofIndicator.push(first.length);
    }
    first.push(columns.rows);
    return { first: Uint32Array.from(first), ofIndicator };
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
    const needle = foldText(text);
    if (needle === "") return null;
    const hit = (words: readonly (string | null)[]) => words.some((word) => word !== null && foldText(word).includes(needle));
    const names = new Map<string, readonly string[]>([
      ...head.alliances.map(({ id, name, nameHant, aliases }): [string, string[]] => [id, [name, nameHant, ...aliases]]),
      ...head.events.map(({ id, name, nameHant }): [string, string[]] => [id, [name, nameHant]]),
    ]);
    return {
      region: maskOf(head.regions.length + 1, (i) => i < head.regions.length && hit(wordsOf(head.regions[i]!))),
      indicator: maskOf(head.indicators.length, (i) => hit(wordsOf(head.indicators[i]!))),
      subject: maskOf(noSubject + 1, (i) => hit(names.get(head.subjects[i] ?? "") ?? [])),
      article: maskOf(head.articles.length, (i) => hit([head.articles[i]!.title])),
    };
  }

  function verdicts({ scope, flags: rules }: Filters): Uint8Array {
    return Uint8Array.from({ length: LOOKED + 1 }, (_, f) => {
      const has = { conflict: (f & FLAG.conflict) !== 0, implied: (f & FLAG.implied) !== 0, approximate: (f & FLAG.qualifier) !== 0 };
      const unruly = FLAGS.some((flag) => rules[flag] !== undefined && has[flag] !== (rules[flag] === "only"));
      const scoped = scope === "all" || (scope === "target") === ((f & FLAG.target) !== 0);
      return (scoped ? 0 : BIT.scope) | (unruly ? BIT.flags : 0);
    });
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
        const i = articleAt.get(id);
        if (i !== undefined) chosenArticles[i] = 1;
      }
    }
    const masks: Masks = {
      region: regionMask(filters.regions),
      indicator: indicators.length === 0 ? null : maskOf(head.indicators.length, (i) => indicators.includes(head.indicators[i]!.id)),
      allianceRegion,
      allianceSubject,
      article: chosenArticles,
      from: filters.from === null ? 0 : monthNumber(filters.from),
      to: filters.to === null ? (filters.from === null ? 0 : 65_535) : monthNumber(filters.to),
      verdict: verdicts(filters),
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

  /** Bits of the dimensions a single row fails. */
  function failures(m: Masks, row: number): number {
    const r = region[row]!;
    const i = columns.indicator[row]!;
    const { allied, text } = open(m, i, r);
    const high = end[row]! || start[row]!;
    const low = start[row]! || high;
    return (
      runFailure(m, i, r) |
      m.verdict[flags[row]! & LOOKED]! |
      (m.to !== 0 && (high === 0 || low > m.to || high < m.from) ? BIT.dates : 0) |
      (allied !== null && allied[subject[row]!] === 0 ? BIT.alliances : 0) |
      (m.article !== null && !anyArticle(m.article, row) ? BIT.sources : 0) |
      (text !== null && text.subject[subject[row]!] === 0 && !anyArticle(text.article, row) ? BIT.text : 0)
    );
  }

  function count(filters: Filters): Counts {
    const known = counted.get(filters);
    if (known) return known;
    const m = compile(filters);
    const { from, to, verdict, article: chosen } = m;
    const dated = to !== 0;
    const regions = new Uint32Array(head.regions.length + 1);
    const indicators = new Uint32Array(head.indicators.length);
    const byArticle = new Uint32Array(head.articles.length);
    const seen = chosen === null ? byArticle : new Uint8Array(head.articles.length);
    const allianceRegion = new Uint32Array(head.regions.length + 1);
    /** Rows about an alliance whose region is no member of it. */
    const about = new Uint32Array(head.alliances.length);
    const size = firstMonth === 0 ? 0 : lastMonth - firstMonth + 1;
    /** Rows by first and by last month of their period. */
    const begins = new Uint32Array(size);
    const ends = new Uint32Array(size);
    const scopes = new Uint32Array(LOOKED + 1);
    const marks = new Uint32Array(LOOKED + 1);
    const both = new Uint32Array(LOOKED + 1);
    let rows = 0;
    const addMore = (row: number, into: Uint32Array | Uint8Array) => {
      const [low, high] = sparseRange(moreRow, row);
      for (let i = low; i < high; i++) into[moreArticle[i]!]!++;
    };
    const addSubject = (row: number) => {
      const alliance = allianceOfSubject()[subject[row]!]!;
      if (alliance >= 0 && memberMasks()[alliance]![region[row]!] === 0) about[alliance]!++;
    };
    const { first, ofIndicator } = runs();
    for (let i = 0; i < head.indicators.length; i++) {
      for (let run = ofIndicator[i]!, lastRun = ofIndicator[i + 1]!; run < lastRun; run++) {
        const begin = first[run]!;
        const stop = first[run + 1]!;
        const r = region[begin]!;
        const whole = runFailure(m, i, r);
        // Two failures of the run already count for nobody.
        if (whole === (BIT.regions | BIT.indicators)) continue;
        const { allied, text } = open(m, i, r);
        let passed = 0;
        let alike = 0;
        let allies = 0;
        for (let row = begin; row < stop; row++) {
          const f = flags[row]!;
          const high = end[row]! || start[row]!;
          const low = start[row]! || high;
          let fail = whole | verdict[f & LOOKED]!;
          if (dated && (high === 0 || low > to || high < from)) fail |= 2;
          if (allied !== null && allied[subject[row]!] === 0) fail |= 8;
          if (chosen !== null && !anyArticle(chosen, row)) fail |= 16;
          if (text !== null && text.subject[subject[row]!] === 0 && !anyArticle(text.article, row)) fail |= 128;
          if (fail === 0) {
            passed++;
            byArticle[article[row]!]!++;
            both[f & LOOKED]!++;
            if (high !== 0) {
              begins[low - firstMonth]!++;
              ends[high - firstMonth]!++;
            }
            if (chosen !== null) seen[article[row]!] = 1;
            if ((f & FLAG.manyArticles) !== 0) {
              addMore(row, byArticle);
              if (chosen !== null) addMore(row, seen);
            }
            if (subject[row] !== noSubject) addSubject(row);
          } else if (fail === 1 || fail === 4) alike++;
          else if (fail === 2) {
            if (high !== 0) {
              begins[low - firstMonth]!++;
              ends[high - firstMonth]!++;
            }
          } else if (fail === 8) {
            allies++;
            if (subject[row] !== noSubject) addSubject(row);
          } else if (fail === 16) {
            byArticle[article[row]!]!++;
            if ((f & FLAG.manyArticles) !== 0) addMore(row, byArticle);
          } else if (fail === 32) scopes[f & LOOKED]!++;
          else if (fail === 64) marks[f & LOOKED]!++;
        }
        rows += passed;
        allianceRegion[r]! += passed + allies;
        regions[r]! += passed + (whole === BIT.regions ? alike : 0);
        indicators[i]! += passed + (whole === BIT.indicators ? alike : 0);
      }
    }
    const total = (counts: readonly Uint32Array[], hit: (f: number) => boolean) =>
      counts.reduce((sum, by) => by.reduce((n, rowsOf, f) => (hit(f) ? n + rowsOf : n), sum), 0);
    const touching = new Int32Array(size);
    for (let i = 0, now = 0; i < size; i++) {
      now += begins[i]!;
      touching[i] = now;
      now -= ends[i]!;
    }
    const groups = new Set<number>();
    const { rows: conflicting, group } = conflicts();
    conflicting.forEach((row, i) => {
      if (failures(m, row) === 0) groups.add(group[i]!);
    });
    const counts: Counts = {
      rows,
      articles: countOf(seen),
      conflicts: groups.size,
      regions,
      indicators,
      byArticle,
      alliances: about.map((n, a) => allianceRegion.reduce((sum, hits, r) => (memberMasks()[a]![r] === 1 ? sum + hits : sum), n)),
      scope: {
        actual: total([both, scopes], (f) => (f & FLAG.target) === 0),
        target: total([both, scopes], (f) => (f & FLAG.target) !== 0),
      },
      flags: {
        conflict: total([both, marks], (f) => (f & FLAG.conflict) !== 0),
        implied: total([both, marks], (f) => (f & FLAG.implied) !== 0),
        approximate: total([both, marks], (f) => (f & FLAG.qualifier) !== 0),
      },
      months: ends,
      touching,
      firstMonth,
    };
    counted.set(filters, counts);
    return counts;
  }

  /** Writes the passing rows of an indicator from `size` on; gives the new size. */
  function fill(found: Uint32Array, size: number, i: number, m: Masks, care: number): number {
    const { from, to, verdict } = m;
    const dated = to !== 0 && (care & BIT.dates) !== 0;
    const chosen = (care & BIT.sources) === 0 ? null : m.article;
    const { first, ofIndicator } = runs();
    let at = size;
    for (let run = ofIndicator[i]!, lastRun = ofIndicator[i + 1]!; run < lastRun; run++) {
      const begin = first[run]!;
      const stop = first[run + 1]!;
      const r = region[begin]!;
      if ((runFailure(m, i, r) & care) !== 0) continue;
      const asked = open(m, i, r);
      const allied = (care & BIT.alliances) === 0 ? null : asked.allied;
      const text = (care & BIT.text) === 0 ? null : asked.text;
      for (let row = begin; row < stop; row++) {
        if ((verdict[flags[row]! & LOOKED]! & care) !== 0) continue;
        if (dated) {
          const high = end[row]! || start[row]!;
          if (high === 0 || (start[row]! || high) > to || high < from) continue;
        }
        if (allied !== null && allied[subject[row]!] === 0) continue;
        if (chosen !== null && !anyArticle(chosen, row)) continue;
        if (text !== null && text.subject[subject[row]!] === 0 && !anyArticle(text.article, row)) continue;
        found[at++] = row;
      }
    }
    return at;
  }

  function rows(i: number, filters: Filters, ignore: readonly Dimension[] = []): Uint32Array {
    const found = new Uint32Array(head.offsets[i + 1]! - head.offsets[i]!);
    return found.subarray(0, fill(found, 0, i, compile(filters), cared(ignore)));
  }

  return {
    count,
    rows,
    regionMask,
    each(i, filters, ignore, visit) {
      for (const row of rows(i, filters, ignore)) visit(row);
    },
    passing(filters, ignore = []) {
      const found = new Uint32Array(columns.rows);
      const m = compile(filters);
      let size = 0;
      for (let i = 0; i < head.indicators.length; i++) size = fill(found, size, i, m, cared(ignore));
      return found.slice(0, size);
    },
  };
}
