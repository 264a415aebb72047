import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const base = "2023年，绍兴市规模以上工业增加值增长6.4%。";
const told = "绍兴市 规模以上工业增加值 2023 yoy 6.4%";
const output = (name: string, rate: number) => `绍兴市 ${name}产量 2023 yoy ${rate}%`;

describe("goods told by their growth alone are told of by what was made", () => {
  test.each<[string, string[]]>([
    ["产品产量方面，化学纤维增长12.4%，水泥下降3.1%。", [output("化学纤维", 12.4), output("水泥", -3.1)]],
    [
      "产量增长的主要工业产品有三种：工业机器人增长22%，印染布增长4.8%，集成电路增长9%。产量下降的有两种：黄酒下降2.6%，粗钢下降7%。",
      [output("工业机器人", 22), output("印染布", 4.8), output("集成电路", 9), output("黄酒", -2.6), output("粗钢", -7)],
    ],
    ["分产品看，40种产品中有25种产品产量同比增长。其中，光伏电池增长31%；锂离子电池增长1.2倍。", [output("光伏电池", 31)]],
    [
      "重点监测的40种工业产品25种增长、15种下降。化学纤维、光伏电池分别增长12.4%和31%；水泥下降3.1%。",
      [output("化学纤维", 12.4), output("光伏电池", 31), output("水泥", -3.1)],
    ],
    ["从产品产量看，化学纤维、光伏电池分别增长12.4%和31%。", [output("化学纤维", 12.4), output("光伏电池", 31)]],
    // of what they sold for
    ["40种工业产品25种增长、15种下降。出口额中，化学纤维、光伏电池分别增长12.4%和31%。", []],
    ["从主要工业产品产量看，化学纤维增长12.4%，水泥下降3.1%。", [output("化学纤维", 12.4), output("水泥", -3.1)]],
    // What is sold, or measured otherwise, is none of it.
    ["主要产品出口保持增长，化学纤维增长12.4%，水泥下降3.1%。", []],
    ["产品产量方面，化学纤维增长12.4%。消费品零售额中，家具增长5.5%。", [output("化学纤维", 12.4)]],
    ["产品销售方面，化学纤维增长12.4%。", []],
    ["化学纤维增长12.4%，水泥下降3.1%。", []],
  ])("%s", (text, facts) => {
    const found = factsOf(`${base}${text}`);
    for (const fact of facts) expect(found).toContain(fact);
    expect(found.filter((fact) => fact.includes("产量"))).toEqual(expect.arrayContaining(facts));
    if (facts.length === 0) expect(found.filter((fact) => fact.includes("产量"))).toEqual([]);
  });
});

describe("classes of goods behind 按类别看 are told of by what was sold", () => {
  const sales = "2023年，绍兴市限额以上单位消费品零售额205亿元。";
  const sold = (name: string, rate: number) => `绍兴市 ${name}零售额 2023 yoy ${rate}%`;
  test.each<[string, string[]]>([
    [
      "按商品类别看，18类商品有11类增长。汽车类增长25.9%，其中新能源汽车增长87.3%；烟酒类增长5.5%；饮料、日用品类分别下降20%和12.5%。",
      [sold("汽车类", 25.9), sold("烟酒类", 5.5), sold("饮料类", -20), sold("日用品类", -12.5)],
    ],
    // no class is told of
    ["18类商品有11类增长。客运量增长25.9%。", []],
  ])("%s", (text, facts) => expect(factsOf(`${sales}${text}`).filter((fact) => fact.includes("类零售额"))).toEqual(facts));
});

