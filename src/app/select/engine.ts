/**
 * The filter engine: one hand loop over typed columns, no index but the indicator offsets.
 *
 *   engine.count(filters)                    one pass over all rows: what passes, and the counts beside every choice
 *   engine.each(i, filters, ignore, visit)   the rows of one indicator that pass
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
import type { Dimension, Filters } from "../store.ts";
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
  each(indicator: number, filters: Filters, ignore: readonly Dimension[], visit: (row: number) => void): void;
  passing(filters: Filters, ignore?: readonly Dimension[]): Uint32Array;
  /** Index of every region the filter stands for: 1 where it does. Null: no region filter. */
  regionMask(regions: readonly string[]): Uint8Array | null;
}

const BIT: Record<Dimension, number> = { regions: 1, dates: 2, indicators: 4, alliances: 8, sources: 16, scope: 32, flags: 64, text: 128 };

interface Masks {
  /** Null: the filter asks nothing. Otherwise 1 where it is met. */
  region: Uint8Array | null;
  indicator: Uint8Array | null;
  allianceRegion: Uint8Array | null;
  allianceSubject: Uint8Array | null;
  article: Uint8Array | null;
  from: number;
  to: number; // 0: no date filter
  scope: number; // flag bits that must be 0 or `FLAG.target`; -1: both
  must: number;
  mustNot: number;
  approximate: "only" | "hide" | null;
  text: { region: Uint8Array; indicator: Uint8Array; subject: Uint8Array; article: Uint8Array } | null;
}

const DIMENSION_BITS = (ignore: readonly Dimension[]): number => ignore.reduce((bits, dimension) => bits & ~BIT[dimension], 255);

