import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AllianceFact } from "../../../src/pipeline/alliances/fact.ts";
import type { EventFact } from "../../../src/pipeline/events/fact.ts";
import { likeness } from "../../../src/pipeline/events/merge.ts";
import { openFile } from "../../../src/pipeline/open.ts";
import { readArticle } from "../../../src/pipeline/read.ts";
import { gazetteer } from "./articleOf.ts";

interface GoldAlliance {
  name: string;
  aliases?: string[];
  nameAccept?: string[];
  founded: string | null;
  memberCount: number | null;
  optional?: boolean;
}
interface GoldEvent {
  date: string;
  dateAccept?: string[];
  name: string;
  optional?: boolean;
}
interface Gold {
  alliances?: GoldAlliance[];
  events?: GoldEvent[];
}

interface Tally {
  alliances: { found: number; gold: number; extra: number; founded: string; counted: string };
  events: { found: number; gold: number; extra: number };
}

const plain = (name: string): string => name.replace(/[\s“”"‘’（）()、·《》，,]/g, "").replace(/国家级?高新区/g, "高新区");
const alike = (a: string, b: string, least: number): boolean =>
  likeness(plain(a), plain(b)) >= least || plain(a).includes(plain(b)) || plain(b).includes(plain(a));
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

function score(articles: string, golds: string): Tally {
  const tally: Tally = { alliances: { found: 0, gold: 0, extra: 0, founded: "", counted: "" }, events: { found: 0, gold: 0, extra: 0 } };
  const [founded, counted] = [
    [0, 0],
    [0, 0],
  ];
  for (const file of readdirSync(articles)) {
    const goldFile = join(golds, `${basename(file, extname(file))}.json`);
    if (!existsSync(goldFile)) continue;
    const gold: Gold = JSON.parse(readFileSync(goldFile, "utf8"));
    const facts = openFile(readFileSync(join(articles, file)), { file }).parts.map((part) => readArticle(part, file, gazetteer));
    const alliances: AllianceFact[] = facts.flatMap((each) => each.alliances);
    const events: EventFact[] = facts.flatMap((each) => each.events);
    for (const { name, aliases = [], nameAccept = [], founded: date, memberCount } of (gold.alliances ?? []).filter((each) => !each.optional)) {
      tally.alliances.gold++;
      const at = alliances.findIndex((each) =>
        [each.name, ...each.aliases].some((own) => [name, ...aliases, ...nameAccept].some((other) => likeness(plain(own), plain(other)) >= 0.75)),
      );
      if (at < 0) continue;
      tally.alliances.found++;
      const [found] = alliances.splice(at, 1);
      if (date) founded[1]!++;
      if (date && found!.founded && agree(found!.founded.date, date)) founded[0]!++;
      if (memberCount) counted[1]!++;
      if (memberCount && found!.memberCounts.some((count) => count.value === memberCount)) counted[0]!++;
    }
    tally.alliances.extra += alliances.length;
    for (const { date, dateAccept = [], name } of (gold.events ?? []).filter((each) => !each.optional)) {
      tally.events.gold++;
      const fitting = events.filter((each) => [date, ...dateAccept].some((own) => agree(each.date, own)) && alike(each.name, name, 0.35));
      const best = fitting.toSorted((a, b) => likeness(plain(b.name), plain(name)) - likeness(plain(a.name), plain(name)))[0];
      if (!best) continue;
      tally.events.found++;
      events.splice(events.indexOf(best), 1);
    }
    tally.events.extra += events.length;
  }
  tally.alliances.founded = founded.join("/");
  tally.alliances.counted = counted.join("/");
  return tally;
}

describe("the sample corpus", () => {
  const { alliances, events } = score("data/articles", "test/gold");
  test("every alliance is found, none is invented, dates and numbers are right", () =>
    expect(alliances).toEqual({ found: 22, gold: 22, extra: 0, founded: "11/11", counted: "15/15" }));
  test("events", () => {
    expect(events.found / events.gold).toBeGreaterThanOrEqual(0.96);
    expect(events.extra).toBeLessThanOrEqual(3);
  });
});

/** The five sample pages are not ours to copy: they are read where they lie, if they do. */
const SEEDS = process.env.YUTU_SEEDS ?? "../shared/corpus/seeds";
describe.skipIf(!existsSync(SEEDS))("the sample pages", () => {
  test("every alliance and event is found", () => {
    const { alliances, events } = score(SEEDS, join(SEEDS, "../gold/seeds"));
    expect(alliances).toEqual({ found: 6, gold: 6, extra: 0, founded: "3/3", counted: "4/4" });
    expect(events).toEqual({ found: 28, gold: 28, extra: expect.any(Number) });
    expect(events.extra).toBeLessThanOrEqual(1);
  });
});
