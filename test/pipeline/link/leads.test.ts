import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const of = (text: string): string[] => factsOf(text, { title: "某省开发区运行情况" }).map((fact) => fact.replace(" 2023 ", " "));
const before = "2023年，昆明市工业增加值480亿元。税收收入60亿元。";
const told = ["昆明市 全部工业增加值 480亿元", "昆明市 税收收入 60亿元"];

describe("the places of a list have what the words before the colon say", () => {
  test.each<[string, string[]]>([
    [
      "营业收入过百亿元的园区有3个：昆明高新区405.6亿元，排第一位；昆明经开区322.3亿元；曲靖经开区121.3亿元。",
      ["昆明市 营业收入过百亿元园区数 3个", "昆明高新区 营业收入 405.6亿元 #1", "昆明经开区 营业收入 322.3亿元", "曲靖经开区 营业收入 121.3亿元"],
    ],
    [
      "营业收入在100亿元以上的园区：\n\n昆明高新区405.6亿元\n\n昆明经开区322.3亿元",
      ["昆明高新区 营业收入 405.6亿元", "昆明经开区 营业收入 322.3亿元"],
    ],
    ["新增企业最多的两个园区：\n\n昆明高新区新增906家\n\n昆明经开区712家", ["昆明高新区 新增企业 906家", "昆明经开区 新增企业 712家"]],
    // a list with a name of its own, and a colon that leads to no list
    ["营业收入在100亿元以上的园区：\n\n昆明高新区进出口总额45.6亿元", ["昆明高新区 进出口总额 45.6亿元"]],
  ])("%s", (text, facts) => expect(of(`${before}\n\n${text}`)).toEqual([...told, ...facts]));
});

describe("places that a count is dealt out over by 依次", () => {
  const firms = "昆明市 税收过亿元企业 82家";
  test.each<[string, string[]]>([
    ["多集中在昆明高新区、曲靖经开区，依次为36家、14家。", [firms, "昆明高新区 税收过亿元企业 36家", "曲靖经开区 税收过亿元企业 14家"]],
    // more than there are
    ["多集中在昆明高新区、曲靖经开区，依次为66家、34家。", [firms]],
  ])("%s", (text, facts) => expect(of(`${before}税收过亿元的企业有82家，${text}`).slice(2)).toEqual(facts));
});

describe("places that add up to what was counted", () => {
  const whole = ["湖北省 地区生产总值 5.5万亿元", "湖北省 新认定国家级孵化器 26家"];
  test.each<[string, string[]]>([
    [
      "分市看，武汉市13家、宜昌市8家、襄阳市5家。",
      [...whole, "武汉市 新认定国家级孵化器 13家", "宜昌市 新认定国家级孵化器 8家", "襄阳市 新认定国家级孵化器 5家"],
    ],
    ["分市看，武汉市13家、宜昌市8家、襄阳市4家。", whole], // of something else
    ["分市看，武汉市18家、宜昌市8家。", whole], // two may do so by chance
    ["分市看，武汉市13个、宜昌市8个、襄阳市5个。", whole],
  ])("%s", (text, facts) => expect(of(`2023年，湖北省地区生产总值5.5万亿元。全省新认定国家级孵化器26家。${text}`)).toEqual(facts));
});

describe("what is told of each place that a sentence goes through is the whole told last", () => {
  const last = (text: string): string[] => factsOf(text, { title: "常德市1-8月", published: "2023-09-20" }).slice(-2);
  const industry = "1-8月，全市规模以上工业增加值下降2.2%。\n\n按行业分，汽车制造业同比增长4.6%，医药制造业同比增长6.7%。\n\n";
  const of = (name: string): string[] => [`桃源县 ${name} 2023-01…2023-08 yoy 3.1%`, `鼎城区 ${name} 2023-01…2023-08 yoy -1.7%`];
  test.each<[string, string[]]>([
    [`${industry}按地区分，桃源县同比增长3.1%，鼎城区同比下降1.7%。`, of("规模以上工业增加值")],
    // A zone that nobody names is no name of what is told.
    [`${industry}按地区分，开发区同比增长5.8%，桃源县同比增长3.1%，鼎城区同比下降1.7%。`, of("规模以上工业增加值")],
    [
      "1-8月，全市生产总值增长3%。\n\n1-8月，全市固定资产投资下降2.2%，其中房地产开发投资下降9%。第二产业投资下降2%。\n\n分县区看，桃源县同比增长3.1%，鼎城区同比下降1.7%。",
      of("固定资产投资"),
    ],
    [`${industry}按地区分，桃源县用电量同比增长3.1%，鼎城区用电量同比下降1.7%。`, of("全社会用电量")],
  ])("%s", (text, facts) => expect(last(text)).toEqual(facts));
});
