import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const JINAN = "济南市 地区生产总值 2023 12757.4亿元";
const QINGDAO = "青岛市 地区生产总值 2023 15760.34亿元";

describe("the one spoken of is carried on", () => {
  test.each<[string, string[]]>([
    ["2023年，济南市地区生产总值12757.4亿元，常住人口943.7万人。", [JINAN, "济南市 常住人口 2023 943.7万人"]],
    ["2023年，济南市地区生产总值12757.4亿元。全市常住人口943.7万人。", [JINAN, "济南市 常住人口 2023 943.7万人"]],
    ["2023年，济南市地区生产总值12757.4亿元。\n\n全市常住人口943.7万人。", [JINAN, "济南市 常住人口 2023 943.7万人"]],
    [
      "2023年，济南高新区地区生产总值1700亿元。园区现有高新技术企业2300家。",
      ["济南高新区 地区生产总值 2023 1700亿元", "济南高新区 高新技术企业数 …2024-03 2300家"],
    ],
    ["2023年，山东省地区生产总值92069亿元。该省常住人口10122.97万人。", ["山东省 地区生产总值 2023 92069亿元", "山东省 常住人口 2023 10122.97万人"]],
    [
      "2023年，济南市地区生产总值12757.4亿元。历下区地区生产总值2200亿元，全区常住人口80万人。",
      [JINAN, "历下区 地区生产总值 2023 2200亿元", "历下区 常住人口 2023 80万人"],
    ],
    ["2023年，历下区地区生产总值2200亿元。全市地区生产总值12757.4亿元。", ["历下区 地区生产总值 2023 2200亿元", JINAN]],
    ["2023年，济南市地区生产总值12757.4亿元。青岛市也不逊色，达到15760.34亿元。", [JINAN, QINGDAO]],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));

  test.each<[string, string, string[]]>([
    ["济南市经济运行情况", "2023年，全市地区生产总值12757.4亿元。", [JINAN]],
    ["济南市经济运行情况", "2023年，我市常住人口943.7万人。", ["济南市 常住人口 2023 943.7万人"]],
    ["济南高新区高质量发展", "2023年，全区地区生产总值1700亿元，增长8%。", ["济南高新区 地区生产总值 2023 1700亿元 yoy 8%"]],
    ["山东省经济运行情况", "2023年，我省地区生产总值92069亿元。", ["山东省 地区生产总值 2023 92069亿元"]],
  ])("under the title %s: %s", (title, text, facts) => expect(factsOf(text, { title })).toEqual(facts));

  test.each([
    "2023年，全市地区生产总值1700亿元。",
    "2023年，该市地区生产总值1700亿元。",
    "2023年，园区地区生产总值1700亿元。",
    "2023年，地区生产总值1700亿元，增长8%。",
  ])("nobody is spoken of: %s", (text) => expect(factsOf(text)).toEqual([]));
});

describe("lists are dealt out", () => {
  test.each<[string, string[]]>([
    ["济南市、青岛市2023年地区生产总值分别为12757.4亿元和15760.34亿元。", [JINAN, QINGDAO]],
    ["2023年，济南市地区生产总值12757.4亿元，青岛市15760.34亿元。", [JINAN, QINGDAO]],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));

  test.each([
    "2023年，济南市、青岛市、烟台市地区生产总值分别为12757.4亿元、15760.34亿元。", // three places, two values
    "2023年，济南市、青岛市地区生产总值合计28517.74亿元。", // of both together, so of neither
  ])("without a match: %s", (text) => expect(factsOf(text)).toEqual([]));
});

describe("其中 opens a part and ends with it", () => {
  test.each<[string, string[]]>([
    ["2023年，山东省地区生产总值92069亿元，其中济南市12757.4亿元。", ["山东省 地区生产总值 2023 92069亿元", JINAN]],
    [
      "2023年，山东省地区生产总值92069亿元，其中济南市12757.4亿元。常住人口10122.97万人。",
      ["山东省 地区生产总值 2023 92069亿元", JINAN, "山东省 常住人口 2023 10122.97万人"],
    ],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));
});

describe("figures of firms, people and works are no place's", () => {
  test.each(["位于高新区的某科技公司年产值12亿元，同比增长30%。", "村民李大山家种了12亩苹果，年收入8万元。", "张教授的团队发表论文120篇。"])(
    "%s",
    (sentence) => expect(factsOf(`2023年，济南市地区生产总值12757.4亿元。${sentence}`)).toEqual([JINAN]),
  );

  test.each([
    "李明今年42岁，在青岛市开了3家面馆，去年卖出12万碗面。",
    "青岛队以3比1战胜济南队，现场观众4.2万人。",
    "这部小说分36章，讲述济南市一条老街五十年的故事。",
  ])("a text without figures of places: %s", (text) => expect(factsOf(text)).toEqual([]));
});

describe("differences and comparisons are no values", () => {
  test.each<[string, string[]]>([
    ["2023年，济南市规模以上工业增加值增长12.3%，高于全省3.3个百分点。", ["济南市 规模以上工业增加值 2023 yoy 12.3%"]],
    ["2023年，济南市一般公共预算收入1060.8亿元，同比增长6%，比全省快1.5个百分点。", ["济南市 一般公共预算收入 2023 1060.8亿元 yoy 6%"]],
    ["2023年，济南市地区生产总值比青岛市少3003亿元。", []],
    ["2023年，济南市地区生产总值12757.4亿元，两市相差3003亿元。", [JINAN]],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));
});
