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