describe("industries summed up by their number grow by their value added", () => {
  test.each<[string, string[]]>([
    [
      "纺织、化工、建材三个产业分别增长5.1%、4.2%、3.3%。",
      [told, "绍兴市 纺织产业增加值 2023 yoy 5.1%", "绍兴市 化工产业增加值 2023 yoy 4.2%", "绍兴市 建材产业增加值 2023 yoy 3.3%"],
    ],
    [
      "生物医药和集成电路两大新兴产业增长更快，分别为10.6%和12.8%。",
      [told, "绍兴市 生物医药产业增加值 2023 yoy 10.6%", "绍兴市 集成电路产业增加值 2023 yoy 12.8%"],
    ],
    ["纺织、化工、建材三个产业分别增长5.1%、4.2%。", [told]], // three industries, two rates
    [
      "工业用电量81亿千瓦时，增长1.6%；工业投资300亿元，增长7.2%。纺织、化工两个产业分别增长5.1%、4.2%。",
      [
        told,
        "绍兴市 工业用电量 2023 81亿千瓦时 yoy 1.6%",
        "绍兴市 工业投资 2023 300亿元 yoy 7.2%",
        "绍兴市 纺织产业增加值 2023 yoy 5.1%",
        "绍兴市 化工产业增加值 2023 yoy 4.2%",
      ],
    ],
  ])("%s", (text, facts) => expect(factsOf(`${base}${text}`)).toEqual(facts));
  test("not where an output was told since", () =>
    expect(factsOf(`${base}工业总产值9000亿元。纺织、化工两个产业分别增长5.1%、4.2%。`)).toEqual([told, "绍兴市 工业总产值 2023 9000亿元"]));
});

test.each<[string, string[]]>([
  ["规模工业：全市增加值增长6.4%。", [told]],
  ["一、规上工业方面，全市增加值增长6.4%，利润总额增长2.5%。", [told, "绍兴市 规模以上工业企业利润总额 2023 yoy 2.5%"]],
  ["规模工业：全市产值和用电同步回升。增加值增长6.4%。", ["绍兴市 增加值 2023 yoy 6.4%"]],
])("a label says what a bare measure is of: %s", (text, facts) => {
  const gdp = "2023年，绍兴市地区生产总值7000亿元。";
  expect(factsOf(`${gdp}${text}`)).toEqual(["绍兴市 地区生产总值 2023 7000亿元", ...facts]);
});

describe("money right behind what was signed is that of it", () => {
  test.each<[string, string[]]>([
    ["签订合作协议23项、金额47亿元。", ["绍兴市 签订合作协议 2023 23项", "绍兴市 签订合作协议金额 2023 47亿元"]],
    ["达成意向订单45个，涉及金额12亿元。", ["绍兴市 意向订单 2023 45个", "绍兴市 意向订单金额 2023 12亿元"]],
    ["126家外贸企业现场签约，金额约3.6亿元。", ["绍兴市 签约外贸企业数 2023 126家", "绍兴市 现场签约金额 2023 ~3.6亿元"]],
    // Money of something else.
    ["签订合作协议23项，财政收入47亿元。", ["绍兴市 签订合作协议 2023 23项", "绍兴市 财政收入 2023 47亿元"]],
  ])("%s", (text, facts) => expect(factsOf(`${base}全年${text}`).slice(1)).toEqual(facts));
  test("the corps called 生产建设兵团 makes nothing", () => expect(factsOf(`${base}新疆生产建设兵团派出9支队伍参赛。`)).toEqual([told]));
});

test.each<[string, string[]]>([
  [
    "2023年，济南市电子行业实现营业收入384.5亿元、利税41.2亿元、利润28.6亿元，同比分别增长17%、34%和49%。",
    [
      "济南市 电子行业营业收入 2023 384.5亿元 yoy 17%",
      "济南市 电子行业利税总额 2023 41.2亿元 yoy 34%",
      "济南市 电子行业利润总额 2023 28.6亿元 yoy 49%",
    ],
  ],
  [
    "2023年，济南市规模以上工业营业收入8384亿元；建材行业在市场复苏带动下，实现营业收入274.3亿元。",
    ["济南市 规模以上工业企业营业收入 2023 8384亿元", "济南市 建材行业营业收入 2023 274.3亿元"],
  ],
  // All of the place's own.
  ["2023年，济南市电子行业增势良好，在各方努力下，实现一般公共预算收入1060.8亿元。", ["济南市 一般公共预算收入 2023 1060.8亿元"]],
])("what a branch has: %s", (text, facts) => expect(factsOf(text)).toEqual(facts));

describe("an item of a list that begins with an industry", () => {
  const is = "2022年，济南市地区生产总值1.2万亿元。\n\n";
  const gdp = "济南市 地区生产总值 2022 1.2万亿元";
  test.each<[string, string[]]>([
    [`${is}1、光电子产业增长得更快，重点企业开工足。完成产值97亿元。`, [gdp, "济南市 光电子产业产值 2022 97亿元"]],
    [`${is}（二）环保产业去年高速增长之后，今年平稳。全年产值28亿元。`, [gdp, "济南市 环保产业产值 2022 28亿元"]],
    // Of another, and of all.
    [`${is}1、光电子产业增长得更快，重点企业开工足。装备产业产值97亿元。`, [gdp, "济南市 装备产业产值 2022 97亿元"]],
    [`${is}1、项目增长得更快，重点企业开工足。完成产值97亿元。`, [gdp, "济南市 产值 2022 97亿元"]],
  ])("%s", (text, facts) => expect(factsOf(text, { published: "2023-01-20" })).toEqual(facts));
});