export function createEngine(head: Head, columns: Columns): Engine {
  const { region, start, end, flags, article, subject, moreRow, moreArticle } = columns;
  const places = (items: readonly { id: string }[]) => new Map(items.map(({ id }, i) => [id, i]));
  const regionAt = places(head.regions);
  const inside = groupBy(head.regions, ({ parent }) => parent);
  const [firstMonth, lastMonth] = head.months;
  const compiled = new WeakMap<Filters, Masks>();
  const counted = new WeakMap<Filters, Counts>();

  const maskOf = (size: number, hit: (i: number) => boolean): Uint8Array => Uint8Array.from({ length: size }, (_, i) => Number(hit(i)));

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

  /** Regions of the members of these alliances, macro-regions spread out. */
  function allianceRegions(ids: readonly string[]): Uint8Array {
    const members = head.alliances
      .filter(({ id }) => ids.includes(id))
      .flatMap((alliance) => alliance.members.flatMap(({ region: id }) => (id === null ? [] : [id])));
    const mask = new Uint8Array(head.regions.length + 1);
    for (const id of members) mask[regionAt.get(id) ?? head.regions.length] = 1;
    mask[head.regions.length] = 0;
    return mask;
  }

  function textMasks(text: string): Masks["text"] {
    const needle = foldText(text);
    if (needle === "") return null;
    const hit = (words: readonly (string | null)[]) => words.some((word) => word !== null && foldText(word).includes(needle));
    const regionHits = maskOf(head.regions.length + 1, (i) => i < head.regions.length && hit(wordsOf(head.regions[i]!)));
    const names = new Map<string, readonly string[]>([
      ...head.alliances.map(({ id, name, nameHant, aliases }): [string, string[]] => [id, [name, nameHant, ...aliases]]),
      ...head.events.map(({ id, name, nameHant }): [string, string[]] => [id, [name, nameHant]]),
    ]);
    return {
      region: regionHits,
      indicator: maskOf(head.indicators.length, (i) => hit(wordsOf(head.indicators[i]!))),
      subject: maskOf(head.subjects.length + 1, (i) => hit(names.get(head.subjects[i] ?? "") ?? [])),
      article: maskOf(head.articles.length, (i) => hit([head.articles[i]!.title])),
    };
  }

  function compile(filters: Filters): Masks {
    const known = compiled.get(filters);
    if (known) return known;
    const { indicators, alliances, articles, publishers, flags: rules } = filters;
    const bits = { conflict: FLAG.conflict, implied: FLAG.implied };
    const ruled = (rule: "only" | "hide") =>
      (["conflict", "implied"] as const).reduce((sum, flag) => (rules[flag] === rule ? sum | bits[flag] : sum), 0);
    const masks: Masks = {
      region: regionMask(filters.regions),
      indicator: indicators.length === 0 ? null : maskOf(head.indicators.length, (i) => indicators.includes(head.indicators[i]!.id)),
      allianceRegion: alliances.length === 0 ? null : allianceRegions(alliances),
      allianceSubject: alliances.length === 0 ? null : maskOf(head.subjects.length + 1, (i) => alliances.includes(head.subjects[i] ?? "")),
      article:
        articles.length + publishers.length === 0
          ? null
          : maskOf(head.articles.length, (i) => {
              const { id, publisher } = head.articles[i]!;
              return articles.includes(id) || (publisher !== null && publishers.includes(publisher));
            }),
      from: filters.from === null ? 0 : monthNumber(filters.from),
      to: filters.to === null ? (filters.from === null ? 0 : 65_535) : monthNumber(filters.to),
      scope: filters.scope === "all" ? -1 : filters.scope === "target" ? FLAG.target : 0,
      must: ruled("only"),
      mustNot: ruled("hide"),
      approximate: rules.approximate ?? null,
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

  /** Bits of the dimensions a row fails, its indicator apart. */
  function failures(m: Masks, row: number, indicatorText: boolean): number {
    let fail = 0;
    const f = flags[row]!;
    if (m.region !== null && m.region[region[row]!] === 0) fail |= 1;
    if (m.to !== 0) {
      const high = end[row]! || start[row]!;
      const low = start[row]! || high;
      if (high === 0 || low > m.to || high < m.from) fail |= 2;
    }
    if (m.allianceRegion !== null && m.allianceRegion[region[row]!] === 0 && m.allianceSubject![subject[row]!] === 0) fail |= 8;
    if (m.article !== null && !anyArticle(m.article, row)) fail |= 16;
    if (m.scope !== -1 && (f & FLAG.target) !== m.scope) fail |= 32;
    if ((f & m.must) !== m.must || (f & m.mustNot) !== 0) fail |= 64;
    else if (m.approximate !== null && ((f & FLAG.qualifier) !== 0) !== (m.approximate === "only")) fail |= 64;
    if (
      m.text !== null &&
      !indicatorText &&
      m.text.region[region[row]!] === 0 &&
      m.text.subject[subject[row]!] === 0 &&
      !anyArticle(m.text.article, row)
    )
      fail |= 128;
    return fail;
  }

  /** Conflicting rows joined into groups: the lowest row names the group. */
  const groupOf = new Map<number, number>();
  const root = (row: number): number => {
    let at = row;
    while ((groupOf.get(at) ?? at) !== at) at = groupOf.get(at)!;
    return at;
  };
  columns.conflictRow.forEach((row, i) => {
    const a = root(row);
    const b = root(columns.conflictWith[i]!);
    groupOf.set(Math.max(a, b), Math.min(a, b));
    if (!groupOf.has(Math.min(a, b))) groupOf.set(Math.min(a, b), Math.min(a, b));
  });

  function count(filters: Filters): Counts {
    const known = counted.get(filters);
    if (known) return known;
    const m = compile(filters);
    const regions = new Uint32Array(head.regions.length + 1);
    const indicators = new Uint32Array(head.indicators.length);
    const byArticle = new Uint32Array(head.articles.length);
    const articleSeen = new Uint8Array(head.articles.length);
    const allianceRegion = new Uint32Array(head.regions.length + 1);
    const allianceSubject = new Map<string, Uint32Array>();
    const months = new Uint32Array(firstMonth === 0 ? 0 : lastMonth - firstMonth + 1);
    // Rises and falls first, summed into counts at the end.
    const touching = new Int32Array(months.length + 1);
    const scope = { actual: 0, target: 0 };
    const marks = { conflict: 0, implied: 0, approximate: 0 };
    const groups = new Set<number>();
    let rows = 0;
    const addArticles = (row: number, into: Uint32Array | Uint8Array) => {
      into[article[row]!]!++;
      if ((flags[row]! & FLAG.manyArticles) === 0) return;
      const [low, high] = sparseRange(moreRow, row);
      for (let i = low; i < high; i++) into[moreArticle[i]!]!++;
    };
    const addMonth = (row: number) => {
      const month = end[row]! || start[row]!;
      if (month === 0) return;
      months[month - firstMonth]!++;
      touching[(start[row]! || month) - firstMonth]!++;
      touching[month + 1 - firstMonth]!--;
    };
    const addScope = (row: number) => {
      if ((flags[row]! & FLAG.target) === 0) scope.actual++;
      else scope.target++;
    };
    const addFlags = (row: number) => {
      const f = flags[row]!;
      if ((f & FLAG.conflict) !== 0) marks.conflict++;
      if ((f & FLAG.implied) !== 0) marks.implied++;
      if ((f & FLAG.qualifier) !== 0) marks.approximate++;
    };
    const addAlliance = (row: number) => {
      allianceRegion[region[row]!]!++;
      const s = subject[row]!;
      if (s === head.subjects.length) return;
      const id = head.subjects[s]!;
      const perRegion = allianceSubject.get(id) ?? new Uint32Array(head.regions.length + 1);
      perRegion[region[row]!]!++;
      allianceSubject.set(id, perRegion);
    };
    for (let i = 0; i < head.indicators.length; i++) {
      const indicatorFail = m.indicator !== null && m.indicator[i] === 0 ? BIT.indicators : 0;
      const indicatorText = m.text !== null && m.text.indicator[i] === 1;
      let ofIndicator = 0;
      for (let row = head.offsets[i]!, to = head.offsets[i + 1]!; row < to; row++) {
        const fail = indicatorFail | failures(m, row, indicatorText);
        if (fail === 0) {
          rows++;
          ofIndicator++;
          regions[region[row]!]!++;
          addArticles(row, byArticle);
          articleSeen[article[row]!] = 1;
          if ((flags[row]! & FLAG.manyArticles) !== 0) {
            const [low, high] = sparseRange(moreRow, row);
            for (let k = low; k < high; k++) articleSeen[moreArticle[k]!] = 1;
          }
          addMonth(row);
          addScope(row);
          addFlags(row);
          addAlliance(row);
          if ((flags[row]! & FLAG.conflict) !== 0) groups.add(root(row));
        } else if (fail === 1) regions[region[row]!]!++;
        else if (fail === 2) addMonth(row);
        else if (fail === 4) ofIndicator++;
        else if (fail === 8) addAlliance(row);
        else if (fail === 16) addArticles(row, byArticle);
        else if (fail === 32) addScope(row);
        else if (fail === 64) addFlags(row);
      }
      indicators[i] = ofIndicator;
    }
    const alliances = Uint32Array.from(head.alliances, ({ id }) => {
      const mask = allianceRegions([id]);
      const about = allianceSubject.get(id);
      let sum = about ? about.reduce((a, b) => a + b, 0) : 0;
      for (let r = 0; r < mask.length; r++) if (mask[r] === 1) sum += allianceRegion[r]! - (about?.[r] ?? 0);
      return sum;
    });
    for (let i = 1; i < touching.length; i++) touching[i]! += touching[i - 1]!;
    const counts: Counts = {
      rows,
      articles: articleSeen.reduce((a, b) => a + b, 0),
      conflicts: groups.size,
      regions,
      indicators,
      byArticle,
      alliances,
      scope,
      flags: marks,
      months,
      touching: touching.subarray(0, months.length),
      firstMonth,
    };
    counted.set(filters, counts);
    return counts;
  }

  function each(i: number, filters: Filters, ignore: readonly Dimension[], visit: (row: number) => void): void {
    const m = compile(filters);
    const care = DIMENSION_BITS(ignore);
    if ((care & BIT.indicators) !== 0 && m.indicator !== null && m.indicator[i] === 0) return;
    const indicatorText = m.text !== null && m.text.indicator[i] === 1;
    for (let row = head.offsets[i]!, to = head.offsets[i + 1]!; row < to; row++) if ((failures(m, row, indicatorText) & care) === 0) visit(row);
  }

  return {
    count,
    each,
    regionMask,
    passing(filters, ignore = []) {
      const found = new Uint32Array(columns.rows);
      let size = 0;
      const keep = (row: number) => {
        found[size++] = row;
      };
      for (let i = 0; i < head.indicators.length; i++) each(i, filters, ignore, keep);
      return found.slice(0, size);
    },
  };
}
