import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const three = "2023年，广东省地区生产总值135673亿元，江苏省128222亿元，山东省92069亿元。";
const told = ["广东省 地区生产总值 2023 135673亿元", "江苏省 地区生产总值 2023 128222亿元", "山东省 地区生产总值 2023 92069亿元"];
const ranks = (text: string) => factsOf(text).filter((fact) => fact.includes("#"));

describe("a row of ranks is dealt out", () => {
  test.each<[string, string[]]>([
    [
      "2023年，济南市规模以上工业增加值增长12%、固定资产投资增长5%，分别居全省第3位、第1位。",
      ["济南市 规模以上工业增加值 2023 yoy 12% #3 全省 by growth", "济南市 固定资产投资 2023 yoy 5% #1 全省 by growth"],
    ],
    [
      "国家高新区综合评价中，成都高新区、济南高新区分列第七、第十三位。",
      ["成都高新区 国家高新区综合排名 ? #7", "济南高新区 国家高新区综合排名 ? #13"],
    ],
    ["2023年，济南市规模以上工业增加值增长12%，分别居全省第3位、第1位。", []], // two ranks, one figure
  ])("%s", (text, facts) => expect(ranks(text)).toEqual(facts));
});

describe("a place moves up or down between two ranks", () => {
  test.each<[string, string[]]>([
    [
      "济南高新区在国家高新区综合排名中由2019年的第15位前移到2020年的第13位。",
      ["济南高新区 国家高新区综合排名 2019 #15", "济南高新区 国家高新区综合排名 2020 #13"],
    ],
    [
      "济南高新区2019年在国家高新区综合评价中排名第15位，2020年升至第13位。",
      ["济南高新区 国家高新区综合排名 2019 #15 国家高新区", "济南高新区 国家高新区综合排名 2020 #13"],
    ],
  ])("%s", (text, facts) => expect(ranks(text)).toEqual(facts));
});

describe("ranks told of places by name", () => {
  test.each<[string, string[]]>([
    [
      `${three}论总量，排在前三位的依次是广东、江苏、山东。`,
      ["广东省 地区生产总值 2023 #1", "江苏省 地区生产总值 2023 #2", "山东省 地区生产总值 2023 #3"],
    ],
    [`${three}广东继续领跑全国。`, ["广东省 地区生产总值 2023 #1"]],
    [`${three}增速最快的是江苏。`, ["江苏省 地区生产总值 2023 #1 by growth"]],
    [
      `${three}增速前两位是江苏、广东和山东（后两者并列）。`,
      ["江苏省 地区生产总值 2023 #1 by growth", "广东省 地区生产总值 2023 #2 by growth", "山东省 地区生产总值 2023 #2 by growth"],
    ],
    [
      "总量前三没有悬念。2023年，广东省地区生产总值135673亿元；江苏省128222亿元；山东省92069亿元。",
      told.map((fact, i) => fact.replace(/ 1?\d+亿元$/, ` #${i + 1}`)),
    ],
    // Look-alikes.
    [`${three}排在前三位的有广东、江苏、山东、浙江。`, []], // no order
    [`${three}增速前两位是江苏、广东和山东。`, []], // three for two
    [`${three}江苏增长最快，山东垫底。`, []], // of how many is not known
    [`${three}论总量，排在前三位的依次是浙江、四川、河南。`, []], // no figures of theirs
    [`${three}江苏是全国最大的光伏基地。`, []],
  ])("%s", (text, facts) => expect(ranks(text)).toEqual(facts));
});

describe("两省, 两地 with a figure each are the places just named", () => {
  test.each<[string, string[]]>([
    [
      "2023年，安徽省地区生产总值47050亿元，超过上海市。2022年，两地分别为45045亿元和44652.8亿元。",
      ["安徽省 地区生产总值 2023 47050亿元", "安徽省 地区生产总值 2022 45045亿元", "上海市 地区生产总值 2022 44652.8亿元"],
    ],
    ["2023年，福建、江西两省地区生产总值同比均增长4.5%。", ["福建省 地区生产总值 2023 yoy 4.5%", "江西省 地区生产总值 2023 yoy 4.5%"]],
    [
      "增长最快的是济南市和青岛市，2023年，前者地区生产总值12757.4亿元，后者地区生产总值15760.34亿元。",
      ["济南市 地区生产总值 2023 12757.4亿元", "青岛市 地区生产总值 2023 15760.34亿元"],
    ],
    // Three were named, two are meant; 后者 is a kind of firm.
    ["2023年，安徽、江苏、上海发展加快，两地地区生产总值分别为45045亿元和44652.8亿元。", []],
    [
      "2023年，济南高新区有高新技术企业2000家、上市企业60家，后者占全市的40%。",
      [
        "济南高新区 高新技术企业数 2023 2000家",
        "济南高新区 上市企业数 2023 60家 share 40% of 全市",
        "济南高新区 上市企业数占全市比重 2023 40% share 40% of 全市",
      ],
    ],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));
});
