import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const given = { title: "宁夏回族自治区2023年工作", published: "2024-01-30" };

describe("the ends of a line own no figures", () => {
  test.each<[string, string[]]>([
    ["2023年，宁夏至湖南特高压直流输电工程开工，高速公路通车里程突破2100公里。", ["宁夏回族自治区 高速公路通车里程 2023 >2100公里"]],
    ["2023年，银川到西安高铁开通，全区接待游客7000万人次。", ["宁夏回族自治区 接待游客人次 2023 7000万人次"]],
    // Two places that are told of.
    ["2023年，湖南地区生产总值5万亿元。", ["湖南省 地区生产总值 2023 5万亿元"]],
  ])("%s", (text, facts) => expect(factsOf(text, given)).toEqual(facts));
});
