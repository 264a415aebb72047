import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const rows = (cases: readonly (readonly [string, string[]])[], title = "区域合作") =>
  test.each(cases)("%s", (text, facts) => expect(factsOf(text, { published: "2024-04-28", title })).toEqual(facts));

describe("three counties, two cities: of the alliance that joins just so many", () => {
  const chain = "4月26日，永武缙五金产业链联盟理事会在永康市召开，武义县、缙云县的企业到会，会员486家。";
  const theirs = "[永武缙五金产业链联盟]";
  rows([
    [
      `${chain}去年，三县五金产值2286.7亿元，其中永康1142.3亿元。三地市场主体41.8万户。`,
      [`${theirs} 五金产值 2023 2286.7亿元`, "永康市 五金产值 2023 1142.3亿元", `${theirs} 市场主体数 2023 41.8万户`],
    ],
    // Five are not the three it is called after.
    [`${chain}去年，五县五金产值2286.7亿元，其中永康1142.3亿元。`, ["永康市 五金产值 2023 1142.3亿元"]],
    // An alliance of zones is none of the counties they lie in.
    [`${chain.replace("五金产业链", "高新区")}去年，三县地区生产总值2286.7亿元，其中永康1142.3亿元。`, ["永康市 地区生产总值 2023 1142.3亿元"]],
    // Three of the many cities of a wide region are not that region.
    [
      "4月26日，长江中游城市群座谈会在岳阳市召开。去年，三市地区生产总值合计9286.7亿元，其中岳阳5142.3亿元。",
      ["岳阳市 地区生产总值 2023 5142.3亿元"],
    ],
    ["4月26日，厦漳泉都市圈座谈会在厦门市召开。去年，三市地区生产总值合计2.6万亿元。", ["厦漳泉都市圈 地区生产总值 2023 2.6万亿元"]],
  ]);
});

describe("a zone that places share is spoken of alone", () => {
  const met = "4月1日，乌大张合作区第八次联席会议在大同市召开，张家口市、乌兰察布市参加，会旗交到大同市手里。";
  const theirs = "[乌大张合作区联席会议]";
  rows([
    [
      `${met}\n\n截至3月底，合作区新能源装机达到4628万千瓦。去年三市完成地区生产总值4154.1亿元。农村居民人均可支配收入15862元。张家口市地区生产总值1727.8亿元。`,
      [
        `${theirs} 新能源装机容量 …2024-03 4628万千瓦`,
        `${theirs} 地区生产总值 2023 4154.1亿元`,
        `${theirs} 农村居民人均可支配收入 2023 15862元`,
        "张家口市 地区生产总值 2023 1727.8亿元",
      ],
    ],
    // Nobody knows it, and so it is not the city told of before.
    ["甲乙丙统筹发展示范区建设四年。达州市去年地区生产总值2502.7亿元。示范区常住人口813.6万人。", ["达州市 地区生产总值 2023 2502.7亿元"]],
    [
      "去年，大同市地区生产总值1686亿元，建成示范区3个，全市常住人口310万人。",
      ["大同市 地区生产总值 2023 1686亿元", "大同市 示范区 2023 3个", "大同市 常住人口 2023 310万人"],
    ],
  ]);
});

describe("what a bare 联盟 did", () => {
  const founded = "2022年4月15日，浙中锁具产业联盟在永康市成立，会员132家。\n\n";
  const theirs = "[浙中锁具产业联盟]";
  rows([
    [
      `${founded}两年间，联盟发榜攻关项目64项，投入研发经费5.86亿元；选派“红色链长”58名。`,
      [
        `${theirs} 发榜攻关项目 2022-04…2024-04 64项`,
        `${theirs} 投入研发经费 2022-04…2024-04 5.86亿元`,
        `${theirs} 选派“红色链长” 2022-04…2024-04 58名`,
      ],
    ],
    // Who leads it has its own figures.
    [`${founded}联盟理事长单位永康市去年地区生产总值760.3亿元。`, ["永康市 地区生产总值 2023 760.3亿元"]],
    // A place named in the next sentence ends it, whatever stands before its figure.
    [
      `${founded}去年，联盟成员企业营业收入6120亿元。分量最重的永康市，营业收入2385.6亿元。`,
      [`${theirs} 成员企业营业收入 2023 6120亿元`, "永康市 营业收入 2023 2385.6亿元"],
    ],
  ]);
});

describe("what a bare 联席会 has brought about since it was set up", () => {
  const met = "4月26日，沿江区域市长联席会第五次会议在安庆市召开。\n\n联席会1997年成立，成员城市15个。";
  const theirs = "[沿江区域市长联席会]";
  rows([
    [
      `${met}联席会成立以来，共促成合作项目236个，合作金额170.4亿元。`,
      [`${theirs} 合作项目 …2024-04 236个`, `${theirs} 合作金额 …2024-04 170.4亿元`],
    ],
    // A place told of behind it keeps its own.
    [`${met}去年，安庆市合作项目36个，合作金额17.4亿元。`, ["安庆市 合作项目 2023 36个", "安庆市 合作金额 2023 17.4亿元"]],
  ]);
});

describe("whose a place's own word is", () => {
  rows([
    ["去年，梧州市地区生产总值991.5亿元。庆阳全市原油产量785.6万吨。", ["梧州市 地区生产总值 2023 991.5亿元", "庆阳市 原油产量 2023 785.6万吨"]],
    [
      "去年，海宁分区工业总产值138.6亿元。分区税收8.94亿元。分区域看，海宁市税收80亿元。",
      ["海宁分区 工业总产值 2023 138.6亿元", "海宁分区 税收收入 2023 8.94亿元", "海宁市 税收收入 2023 80亿元"],
    ],
    [
      "黎平县、从江县商议合作。2023年，黎平地区生产总值124.6亿元；从江地区生产总值88.2亿元。",
      ["黎平县 地区生产总值 2023 124.6亿元", "从江县 地区生产总值 2023 88.2亿元"],
    ],
    // A short name that is a word as well.
    ["2023年，资源县地区生产总值60亿元，资源利用率85.6%。", ["资源县 地区生产总值 2023 60亿元", "资源县 资源利用率 2023 85.6%"]],
    // 都 of another clause deals nothing out.
    ["2023年，黎平县、从江县都在名单里；全年地区生产总值212.8亿元。", []],
    // 渝东北 is no part of the country.
    ["2023年，渝东北的万州区地区生产总值1118.4亿元。", ["万州区 地区生产总值 2023 1118.4亿元"]],
  ]);
});

// Who founds or joins an alliance is none of the place's.
test.each([
  "4月26日，由国内1个省级管理机构（浙江）和12个片区管理机构参与发起的甲乙片区联盟在永康市成立。",
  "4月26日，甲乙片区联盟在永康市成立，已有14个片区管理机构加入甲乙片区联盟。",
])("nothing of it: %s", (text) => expect(factsOf(text, { published: "2024-04-28", title: "区域合作" })).toEqual([]));
