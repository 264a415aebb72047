import { describe, expect, test } from "vitest";
import type { Quote, Span } from "../../../src/dataset/schema.ts";
import { readAlliances } from "../../../src/pipeline/alliances/index.ts";
import { joinAlliances, type SourcedFacts } from "../../../src/pipeline/assemble/alliances.ts";
import { joinEvents } from "../../../src/pipeline/assemble/events.ts";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { articleOf } from "./articleOf.ts";

interface Told {
  text: string;
  published: string;
}

function join(articles: readonly Told[]) {
  const quoted = articles.map(({ text, published }, i) => {
    const { part, context } = articleOf(text, published);
    const article = `a${i}`;
    const quote = ({ start, end }: Span): Quote => ({ article, start, end, text: text.slice(start, end) });
    return { article, quote, alliances: readAlliances(part, context), events: readEvents(part, context) };
  });
  const source = <Fact>(facts: (each: (typeof quoted)[number]) => readonly Fact[]): SourcedFacts<Fact>[] =>
    quoted.map((each) => ({ article: each.article, quote: each.quote, facts: facts(each) }));
  const alliances = joinAlliances(source((each) => each.alliances));
  return {
    alliances,
    events: joinEvents(
      source((each) => each.events),
      alliances,
    ),
  };
}

const FIRST: Told = { text: "12月18日，45家国家高新区联合发起成立了黄河流域国家高新区党建联盟，由济南高新区牵头。", published: "2021-12-18" };
const LATER: Told = { text: "黄河流域高新区党建联盟2021年12月在济南成立，如今联盟成员单位增至52家。", published: "2023-05-02" };
const OTHER: Told = {
  text: "去年12月，成都高新区联合重庆高新区等11家国家高新区，共同发起成立了成渝地区国家高新区党建联盟。",
  published: "2021-12-08",
};

describe("alliances", () => {
  test("one alliance under two names, its counts in the order of time", () => {
    const [row, ...more] = join([FIRST, LATER]).alliances.rows;
    expect(more).toEqual([]);
    expect(row).toMatchObject({ aliases: expect.arrayContaining([expect.any(String)]), founded: { date: "2021-12-18" }, lead: "济南高新区" });
    expect(row!.memberCounts.map(({ value, asOf }) => [value, asOf])).toEqual([
      [45, "2021-12-18"],
      [52, "2023-05-02"],
    ]);
    expect(new Set(row!.quotes.map(({ article }) => article))).toEqual(new Set(["a0", "a1"]));
  });

  test("a short form that two share joins nothing", () => expect(join([FIRST, OTHER]).alliances.rows).toHaveLength(2));

  test("the same rows whatever the order of articles", () => {
    const names = (told: readonly Told[]) => join(told).alliances.rows.map(({ id, name, founded }) => [id, name, founded?.date]);
    expect(names([FIRST, LATER, OTHER])).toEqual(names([OTHER, LATER, FIRST]));
  });
});

describe("events", () => {
  test("one event told twice, by the more exact date, with both quotes", () => {
    const { rows } = join([
      { text: "2021年12月18日，首届黄河流域协同科技创新大会在济南举行。", published: "2021-12-19" },
      { text: "首届黄河流域协同科技创新大会于2021年12月在济南召开。", published: "2024-11-21" },
    ]).events;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ date: "2021-12-18", dateIs: "stated" });
    expect(rows[0]!.quotes.map(({ article }) => article)).toEqual(["a0", "a1"]);
  });

  test.each([
    ["other days", "12月17日，黄河流域发展论坛在济南召开。", "12月18日，黄河流域发展论坛在济南召开。"],
    ["other documents", "12月18日，山东省印发《甲规划纲要》。", "12月18日，山东省印发《乙行动方案》。"],
    ["other kinds", "12月18日，黄河流域发展论坛在济南召开。", "12月18日，济南市与青岛市签署黄河流域发展协议。"],
  ])("keeps %s apart", (_, one, two) => {
    expect(join([one, two].map((text) => ({ text, published: "2021-12-20" }))).events.rows).toHaveLength(2);
  });

  test("leads to its alliances", () => {
    const { alliances, events } = join([FIRST]);
    expect(events.rows.find((row) => row.kind === "founding")?.alliances).toEqual([alliances.rows[0]!.id]);
    expect(events.idOf("a0", events.rows[0]!.name)).toBe(events.rows[0]!.id);
  });
});
