/**
 * What each view shows of the committed dataset, counted once more from dataset.json alone: plain objects and the words of the
 * contract, none of the page's columns, masks or orders. Two hundred seeded states of the filters.
 */
import { describe, expect, test } from "vitest";
import { indicatorsShown } from "../../src/app/select/facts.ts";
import { type Filters, FLAGS, noFilters, SCOPES } from "../../src/app/store.ts";
import { totals } from "../../src/app/views/alliances/totals.ts";
import { articleRows } from "../../src/app/views/articles/rows.ts";
import { grainOf, placeOf } from "../../src/app/views/charts/grain.ts";
import { knownOf } from "../../src/app/views/charts/held.ts";
import { ranked } from "../../src/app/views/charts/ranking.ts";
import { linesOf } from "../../src/app/views/charts/series.ts";
import { checkRows, conflictRows, coverage, figureRows } from "../../src/app/views/data/rows.ts";
import { cellsOf, periodsIn, rowsAt } from "../../src/app/views/map/rows.ts";
import { timelineRows } from "../../src/app/views/timeline/rows.ts";
import { monthNumber } from "../../src/dataset/columns.ts";
import type { Dataset, Observation, Quote, Region } from "../../src/dataset/schema.ts";
import { random } from "./sample.ts";
import { committed, dataOf } from "./views/sample.ts";

const found = committed();
const STATES = 200;

/** Filters over what the dataset has, most of one or two dimensions. */
function states(dataset: Dataset, seed: number): Filters {
  const next = random(seed * 7919 + 1);
  const one = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const some = (items: readonly { id: string }[], chance: number): string[] =>
    next() < chance && items.length > 0 ? [...new Set(Array.from({ length: 1 + Math.floor(next() * 3) }, () => one(items).id))] : [];
  const year = () => 2012 + Math.floor(next() * 13);
  const [a, b] = [year(), year()].sort();
  const publishers = [...new Set(dataset.articles.flatMap(({ publisher }) => publisher ?? []))];
  const full = dataset.regions.filter(({ kind }) => kind !== "county");
  return {
    ...noFilters,
    regions: some(full, 0.45),
    from: next() < 0.35 ? `${a}-${one(["01", "04", "07"])}` : null,
    to: next() < 0.35 ? `${b}-${one(["06", "12"])}` : null,
    indicators: some(
      dataset.indicators.filter(({ known }) => known),
      0.3,
    ),
    alliances: some(dataset.alliances, 0.15),
    articles: some(dataset.articles, 0.15),
    publishers: next() < 0.12 && publishers.length > 0 ? [one(publishers)] : [],
    scope: one([...SCOPES, "actual" as const]),
    flags: next() < 0.2 ? { [one(FLAGS)]: next() < 0.5 ? "only" : "hide" } : {},
    text: next() < 0.12 ? one(["高新", "生产总值", "济南", "增长", "GDP"]) : "",
  };
}

