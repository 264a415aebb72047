import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

/** The facts of a text that begins with a figure of its own, without that. */
const told = (text: string): string[] => factsOf(`2023年，济南市地区生产总值12757.4亿元。${text}`).slice(1);

describe("what the value is of", () => {
  test.each<[string, string[]]>([
    // A remark in brackets, a note's mark, an adverb, a word that only turns the talk.
    ["各类学校（含教学点）617所。", ["济南市 学校 2023 617所"]],
    ["一般公共预算收入[1]达1060.8亿元。", ["济南市 一般公共预算收入 2023 1060.8亿元"]],
    ["固定资产投资逆势增长9.6%，但产业投资下降6.8%。", ["济南市 固定资产投资 2023 yoy 9.6%", "济南市 产业投资 2023 yoy -6.8%"]],
    ["5G基站建成1243个。", ["济南市 5G基站数 2023 1243个"]],
    // The unit says what of it is measured.
    ["沙化土地治理38.9万亩。", ["济南市 沙化土地治理面积 2023 38.9万亩"]],
    ["山药种植1.9万亩。", ["济南市 山药种植面积 2023 1.9万亩"]],
    ["新改建农村公路1920公里。", ["济南市 新改建农村公路里程 2023 1920公里"]],
    // Nouns of whole classes.
    ["改造老旧小区287个，建成养老服务站156个。", ["济南市 改造老旧小区 2023 287个", "济南市 养老服务站 2023 156个"]],
    ["城市低保对象3.86万人。", ["济南市 城市低保对象 2023 3.86万人"]],
    ["新增减税降费190.5亿元，入库税金14.8亿元。", ["济南市 新增减税降费 2023 190.5亿元", "济南市 入库税金 2023 14.8亿元"]],
    ["烤烟收购量298.4万担。", ["济南市 烤烟收购量 2023 298.4万担"]],
    ["货物周转量743.2亿吨公里，增长0.4%。", ["济南市 货物周转量 2023 743.2亿吨公里 yoy 0.4%"]],
    ["万元工业增加值能耗下降5.9%。", ["济南市 万元工业增加值能耗 2023 yoy -5.9%"]],
    ["居民消费价格指数（CPI）为100.4。", ["济南市 居民消费价格指数 2023 100.4"]],
  ])("%s", (text, facts) => expect(told(text)).toEqual(facts));
});

test.each(["项目占地120亩。", "华工公司厂区300亩。", "距市区12公里。", "一期20亩。"])("nothing is measured in %s", (text) =>
  expect(told(text)).toEqual([]),
);
