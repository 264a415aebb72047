import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const rows = (cases: readonly (readonly [string, string[]])[]) =>
  test.each(cases)("%s", (text, facts) => expect(factsOf(text, { published: "2025-03-05" })).toEqual(facts));

describe("a report without one known indicator is told by what a place made and how it grew", () => {
  rows([
    [
      "2024年，宜宾市茶产业全产业链产值再上新台阶，达到386.3亿元，同比增长6.6%。年末全市规模化牧场62个。",
      ["宜宾市 茶产业全产业链产值 2024 386.3亿元 yoy 6.6%", "宜宾市 规模化牧场 …2024-12 62个"],
    ],
    ["2024年，宜宾某某材料有限公司营业收入6.4亿元，同比增长9.1%，公司现有员工246人。", []],
    ["2024年，宜宾市茶厂老板说，店里茶叶卖了6.4亿元，厂里员工246人。", []],
  ]);
});

describe("those with whom one signs own nothing of what follows", () => {
  rows([
    [
      "2024年，宝鸡高新区与江苏无锡高新区、浙江衢州高新区签订结对合作协议，引进科技成果23项，技术合同成交额4.9亿元。",
      ["宝鸡高新区 引进科技成果 2024 23项", "宝鸡高新区 技术合同成交额 2024 4.9亿元"],
    ],
  ]);
});

describe("what an aim starts from is no aim", () => {
  rows([
    [
      "2024年，宜宾市地区生产总值3800亿元。力争到2027年就地加工转化率由目前的72%提升到85%。",
      ["宜宾市 地区生产总值 2024 3800亿元", "宜宾市 就地加工转化率 …2025-03 72%", "宜宾市 就地加工转化率 2027 85% target"],
    ],
  ]);
});
