import { expect, test } from "vitest";
import { recognize } from "../../../src/pipeline/recognize/index.ts";

const changes = (text: string) => recognize(text).changes;
/** [kind, value, unit, words of the base] of every change. */
const brief = (text: string) =>
  changes(text).map(({ value: { kind, value, unit, base } }) => [kind, value, unit, base && text.slice(base.start, base.end)]);

test.each<[string, string, number, string, string | null]>([
  ["同比增长11.1%", "yoy", 11.1, "%", "同比"],
  ["增长26.3%", "yoy", 26.3, "%", null],
  ["比上年同期增长26.3%", "yoy", 26.3, "%", "比上年同期"],
  ["同比下降0.3%", "yoy", -0.3, "%", "同比"],
  ["负增长2.5%", "yoy", -2.5, "%", null],
  ["同比均增长4.7%", "yoy", 4.7, "%", "同比"],
  ["同比-5.2%", "yoy", -5.2, "%", "同比"],
  ["达516亿元（+6.5%）", "yoy", 6.5, "%", null],
  ["达516亿元（-6.5%）", "yoy", -6.5, "%", null],
  ["达516亿元，↓6.5%", "yoy", -6.5, "%", null],
  ["规上工业增加值+9.4%", "yoy", 9.4, "%", null],
  ["房地产开发投资 -12.6%", "yoy", -12.6, "%", null],
  ["技改投资：+21.7%", "yoy", 21.7, "%", null],
  ["同比多了3.1%", "yoy", 3.1, "%", "同比"],
  ["按年实质收缩33.4%", "yoy", -33.4, "%", "按年"],
  ["年增1.5%", "yoy", 1.5, "%", null],
  ["成长6.6%", "yoy", 6.6, "%", null],
  ["较年初增长8%", "yoy", 8, "%", "较年初"],
  ["与2019年相比，增长12%", "yoy", 12, "%", "与2019年"],
  ["比“十二五”末增长56%", "yoy", 56, "%", "比“十二五”末"],
  ["增速达到10.2%", "yoy", 10.2, "%", null],
  ["增幅111.4%", "yoy", 111.4, "%", null],
  ["降幅4.1%", "yoy", -4.1, "%", null],
  ["28.07%的增速最高", "yoy", 28.07, "%", null],
  ["增速回落至5.2%", "yoy", 5.2, "%", null],
  ["增近六成", "yoy", 60, "%", null],
  ["同比持平", "yoy", 0, "%", "同比"],
  ["降幅收窄至2.7%", "yoy", -2.7, "%", null],
  ["同比跌去三成", "yoy", -30, "%", "同比"],
  ["反弹37.5%", "yoy", 37.5, "%", null],
  ["倒退2.6%", "yoy", -2.6, "%", null],
  ["只长了1.2%", "yoy", 1.2, "%", null],
  ["微涨0.8%", "yoy", 0.8, "%", null],
  ["环比增长1.9%", "mom", 1.9, "%", "环比"],
  ["较上月下降0.4%", "mom", -0.4, "%", "较上月"],
  ["两年平均增长5.6%", "average", 5.6, "%", "两年平均"],
  ["年均增幅约13%", "average", 13, "%", "年均"],
  ["比上年提高2.09个百分点", "points", 2.09, "个百分点", "比上年"],
  ["增速较上年提升5.7个百分点", "points", 5.7, "个百分点", "较上年"],
  ["涨幅比一季度回落0.5个百分点", "points", -0.5, "个百分点", "比一季度"],
  ["是2010年的4.66倍", "multiple", 4.66, "倍", "2010年"],
  ["是1992年的1.03万倍", "multiple", 10300, "倍", "1992年"],
  ["相当于1978年的223倍", "multiple", 223, "倍", "1978年"],
  ["也有2010年的3.2倍", "multiple", 3.2, "倍", "2010年"],
  ["为去年同期的3.3倍", "multiple", 3.3, "倍", "去年同期"],
  ["恢复到2019年的103.7%", "multiple", 1.037, "倍", "2019年"],
  ["增长2.24倍", "multiple", 2.24, "倍", null],
  ["同比增长近一倍", "multiple", 1, "倍", "同比"],
  ["翻了215倍", "multiple", 215, "倍", null],
  ["翻一番", "multiple", 2, "倍", null],
  ["翻两番", "multiple", 4, "倍", null],
  ["实现翻番，", "multiple", 2, "倍", null],
  ["32.3亿元对351.7亿元，10.9倍。", "multiple", 10.9, "倍", null],
])("reads %s", (text, kind, value, unit, base) => expect(brief(text)).toEqual([[kind, value, unit, base]]));

