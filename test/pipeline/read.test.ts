import { describe, expect, test } from "vitest";
import { openText } from "../../src/pipeline/open.ts";
import { readArticle } from "../../src/pipeline/read.ts";
import { factsOf, gazetteer, read } from "./reading.ts";

const REPORT = "2023年，济南市地区生产总值12757.4亿元，同比增长6.1%，居全省第2位。\n\n全市高新技术企业突破7000家，约占全省的四分之一。";

test("every span a fact gives holds the words it says", () => {
  const { text, observations } = read(REPORT);
  expect(observations).toHaveLength(3);
  for (const { stated, evidence, marks } of observations) {
    expect(evidence.start).toBeLessThanOrEqual(stated.start);
    expect(evidence.end).toBeGreaterThanOrEqual(stated.end);
    expect(text.slice(evidence.start, evidence.end)).not.toMatch(/\n/);
    for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^\S+$/);
  }
  const [gdp] = observations;
  expect(text.slice(gdp!.stated.start, gdp!.stated.end)).toBe("12757.4亿元");
  expect(gdp!.marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual(
    expect.arrayContaining([
      ["value", "12757.4亿元"],
      ["region", "济南市"],
      ["indicator", "地区生产总值"],
      ["period", "2023年"],
      ["change", "同比增长6.1%"],
      ["rank", "居全省第2位"],
    ]),
  );
});

test("the same part gives the same facts, and they are plain JSON", () => {
  const facts = read(REPORT);
  expect(read(REPORT)).toEqual(facts);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
});

test("the way back leads to the characters of the source", () => {
  const source = "---\ntitle: 濟南市經濟\ndate: 2024-03-05\n---\n\n2023年，濟南市地區（qū）生產總值12757.4億元。\n";
  const { parts } = openText(source, "utf-8", { file: "x.md" });
  const { text, original, origin, script, observations } = readArticle(parts[0]!, "x.md", gazetteer);
  expect([script, original]).toEqual(["hant", source]);
  expect(text).toContain("济南市地区生产总值12757.4亿元");
  const stood = (at: number): string => {
    const run = origin.findLast(([start]) => start <= at)!;
    return original[run[1] + at - run[0]]!;
  };
  expect(Array.from("济南市地区生产总值", (_, i) => stood(text.indexOf("济南市地区") + i)).join("")).toBe("濟南市地區生產總值");
  expect(observations).toMatchObject([{ region: "370100", quantity: { value: 12757.4 }, period: { start: "2023-01", end: "2023-12" } }]);
});

describe("a text that lost its title is about the place it begins with", () => {
  const ownersOf = (lead: string): (string | undefined)[] => {
    const text = `${lead}\n\n放眼周边，青岛市2023年工业总产值增长5%，营业收入增长6%，这是多年来最快的一年。\n\n2023年，固定资产投资增长7%，民生支出占到八成以上，群众获得感更强。\n`;
    const { parts } = openText(text, "utf-8", { file: "2024-03-05-x.txt" });
    const { observations } = readArticle(parts[0]!, "2024-03-05-x.txt", gazetteer);
    return observations.filter(({ change }) => change?.value === 7).map(({ region }) => gazetteer.region(region ?? "")?.name);
  };
  test.each<[string, string[]]>([
    ["各位代表，在济南市第十八届人民代表大会第三次会议上，我代表市人民政府报告工作。济南市走过了不平凡的一年，请予审议。", ["济南市"]],
    ["刚刚过去的这一年，各项工作都迈出了新的步子，干部群众的精气神也比往年更足一些，请予审议。", ["青岛市"]], // no place
    ["各位代表，全国经济稳中有进，各项工作都迈出了新的步子，干部群众的精气神也比往年更足。", ["青岛市"]], // a wide one
  ])("%s", (lead, owners) => expect(ownersOf(lead)).toEqual(owners));
});

test("words without order are read without a fault", () => {
  const [part] = openText("月末企业2家，投资降1%郑州贵阳:", "utf-8", { file: "x.txt" }).parts;
  expect(() => readArticle(part!, "x.txt", gazetteer)).not.toThrow();
});

describe("the article's date", () => {
  test.each<[string | null, string, string]>([
    ["2024-03-05", "去年，济南市地区生产总值12757.4亿元。", "济南市 地区生产总值 2023 12757.4亿元"],
    ["2022-03-05", "去年，济南市地区生产总值11432.2亿元。", "济南市 地区生产总值 2021 11432.2亿元"],
    [null, "去年，济南市地区生产总值12757.4亿元。", "济南市 地区生产总值 ? 12757.4亿元"],
  ])("%s: %s", (published, text, fact) => expect(factsOf(text, { published })).toEqual([fact]));
  test("of the file's name is implied", () => {
    const { meta, observations } = read("去年，济南市地区生产总值12757.4亿元。", { published: null, file: "2024-03-05-x.md" });
    expect(meta).toMatchObject({ published: "2024-03-05", publishedIs: "implied", publishedFrom: "file name" });
    expect(observations).toMatchObject([{ period: { start: "2023-01", end: "2023-12", is: "implied" } }]);
  });
  test("of its address is implied, and no more precise than that", () => {
    const text = "去年，济南市地区生产总值12757.4亿元。\n\n原文：https://www.example.invalid/202403/88.html";
    expect(read(text, { published: null }).meta).toMatchObject({ published: "2024-03", publishedIs: "implied", publishedFrom: "address" });
    const page = "原文：https://www.example.invalid/202403/88.html\n\n2023-04-02\n\n去年，济南市地区生产总值12757.4亿元。";
    expect(read(page, { published: null }).meta).toMatchObject({ published: "2023-04-02", publishedIs: "stated" });
  });
  test("set in two lines, with the hour below", () => {
    const page = "2024\n03/05\n10:33:12\n来源：甲日报\n\n去年，济南市地区生产总值12757.4亿元。";
    expect(read(page, { published: null }).meta).toMatchObject({ published: "2024-03-05", publishedIs: "stated" });
  });
  test("a year in the words is stated", () => expect(read(REPORT).observations[0]!.period.is).toBe("stated"));
});

test.each([
  ["nothing but marks", "。，；："],
  ["one character", "市"],
  ["a text without figures", "济南市召开会议，部署下一步工作。"],
  ["lone surrogates", "济南市\ud800地区生产总值\udc00"],
])("%s gives no figure and does not throw", (_, text) => expect(read(text).observations).toEqual([]));

test("provinces that are counted and not named are no region of what is founded there", () => {
  const { alliances, events } = read("2020年5月，浙皖闽赣四省边际高新区协作联盟在衢州成立，由衢州高新区牵头。");
  expect(alliances).toMatchObject([{ territory: null, place: "330800" }]);
  expect(events.flatMap(({ place, regions }) => [place, ...regions])).not.toContain("?");
});
