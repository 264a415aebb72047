import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

describe("what there is now, in a sentence without a time of its own", () => {
  const published = "2023-09-20";
  test.each<[string, string[]]>([
    // 现有 holds for the whole list.
    [
      "2022年，济南市地区生产总值1.2万亿元。济南市现有规上工业企业866家，高新技术企业512家，外资企业238家。",
      [
        "济南市 地区生产总值 2022 1.2万亿元",
        "济南市 规模以上工业企业数 …2023-09 866家",
        "济南市 高新技术企业数 …2023-09 512家",
        "济南市 外商投资企业数 …2023-09 238家",
      ],
    ],
    // A time in brackets is of its own number only.
    [
      "上半年，济南市工业总产值126亿元。济南市现有规上工业企业93家（今年新升规11家）；高新技术企业48家。",
      ["济南市 工业总产值 2023-01…2023-06 126亿元", "济南市 规模以上工业企业数 …2023-09 93家", "济南市 高新技术企业数 …2023-09 48家"],
    ],
    // 实现有 is another word, and a time named behind 现有 holds from there on.
    ["2022年，济南市实现有效发明专利712件。", ["济南市 有效发明专利拥有量 2022 712件"]],
    [
      "上半年，济南市工业总产值126亿元。济南市现有规上工业企业93家，2022年高新技术企业48家、科技型中小企业31家。",
      [
        "济南市 工业总产值 2023-01…2023-06 126亿元",
        "济南市 规模以上工业企业数 …2023-09 93家",
        "济南市 高新技术企业数 2022 48家",
        "济南市 科技型中小企业数 2022 31家",
      ],
    ],
    // What came new since last year is of that year, not of the months of this.
    [
      "2022年，济南市工业总产值126亿元。济南市现有企业236家，其中规上工业企业97家，比上年净增13家。",
      [
        "济南市 工业总产值 2022 126亿元",
        "济南市 企业 …2023-09 236家",
        "济南市 规模以上工业企业数 …2023-09 97家",
        "济南市 净增规模以上工业企业数 2022 13家",
      ],
    ],
    // 已有 told long after the year that is spoken of; not in the same breath.
    ["2022年，济南市工业总产值126亿元。济南市配套企业已有73家。", ["济南市 工业总产值 2022 126亿元", "济南市 配套企业 …2023-09 73家"]],
    ["2022年，济南市工业总产值126亿元，配套企业已有73家。", ["济南市 工业总产值 2022 126亿元", "济南市 配套企业 2022 73家"]],
  ])("%s", (text, facts) => expect(factsOf(text, { published })).toEqual(facts));
});

describe("what lies in the ground and what there is to work with", () => {
  const lead = "2022年，济南市工业总产值126亿元。";
  const told = "济南市 工业总产值 2022 126亿元";
  test.each<[string, string[]]>([
    [`${lead}济南市煤炭探明储量2632亿吨。`, [told, "济南市 煤炭探明储量 ? 2632亿吨"]],
    [`${lead}济南市新增煤炭探明储量12亿吨。`, [told, "济南市 新增煤炭探明储量 2022 12亿吨"]],
    [`${lead}2021年末，济南市煤炭探明储量2632亿吨。`, [told, "济南市 煤炭探明储量 …2021-12 2632亿吨"]],
    [`${lead}济南市电解铝产能61.5万吨，电解铝产量52万吨。`, [told, "济南市 电解铝产能 …2022-12 61.5万吨", "济南市 电解铝产量 2022 52万吨"]],
    [`${lead}济南市新增电解铝产能61.5万吨。`, [told, "济南市 新增电解铝产能 2022 61.5万吨"]],
  ])("%s", (text, facts) => expect(factsOf(text, { published: "2023-04-20" })).toEqual(facts));
});

describe("what is measured over a year, behind its end", () => {
  test.each<[string, string[]]>([
    [
      "2022年，济南市地区生产总值126亿元。年末济南市常住人口36.1万人，空气质量优良天数比率97.8%，PM2.5平均浓度22微克/立方米，森林覆盖率57.5%。",
      [
        "济南市 地区生产总值 2022 126亿元",
        "济南市 常住人口 …2022-12 36.1万人",
        "济南市 空气质量优良天数比率 2022 97.8%",
        "济南市 PM2.5平均浓度 2022 22微克/立方米",
        "济南市 森林覆盖率 …2022-12 57.5%",
      ],
    ],
  ])("%s", (text, facts) => expect(factsOf(text, { published: "2023-04-20" })).toEqual(facts));
});

describe("what a report says of its year without naming it", () => {
  const text = "2022年，济南市地区生产总值126亿元，2021年为112亿元。\n济南市登记失业率2.6%。办理建议186件。";
  test.each<[string, string]>([
    [`各位代表！${text}`, "2022"],
    [`${text}\n注：本公报数据均为初步统计数。`, "2022"],
    // News that names more years than one leaves it open.
    [text, "?"],
  ])("%s", (words, year) => expect(factsOf(words, { published: "2023-01-20" }).some((fact) => fact.includes(`失业率 ${year} 2.6%`))).toBe(true));
});