test.each(["增速翻番", "增幅比上年翻一番", "增速由5%直接翻番"])("of a rate that doubled, what grows at it did not: %s", (text) =>
  expect(brief(text).filter(([kind]) => kind === "multiple")).toEqual([]),
);

test.each([
  ["比重提高到27%"],
  ["升至34.3%"],
  ["定格在34.3%"],
  ["一路爬到34.3%"],
  ["下降为3.1%"],
  ["增至280所"],
  ["增长300亿元"],
  ["收入新增5%"],
  ["最高5.2%"],
  ["控制在3%以内"],
  ["贡献率为63.7%"],
  ["均实现同比较快增长"],
  ["保持两位数增长"],
  ["由负转正"],
  ["与全国持平"],
  ["3倍奖励"],
  ["增幅居全国第12位"],
  ["占比13.4%"],
  ["第三产业增加值增5家"],
  ["拉动经济增长1.0个百分点"],
  ["误差为±3%"],
  ["实行LPR+3%"],
  ["利润率-5%"],
])("leaves %s alone", (text) => expect(brief(text)).toEqual([]));

test.each<[string, boolean]>([
  ["高于全省3.3个百分点", true],
  ["高出规上工业十一点四个百分点", true],
  ["比全国平均快2个百分点", true],
  ["快全省0.3个百分点", true],
  ["与铜仁市的平均水平相比，工业增速高出1.8个百分点", true],
  ["快于平均水平，即18.3%的平均增速", true],
  ["失业率低于全国5.5%的平均水平", true],
  ["快于全国18.3%平均增速", false],
  ["是全国平均水平的11倍", true],
  ["比上年高2.1个百分点", false],
  ["比前三季度回落1.1个百分点", false],
  ["是上年的2.1倍", false],
])("tells whom %s compares with", (text, againstOther) => expect(changes(text)).toMatchObject([{ value: { againstOther } }]));

test.each<[string, number[]]>([
  ["分别增长14.7%和14.3%", [14.7, 14.3]],
  ["分别比去年同期增长6.8%、6.9%、6.8%", [6.8, 6.9, 6.8]],
  ["依次下降3.1%、10.1%和7.7%", [-3.1, -10.1, -7.7]],
  ["分别下降12.5%和增长2.8%", [-12.5, 2.8]],
  ["比上年提高1.2个和2.1个百分点", [1.2, 2.1]],
  ["分别是2015年底的2.4倍和3.6倍", [2.4, 3.6]],
])("deals out %s", (text, values) => expect(changes(text).map(({ value }) => value.value)).toEqual(values));

test("reads the growth of the region a mean is named for", () =>
  expect(brief("天津增长3.6%，低于全国6.6%的平均水平")).toEqual([
    ["yoy", 3.6, "%", null],
    ["yoy", 6.6, "%", null],
  ]));

test.each([
  ["五年年均经济增速达到5.4%", "average", 5.4, "五年年均"],
  ["比2015年翻一番", "multiple", 2, "比2015年"],
  ["占比较上半年提升0.2个百分点", "points", 0.2, "较上半年"],
  ["较去年上升6.1%至1.76万亿元", "yoy", 6.1, "较去年"],
  ["办理时间缩短60%", "yoy", -60, null],
  ["增速高于全省2.5个百分点", "points", 2.5, "全省"],
])("reads %s with its base", (text, kind, value, base) => expect(brief(text)).toMatchObject([[kind, value, expect.anything(), base]]));

test("sets one rate beside several regions", () =>
  expect(changes("增速高于全省2.5个百分点、全市1.3个百分点").map(({ value }) => [value.value, value.againstOther])).toEqual([
    [2.5, true],
    [1.3, true],
  ]));

test.each<[string, "growth" | "ratio"]>([
  ["增长5.2倍", "growth"],
  ["翻了215倍", "growth"],
  ["是2010年的4.66倍", "ratio"],
  ["翻番", "ratio"],
  ["10倍……", "ratio"],
])("tells growth from ratio in %s", (text, multipleIs) => expect(changes(text)).toMatchObject([{ value: { multipleIs } }]));

test.each<[string, string]>([
  ["增长超过35%", ">"],
  ["增长约5.2%", "~"],
  ["翻番还多", ">"],
  ["与上年基本持平", "~"],
])("keeps the qualifier of %s", (text, qualifier) => expect(changes(text)).toMatchObject([{ value: { qualifier } }]));

test("reads both ends of a range", () => expect(changes("增长6%—6.5%")).toMatchObject([{ value: { value: 6, high: 6.5 } }]));
test("does not reach over a comma for its comparison", () => expect(brief("比2022年多成交7.4万套，增幅54.8%")).toEqual([["yoy", 54.8, "%", null]]));