describe.skipIf(found === null)("the committed dataset", () => {
  if (found === null) return;
  const dataset = found;
  const data = dataOf(dataset);
  const regions = new Map(dataset.regions.map((region) => [region.id, region]));
  const articles = new Map(dataset.articles.map((article) => [article.id, article]));
  const indicators = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]));
  const alliances = new Map(dataset.alliances.map((alliance) => [alliance.id, alliance]));

  const within = (id: string, chosen: Region): boolean => {
    if (id === chosen.id) return true;
    if (chosen.kind === "country") return false;
    if (chosen.members.some((member) => regions.has(member) && within(id, regions.get(member)!))) return true;
    const parent = regions.get(id)?.parent ?? null;
    return parent !== null && within(parent, chosen);
  };
  const inRegions = (f: Filters, id: string | null): boolean => id !== null && f.regions.some((chosen) => within(id, regions.get(chosen)!));
  const fold = (text: string | null | undefined) => (text ?? "").toLowerCase().replace(/[\s·\-–—'’"“”()（）,，、。]/g, "");
  const holds = (f: Filters, texts: (string | null | undefined)[]) => texts.some((text) => fold(text).includes(fold(f.text)));
  const spells = (f: Filters, named?: { initials: string }) => fold(f.text).length > 1 && named?.initials === fold(f.text);
  const regionWords = (id: string | null) => {
    const r = id === null ? undefined : regions.get(id);
    return r ? [r.name, r.nameHant, r.nameEn, r.fullName, ...r.aliases] : [];
  };
  const allianceWords = (id: string | null) => {
    const a = id === null ? undefined : alliances.get(id);
    return a ? [a.name, a.nameHant, ...a.aliases] : [];
  };
  const titles = (quotes: readonly Quote[]) => quotes.map(({ article }) => articles.get(article)?.title);
  const sourced = (f: Filters, quotes: readonly Quote[]) =>
    f.articles.length + f.publishers.length === 0 ||
    quotes.some(({ article }) => f.articles.includes(article) || f.publishers.includes(articles.get(article)?.publisher ?? "\0"));
  const dated = (f: Filters, start: string | null, end: string | null) =>
    (f.from === null && f.to === null) || (start !== null && end !== null && (f.to === null || start <= f.to) && (f.from === null || end >= f.from));

  type Part = "regions" | "dates" | "indicators" | "alliances";
  function passes(f: Filters, o: Observation, ignore: readonly Part[] = []): boolean {
    const { period } = o;
    const has = { conflict: o.conflictsWith.length > 0, implied: period.is === "implied", approximate: o.qualifier !== "=" };
    const indicator = indicators.get(o.indicator)!;
    return (
      (ignore.includes("regions") || f.regions.length === 0 || inRegions(f, o.region)) &&
      (ignore.includes("dates") || dated(f, period.start ?? period.end, period.end ?? period.start)) &&
      (ignore.includes("indicators") || f.indicators.length === 0 || f.indicators.includes(o.indicator)) &&
      (ignore.includes("alliances") ||
        f.alliances.length === 0 ||
        f.alliances.includes(o.subject ?? "") ||
        f.alliances.some((id) => o.region !== null && alliances.get(id)!.members.some(({ region }) => region === o.region))) &&
      sourced(f, o.quotes) &&
      (f.scope === "all" || f.scope === o.scope) &&
      FLAGS.every((flag) => f.flags[flag] === undefined || has[flag] === (f.flags[flag] === "only")) &&
      (f.text === "" ||
        spells(f, regions.get(o.region ?? "")) ||
        spells(f, indicator) ||
        holds(f, [
          ...regionWords(o.region),
          indicator.name,
          indicator.nameHant,
          indicator.nameEn,
          ...indicator.aliases,
          ...allianceWords(o.subject),
          ...(dataset.events.find(({ id }) => id === o.subject) ? [dataset.events.find(({ id }) => id === o.subject)!.name] : []),
          ...titles(o.quotes),
        ]))
    );
  }

  const order = new Map(dataset.observations.map(({ id }, i) => [id, i]));
  /** What may be compared: a region's own figure in its indicator's unit. */
  const comparable = (o: Observation) => o.region !== null && o.subject === null && o.unit === indicators.get(o.indicator)!.unit;
  const STATUS = ["revised", "reported", "preliminary", "superseded"];
  /** The rules of evidence in words: planned after actual, then status, stated periods, exact values, later articles, more of them. */
  const better = (a: Observation, b: Observation): number => {
    const rank = (o: Observation) => [
      o.scope === "target" ? 1 : 0,
      o.value === null ? 1 : 0,
      STATUS.indexOf(o.status),
      o.period.is === "implied" ? 1 : 0,
      o.qualifier === "=" ? 0 : 1,
      -Number((articles.get(o.quotes[0]!.article)?.published ?? "0000").replace(/-/g, "").padEnd(8, "0")),
      -new Set(o.quotes.map(({ article }) => article)).size,
      order.get(o.id)!,
    ];
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : x[at]! - y[at]!;
  };
  const best = (some: readonly Observation[]): Map<string, Observation> => {
    const shown = new Map<string, Observation>();
    for (const o of some) {
      const key = `${o.region} ${o.period.start ?? ""} ${o.period.end}`;
      const other = shown.get(key);
      if (!other || better(o, other) < 0) shown.set(key, o);
    }
    return shown;
  };
  /** The regions around one, by their parents. */
  const around = (id: string): string[] => {
    const parent = regions.get(id)?.parent ?? null;
    return parent === null ? [] : [parent, ...around(parent)];
  };
  const spanText = ({ start, end }: Observation["period"]) => `${monthNumber(start)}..${monthNumber(end)}`;
  const spanOf = ({ period }: Observation) => ({ start: monthNumber(period.start), end: monthNumber(period.end) });
  const rowId = new Map(dataset.observations.map(({ id }) => [data.rowOf(id), id]));

  test.each(Array.from({ length: STATES }, (_, i) => [i]))("shows what it says, state %i", (seed) => {
    const f = states(dataset, seed);
    const passing = dataset.observations.filter((o) => passes(f, o));

    // The filter line and the menus.
    const counts = data.engine.count(f);
    expect(counts.rows).toBe(passing.length);
    expect(counts.articles).toBe(new Set(passing.flatMap(({ quotes }) => quotes.map(({ article }) => article))).size);
    expect([...counts.indicators]).toEqual(
      dataset.indicators.map(({ id }) => dataset.observations.filter((o) => o.indicator === id && passes(f, o, ["indicators"])).length),
    );

    // The map: one value a region and period, whatever regions, dates and alliances are chosen.
    const [indicator] = indicatorsShown(data, f);
    if (indicator) {
      const own = dataset.observations.filter(
        (o) =>
          o.indicator === indicator.id &&
          o.value !== null &&
          o.period.end !== null &&
          comparable(o) &&
          passes(f, o, ["regions", "dates", "alliances", "indicators"]),
      );
      const shown = best(own);
      const cells = cellsOf(data, f, indicator.id);
      const drawn = [...cells.keys()].flatMap((id) => (cells.get(id) ?? []).map(({ row, value }) => [rowId.get(row), value]));
      expect(drawn.sort()).toEqual([...shown.values()].map(({ id, value }) => [id, value]).sort());
      const span = { start: 2023 * 12, end: 2023 * 12 + 11 };
      const of2023 = [...shown.values()].filter(({ period }) => period.start === "2023-01" && period.end === "2023-12");
      const rows = rowsAt(cells, [...cells.keys()], span, false).filter(({ cell }) => cell !== null);
      expect(new Map(rows.map(({ id, cell }) => [id, cell!.value]))).toEqual(new Map(of2023.map((o) => [o.region!, o.value])));
      const greater = (o: Observation, all: readonly Observation[]) => all.filter(({ value }) => value! > o.value!).length;
      expect(new Map(rows.map(({ id, rank }) => [id, rank]))).toEqual(new Map(of2023.map((o) => [o.region!, 1 + greater(o, of2023)])));
      const periods = new Map<string, number>();
      for (const { period } of shown.values())
        if (dated(f, period.start ?? period.end, period.end)) periods.set(spanText(period), (periods.get(spanText(period)) ?? 0) + 1);
      const offered = periodsIn(cells, [...cells.keys()], f);
      expect(new Map(offered.map(({ start, end, regions: n }) => [`${start}..${end}`, n]))).toEqual(periods);

      // The charts: one value a region and period under all filters.
      const held = knownOf(data, f, indicator, []).held.filter(({ level }) => level !== null);
      const charted = best(
        dataset.observations.filter(
          (o) => o.indicator === indicator.id && o.value !== null && comparable(o) && grainOf(spanOf(o)) !== null && passes(f, o, ["indicators"]),
        ),
      );
      expect(held.map(({ level }) => [rowId.get(level!.row), level!.value]).sort()).toEqual(
        [...charted.values()].map(({ id, value }) => [id, value]).sort(),
      );

      // A ranking of the provinces in 2023, with the places won since 2022 among those known in both.
      const whole = (o: Observation, year: number) => o.period.start === `${year}-01` && o.period.end === `${year}-12`;
      const provinces = [...charted.values()].filter(({ region, scope }) => regions.get(region!)!.kind === "province" && scope === "actual");
      const [now, then] = [2023, 2022].map((year) => provinces.filter((o) => whole(o, year))) as [Observation[], Observation[]];
      const both = now.filter(({ region }) => then.some((o) => o.region === region)).map(({ region }) => region);
      const placeIn = (all: readonly Observation[], region: string | null) => 1 + greater(all.find((o) => o.region === region)!, all);
      const known = (all: readonly Observation[]) => all.filter(({ region }) => both.includes(region));
      const { lines } = linesOf(
        held.filter(({ region, grain }) => region.kind === "province" && grain === "year"),
        "absolute",
        [],
      );
      const xOf = (year: number) => placeOf({ start: year * 12, end: year * 12 + 11 });
      expect(new Map(ranked(lines, xOf(2023), xOf(2022)).map(({ line, point, place, rise }) => [line.region.id, [point.y, place, rise]]))).toEqual(
        new Map(
          now.map((o) => [
            o.region,
            [o.value, placeIn(now, o.region), both.includes(o.region) ? placeIn(known(then), o.region) - placeIn(known(now), o.region) : null],
          ]),
        ),
      );
    }

    // The timeline, and the alliances.
    const bound = (date: string, end: boolean) => (date.length > 4 ? date.slice(0, 7) : `${date}-${end ? "12" : "01"}`);
    const events = dataset.events.filter(
      (e) =>
        (f.regions.length === 0 || e.regions.some((id) => inRegions(f, id)) || inRegions(f, e.place)) &&
        dated(f, bound(e.date, false), bound(e.date, true)) &&
        (f.alliances.length === 0 || e.alliances.some((id) => f.alliances.includes(id))) &&
        sourced(f, e.quotes) &&
        holds(f, [e.name, e.nameHant, ...[...e.regions, e.place].flatMap(regionWords), ...e.alliances.flatMap(allianceWords), ...titles(e.quotes)]),
    );
    const standing = dataset.alliances.filter(
      (a) =>
        (f.regions.length === 0 || inRegions(f, a.territory) || inRegions(f, a.place) || a.members.some(({ region }) => inRegions(f, region))) &&
        (f.to === null || a.founded === null || bound(a.founded.date, false) <= f.to) &&
        (f.alliances.length === 0 || f.alliances.includes(a.id)) &&
        sourced(f, a.quotes) &&
        holds(f, [
          ...allianceWords(a.id),
          ...a.members.map(({ name }) => name),
          ...regionWords(a.territory),
          ...regionWords(a.place),
          ...titles(a.quotes),
        ]),
    );
    const timeline = timelineRows(data, f);
    expect(timeline.lanes.flatMap((lane) => lane.events.map(({ id }) => id)).sort()).toEqual(events.map(({ id }) => id).sort());
    expect([...timeline.bars.map(({ alliance }) => alliance.id), ...timeline.undated.map(({ id }) => id)].sort()).toEqual(
      standing.map(({ id }) => id).sort(),
    );
    for (const month of ["2016-06", "2020-12", "2023-03"]) {
      const there = dataset.observations.filter(
        (o) =>
          passes(f, o, ["dates"]) && dated({ ...noFilters, from: month, to: month }, o.period.start ?? o.period.end, o.period.end ?? o.period.start),
      );
      expect(timeline.touching[monthNumber(month) - timeline.firstMonth]).toBe(there.length);
    }

    // The alliances: their members of a month, and what those add up to beside the rest.
    if (indicator) {
      const year = 2018 + (seed % 6);
      const month = `${year}-12`;
      const values = best(
        dataset.observations.filter(
          (o) =>
            o.indicator === indicator.id &&
            o.value !== null &&
            o.period.start === `${year}-01` &&
            o.period.end === month &&
            comparable(o) &&
            passes(f, o, ["regions", "dates", "alliances", "indicators"]),
        ),
      );
      const figureOf = new Map([...values.values()].map((o) => [o.region!, o.value!]));
      const told = totals(data, f, { indicator, span: { start: year * 12, end: year * 12 + 11 }, month: monthNumber(month), preferred: [] });
      expect(told.map(({ alliance }) => alliance.id).sort()).toEqual(standing.map(({ id }) => id).sort());
      for (const { alliance, counted, missing, inside, rest, sum, restSum } of told) {
        const { members, founded } = alliances.get(alliance.id)!;
        const there = members.filter(({ from, to }) => {
          const joined = from ?? founded?.date;
          return (joined === undefined || bound(joined, false) <= month) && (to === null || bound(to, true) >= month);
        });
        const ids = [...new Set(there.flatMap(({ region }) => region ?? []))];
        const nested = ids.filter((id) => around(id).some((other) => ids.includes(other)));
        const own = ids.filter((id) => !nested.includes(id));
        const some = own.filter((id) => figureOf.has(id));
        const kinds = some.map((id) => regions.get(id)!.kind);
        const others = [...figureOf.keys()].filter(
          (id) =>
            kinds.includes(regions.get(id)!.kind) &&
            !ids.includes(id) &&
            !around(id).some((other) => ids.includes(other)) &&
            !ids.some((member) => around(member).includes(id)),
        );
        const add = (some: readonly string[]) => some.reduce((n, id) => n + figureOf.get(id)!, 0);
        expect(inside.toSorted()).toEqual(nested.sort());
        expect(missing.toSorted()).toEqual(own.filter((id) => !figureOf.has(id)).sort());
        expect(new Map(counted.map(({ region, value }) => [region?.id, value]))).toEqual(new Map(some.map((id) => [id, figureOf.get(id)])));
        expect(rest.map(({ region }) => region?.id).sort()).toEqual(others.sort());
        const summed = some.length > 0 && !["percent", "points", "ratio", "index"].includes(indicator.dimension);
        expect(sum === null).toBe(!summed);
        expect(sum ?? 0).toBeCloseTo(summed ? add(some) : 0, 3);
        expect(restSum ?? 0).toBeCloseTo(summed ? add(others) : 0, 3);
      }
    }

    // The articles, each with how many of the figures it tells.
    const rows = articleRows(data, f, "");
    const behind = new Set(passing.flatMap(({ quotes }) => quotes.map(({ article }) => article)));
    if (f.indicators.length === 0 && Object.keys(f.flags).length === 0)
      for (const { quotes } of [...events, ...standing]) for (const { article } of quotes) behind.add(article);
    const listed = dataset.articles.filter(
      ({ id, publisher }) =>
        behind.has(id) && (f.articles.length + f.publishers.length === 0 || f.articles.includes(id) || f.publishers.includes(publisher ?? "\0")),
    );
    expect(new Map(rows.map(({ article, figures }) => [article.id, figures]))).toEqual(
      new Map(listed.map(({ id }) => [id, passing.filter(({ quotes }) => quotes.some(({ article }) => article === id)).length])),
    );

    // The data.
    expect(Array.from(figureRows(data, f, ""), (row) => rowId.get(row)).sort()).toEqual(passing.map(({ id }) => id).sort());
    expect(
      checkRows(data, f)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      dataset.checks
        .filter(({ observations }) => passing.some(({ id }) => observations.includes(id)))
        .map(({ id }) => id)
        .sort(),
    );
    const groups = conflictRows(data, f, []);
    const contradicted = passing.filter(({ conflictsWith }) => conflictsWith.length > 0);
    expect(groups.length).toBe(counts.conflicts);
    for (const { id } of contradicted) expect(groups.filter((group) => group.rows.some((row) => rowId.get(row) === id)).length).toBe(1);
    expect(new Map(coverage(data, f).rows.map(({ region, total }) => [region.id, total]))).toEqual(
      passing.reduce((sum, { region }) => (region === null ? sum : sum.set(region, (sum.get(region) ?? 0) + 1)), new Map<string, number>()),
    );
  });

  test("the states are not all empty, nor all alike", () => {
    const sizes = Array.from({ length: STATES }, (_, seed) => data.engine.count(states(dataset, seed)).rows);
    expect(sizes.filter((n) => n > 0).length).toBeGreaterThan(STATES / 3);
    expect(new Set(sizes).size).toBeGreaterThan(STATES / 5);
  });
});
