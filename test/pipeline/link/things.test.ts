import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const given = { title: "济宁市经济运行情况", published: "2024-01-20" };
const known = "济宁市2023年地区生产总值5516亿元。";
const things = (text: string): string[] =>
  factsOf(`${known}${text}`, given)
    .slice(1)
    .map((fact) => fact.replace(/^济宁市 /, ""));

describe("what is counted, paid or told as a rate, by the last noun of its name", () => {
  test.each<[string, string[]]>([
    ["全年发放创新券1.36亿元。", ["发放创新券 2023 1.36亿元"]],
    ["全年争取上级转移支付371.5亿元。", ["争取上级转移支付 2023 371.5亿元"]],
    ["全年建成制氢厂8座、加氢站14座。", ["制氢厂 2023 8座", "加氢站 2023 14座"]],
    ["全市普通高中在校生15.7万人。", ["普通高中在校生 2023 15.7万人"]],
    ["重点项目累计完成投资906亿元，完成率68.2%。", ["重点项目累计完成投资 2023 906亿元", "完成率 2023 68.2%"]],
    ["全市规上企业开工率一直保持在100%。", ["规模以上企业开工率 2023 100%"]],
    ["石墨新材料产业产值却只有38.6亿元。", ["石墨新材料产业产值 2023 38.6亿元"]],
    ["全市27个国省控断面水质优良率100%。", ["国省控断面水质优良率 2023 100%"]],
    // Look-alikes: money won is a plan's aim elsewhere, a verb is no kind of people.
    ["2024年争取工业投资100亿元。", ["争取工业投资 2024 100亿元 target"]],
    ["全年动员5000人。", []],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));
});

describe("things that no list holds, where nothing else could be counted", () => {
  test.each<[string, string[]]>([
    ["全年化解堵点138个，安装路灯2.4万盏。", ["化解堵点 2023 138个", "安装路灯 2023 2.4万盏"]],
    ["2023年底，全市创新平台386个、大型台架2147台。", ["创新平台 …2023-12 386个", "大型台架 …2023-12 2147台"]],
    ["全市可办业务种类由2019年的67项扩容到2023年的321项。", ["可办业务种类 2019 67项", "可办业务种类 2023 321项"]],
    ["全年检查站点183个，其中已整改129个。", ["检查站点 2023 183个", "整改检查站点数 2023 129个"]],
    ["全年实施攻关课题183项，已结题129项。", ["实施攻关课题 2023 183项", "结题攻关课题数 2023 129项"]],
    // Look-alikes: a clause, a verb alone, more than there were, a noun of its own behind, a person's, words for the number.
    ["全市走村入户送去的138个。", []],
    ["现场敲定138个。", []],
    ["全年实施攻关课题83项，已结题129项。", ["实施攻关课题 2023 83项"]],
    ["全年化解堵点五个。", []],
    ["村民老李化解烦恼138个。", []],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));

  test("money is no later number of firms", () =>
    expect(things("2023年，石材企业由2015年的5400家减到了不足4000家，产值反而从310亿元涨至402亿元。")).not.toContainEqual(
      expect.stringContaining("石材企业 2023 402亿元"),
    ));
});

describe("all the firms or works of a kind, before what they made together", () => {
  test.each<[string, string[]]>([
    ["2023年，全市251家规上工业企业完成总产值638.2亿元。", ["规模以上工业企业数 2023 251家", "规模以上工业企业完成总产值 2023 638.2亿元"]],
    ["2023年，112个重点项目完成投资153.8亿元。", ["重点项目数 2023 112个", "重点项目完成投资 2023 153.8亿元"]],
    // Look-alikes: some of them, too few, firms of no kind.
    ["2023年，永丰等15家规上工业企业完成产值38亿元。", ["规模以上工业企业完成产值 2023 38亿元"]],
    ["2023年，2家规上工业企业完成产值38亿元。", ["规模以上工业企业完成产值 2023 38亿元"]],
    ["2023年，全市26家样本企业完成产值38亿元。", ["样本企业完成产值 2023 38亿元"]],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));
});
