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
    ["跨省巴士由2019年的2条增至2023年的9条。", []],
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

describe("names cut where they end, and rates named before their time", () => {
  test.each<[string, string[]]>([
    ["每千人口执业（助理）医师数达到2.61人。", ["每千人口执业（助理）医师数 2023 2.61人"]],
    ["全市水质优良率连续四年100%。", ["水质优良率 2023 100%"]],
    ["2023年全市腾退“低散乱”企业（作坊）4216家。", ["腾退“低散乱”企业 2023 4216家"]],
    ["研发经费投入强度2022年为1.43%。", ["研发经费投入强度 2022 1.43%"]],
    [
      "家用电器类、新能源汽车零售额在“以旧换新”带动下分别增长51.4%、37.8%。",
      ["家用电器类零售额 2023 yoy 51.4%", "限额以上新能源汽车零售额 2023 yoy 37.8%"],
    ],
    [
      "化工行业用电136.4亿千瓦时，增长18.3%；建材行业用电41.2亿千瓦时，下降6.5%。",
      ["化工行业用电量 2023 136.4亿千瓦时 yoy 18.3%", "建材行业用电量 2023 41.2亿千瓦时 yoy -6.5%"],
    ],
    // A remark on a place that is no kind of thing, visits after things that have none.
    ["2023年，全市组建医联体118个，跨市往来达763万人次。", ["组建医联体 2023 118个"]],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));

  test.each<[string, string[]]>([
    ["14.12平方公里的实施范围，全部落在境内。", ["实施范围面积"]],
    ["3平方公里的土地上，工厂林立。", []],
  ])("%s", (text, names) => expect(things(text).map((fact) => fact.split(" ")[0])).toEqual(names));
});

describe("what came new of each, and how many there are of each", () => {
  test.each<[string, string[]]>([
    [
      "2023年，新增规上工业企业21家、瞪羚企业9家，总数分别达到147家和31家。",
      ["新增规模以上工业企业 2023 21家", "新增瞪羚企业数 2023 9家", "规模以上工业企业 …2023-12 147家", "瞪羚企业数 …2023-12 31家"],
    ],
    [
      "截至2023年底，全市有重点人才87人、双创人才156人，其中2023年新增11人和24人。",
      ["重点人才 …2023-12 87人", "双创人才 …2023-12 156人", "新增重点人才 2023 11人", "新增双创人才 2023 24人"],
    ],
    // Nothing came new before.
    ["2023年，规上工业企业21家、瞪羚企业9家，总数分别达到147家和31家。", ["规模以上工业企业数 2023 21家", "瞪羚企业数 2023 9家"]],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));
});

test("places by the order of their growth, told behind", () =>
  expect(things("2023年，11个设区市规上工业增加值全部增长，唐山、沧州、邯郸增速居前三位，分别为9.7%、9.2%和8.8%。")).toEqual([
    "唐山市 规模以上工业增加值 2023 yoy 9.7%",
    "沧州市 规模以上工业增加值 2023 yoy 9.2%",
    "邯郸市 规模以上工业增加值 2023 yoy 8.8%",
  ]));

test("of two values for one thing, the one told of the place by its name is not dropped for one that took the place from it", () => {
  const trade = "济宁市2023年进出口总额1682.4亿元。";
  expect(factsOf(`${trade}口岸通关提速，全年进出口总额886.3亿元。`)).toEqual(["济宁市 进出口总额 2023 1682.4亿元"]);
  expect(factsOf(`${trade}济宁市2023年进出口总额886.3亿元。`)).toEqual([]);
});