describe("industries called by how they did, with the growth of each", () => {
  const of = (text: string): string[] =>
    factsOf(`2022年1-3月，济南市规模以上工业增加值增长0.1%。${text}`, { published: "2022-04-20" })
      .slice(1)
      .map((fact) => fact.replace("济南市 ", "").replace(" 2022-01…2022-03 yoy", ""));
  test.each<[string, string[]]>([
    [
      "前五大行业里，增加值走势较好的有汽车制造业、纺织业两个，分别增长89.2%、11.4%；回落的有金属制品业、酒饮料和精制茶制造业两个，分别下降4.2%、10.5%。",
      ["汽车制造业增加值 89.2%", "纺织业增加值 11.4%", "金属制品业增加值 -4.2%", "酒饮料和精制茶制造业增加值 -10.5%"],
    ],
    ["产值增长较快的行业有汽车制造业、纺织业，同比分别增长89.2%、11.4%。", ["汽车制造业产值 89.2%", "纺织业产值 11.4%"]],
    // Another number of them, and things that are no industries.
    ["增长较快的有汽车制造业、纺织业三个，分别增长89.2%、11.4%。", []],
    ["增长较快的有张三、李四，分别增长89.2%、11.4%。", []],
  ])("%s", (text, facts) => expect(of(text)).toEqual(facts));
});

describe("the classes of what people live on are told of by their prices, where these were told last", () => {
  const of = (text: string): string[] =>
    factsOf(`2023年，绍兴市${text}`)
      .slice(1)
      .map((fact) => fact.replace("绍兴市 ", "").replace(" 2023 yoy", ""));
  test.each<[string, string[]]>([
    [
      "居民消费价格上涨3.1%。八大类商品价格“两涨一跌”。食品烟酒类上涨1.5%，居住上涨0.4%，为涨；衣着类下降0.2%，为跌。",
      ["食品烟酒类价格 1.5%", "居住价格 0.4%", "衣着类价格 -0.2%"],
    ],
    // What was told last is what is spent, or sold.
    ["居民消费价格上涨3.1%。居民消费支出增长6%。食品烟酒类增长1.5%。", ["居民消费支出 6%"]],
    ["居民消费价格上涨3.1%。社会消费品零售总额增长6%。衣着类下降0.2%。", ["社会消费品零售总额 6%"]],
  ])("%s", (text, facts) => expect(of(text)).toEqual(facts));
});

describe("the classes of what is sold are told of by their sales, where these were told last", () => {
  const of = (text: string): string[] =>
    factsOf(`2023年，绍兴市${text}`)
      .slice(1)
      .map((fact) => fact.replace("绍兴市 ", "").replace(" 2023 yoy", ""));
  test.each<[string, string[]]>([
    ["社会消费品零售总额增长6%。石油制品类增长3.8%、家具类商品下降8.8%。", ["石油制品类零售额 3.8%", "家具类零售额 -8.8%"]],
    ["社会消费品零售总额增长6%。石油制品类、汽车类商品同比分别增长3.8%、8.8%。", ["石油制品类零售额 3.8%", "汽车类零售额 8.8%"]],
    [
      "社会消费品零售总额增长6%。石油制品类、汽车类、服装鞋帽针纺织品类、金银珠宝类消费分别同比增长3.8%、8.8%、2.3%和4.6%。",
      ["石油制品类零售额 3.8%", "汽车类零售额 8.8%", "服装鞋帽针纺织品类零售额 2.3%", "金银珠宝类零售额 4.6%"],
    ],
    // What so many of them pass, and what was told last of others.
    ["社会消费品零售总额增长6%。21类商品里，14类商品销售增速超过10%。", []],
    ["社会消费品零售总额增长6%。居民消费支出增长5%。汽车类增长3.8%。", ["居民消费支出 5%"]],
  ])("%s", (text, facts) => expect(of(text)).toEqual(facts));
});