describe("those of the firms that were chosen, or lie above a mark", () => {
  test.each<[string, string[]]>([
    ["2023年，区内7家企业入选国家级专精特新“小巨人”。", ["入选国家级专精特新“小巨人”企业数 2023 7家"]],
    ["2023年，16家企业先后获评省级绿色工厂。", ["获评省级绿色工厂企业数 2023 16家"]],
    ["2023年，11个园区上榜，比上年新增2家。", ["上榜园区数 2023 11个"]],
    ["2023年，14家企业年产值超10亿元，32家企业营收增速超过20%。", ["年产值超10亿元企业数 2023 14家"]],
    ["2023年，23家规上企业营业收入突破5亿元。", ["营业收入突破5亿元规模以上企业数 2023 23家"]],
    ["2023年，18家企业先后落户，12家药企正式投产。", ["落户企业数 2023 18家", "投产药企数 2023 12家"]],
    ["2023年，18家企业落户后扩建，区内有规上企业120家。", ["企业总数 2023 18家", "规模以上企业数 2023 120家"]],
    // of all of them together, and firms of no list
    ["2023年，86家规上工业企业产值突破640亿元，增长7.3%。", ["规模以上工业总产值 2023 >640亿元 yoy 7.3%"]],
    ["2023年，86家规上工业企业实现产值100亿元。", ["规模以上工业企业数 2023 86家", "规模以上工业企业实现产值 2023 100亿元"]],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));
});

describe("zones that are counted by the way of what they have", () => {
  test.each<[string, string[]]>([
    ["2023年，全市5个综合保税区进出口总值712亿元。", ["综合保税区进出口总值 2023 712亿元"]],
    ["2023年，全市有6个省级园区。", ["省级园区数 2023 6个"]],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));
});

describe("what stands before 等 are a few of those counted", () => {
  test.each<[string, string[]]>([
    [
      "2023年，云谷实验室、川藏铁路技术创新中心等国家级创新平台31个落户，协同创新项目62个。",
      ["国家级创新平台数 2023 31个", "协同创新项目 2023 62个"],
    ],
    ["2023年，引进西门子、霍尼韦尔等世界500强企业26家。", ["世界500强企业数 2023 26家"]],
    // a few of no kind give those counted their name
    ["2023年，集聚光伏等企业26家。", ["光伏等企业 2023 26家"]],
    ["2023年，“四位一体”创新平台成形。", []],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));
});

describe("how a place is divided, and its share of what was counted", () => {
  test.each<[string, string[]]>([
    ["2023年末，全市常住人口820万人，辖4个镇、7个街道，上市公司31家。", ["常住人口 …2023-12 820万人", "上市企业数 …2023-12 31家"]],
    ["2023年，全市有86个行政村。", ["行政村数 2023 86个"]],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));
  test.each<[string, string[]]>([
    ["2023年，国家级高新区164家，其中江苏21家、浙江11家。", ["江苏省 国家级高新区 2023 21家", "浙江省 国家级高新区 2023 11家"]],
    ["2023年，国家级高新区164家，其中江苏项目8个。", ["江苏省 项目 2023 8个"]],
  ])("%s", (text, facts) => expect(factsOf(`全国2023年地区生产总值113万亿元。${text}`, { ...given, title: "情况" }).slice(2)).toEqual(facts));
});

describe("a line is about the branch that it begins with", () => {
  test.each<[string, string[]]>([
    ["2023年，全市稳步发展。\n\n铝基材料产业：已形成完整链条，2023年实现产值126亿元。", ["铝基材料产业产值 2023 126亿元"]],
    ["2023年，全市形成电解铝61.5万吨、铝加工100万吨的产能。", ["电解铝产能 2023 61.5万吨", "铝加工产能 …2023-12 100万吨"]],
    ["2023年，全市稳步发展。\n\n园区：2023年实现产值126亿元。", ["产值 2023 126亿元"]],
  ])("%s", (text, facts) => expect(things(text)).toEqual(facts));
});

test("a length of time is nothing that grows, and another mark takes the place of the first", () => {
  expect(things("2023年，规上工业总产值586亿元，同比增长7.4%，五年翻了一番。")).toEqual(["规模以上工业总产值 2023 586亿元 yoy 7.4%"]);
  expect(things("2023年，新签约过亿元项目42个，其中10亿元以上9个。")).toEqual(["新签约过亿元项目 2023 42个", "10亿元以上新签约项目数 2023 9个"]);
});
