import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const given = { published: "2024-03-05", title: "开发区综合发展水平评价结果公布" };
const ranks = (text: string, title = given.title): string[] => factsOf(text, { ...given, title }).filter((fact) => fact.includes("#"));

describe("a ranking called by a shorter name is the one told before", () => {
  const RANKING = "2022年度安徽省开发区综合考核评价结果出炉。";
  test.each([
    ["参加考核的开发区里，安庆高新区居第15位。", "安庆高新区 安徽省开发区综合考核评价排名 2022 #15"],
    ["在这张榜单上，合肥高新区名列第一。", "合肥高新区 安徽省开发区综合考核评价排名 2022 #1"],
    ["第二名合肥经开区走的是另一条路子。", "合肥经开区 安徽省开发区综合考核评价排名 2022 #2"],
    ["合肥高新区连续第四年名列第一。", "合肥高新区 安徽省开发区综合考核评价排名 2022 #1"],
  ])("%s", (text, fact) => expect(ranks(`${RANKING}\n\n${text}`)).toEqual([fact]));
  test.each(["2023年全省营商环境评价中，合肥高新区位列第二。"])("another ranking keeps its name: %s", (text) =>
    expect(ranks(`${RANKING}\n\n${text}`).filter((fact) => fact.includes("综合考核评价"))).toEqual([]),
  );
  test.each(["第二名选手来自合肥经开区。", "第二名志愿者服务合肥高新区。"])("no rank: %s", (text) =>
    expect(ranks(`${RANKING}\n\n${text}`)).toEqual([]),
  );
});

describe("places beside moves, and sayings", () => {
  const RANKING = "2021年度全省经济开发区综合考评结果公布。";
  test("each place keeps its own", () =>
    expect(
      ranks(`${RANKING}句容经开区列第18位，与上年持平；扬中经开区由第52位滑落至第66位；丹阳经开区则前进11位，以第9名的成绩跻身十强。`).map((fact) =>
        fact.replace(/ 全省.*#/, " #"),
      ),
    ).toEqual(["句容经开区 #18", "扬中经开区 #52", "扬中经开区 #66", "丹阳经开区 #9"]));
  test("为13家之最", () =>
    expect(ranks("2023年，石河子高新区研发投入强度4.06%，为13家之最。")).toEqual(["石河子高新区 研发经费投入强度 2023 4.06% #1 13家"]));
  test("历史之最 is no rank", () => expect(ranks("2023年，石河子高新区研发投入强度4.06%，为历史之最。")).toEqual([]));
});

describe("counties among the counties of their province", () => {
  test("named by what they are", () =>
    expect(ranks("2023年度仁寿县在全省183个县（市、区）中综合排名第21位，比上年上升2位；在农产品主产区县中列第3位。", "县域经济监测")).toEqual([
      "仁寿县 县域综合排名 2023 #21",
      "仁寿县 农产品主产区县排名 2023 #3 农产品主产区县",
    ]));
  test("of one figure it is no ranking", () =>
    expect(ranks("2023年，仁寿县服务业增加值100亿元，在全省183个县（市、区）中排名第21位。", "县域经济监测")).toEqual([
      "仁寿县 第三产业增加值 2023 100亿元 #21",
    ]));
});

describe("a table of nothing but who stands where", () => {
  const table = (head: string, rows: string) =>
    `2022年度全国经济技术开发区综合发展水平考核评价结果公布，前三位如下：\n\n| ${head} |\n|---|---|---|\n${rows}\n`;
  const rows = "| 1 | 苏州工业园区 | — |\n| 2 | 广州经济技术开发区 | ↑2 |\n| 3 | 北京经济技术开发区 | ↓1 |";
  test("a rank a row", () =>
    expect(ranks(table("位次 | 经开区 | 较上年", rows)).map((fact) => fact.replace(/ .*考核/, " 考核"))).toEqual([
      "苏州工业园区 考核排名 2022 #1",
      "广州经开区 考核排名 2022 #2",
      "北京经开区 考核排名 2022 #3",
    ]));
  const hundred = (head: string, body: string) => ranks(`某研究院近日推出榜单。\n\n| ${head} |\n|---|---|---|\n${body}\n`, "2019中国县域活力百强");
  const places = "| 1 | 昆山市 | 江苏省 |\n| 2 | 晋江市 | 福建省 |\n| 3 | 某某乡 | 山西省 |\n| 4 | 长沙县 | 湖南省 |";
  const three = ["昆山市 中国县域活力百强排名 2019 #1", "晋江市 中国县域活力百强排名 2019 #2", "长沙县 中国县域活力百强排名 2019 #4"];
  test.each([
    ["beside where each lies, in the year of the title", "RK | 县市 | 所属省份", places],
    ["beside the points of each", "Rank | 县市 | 综合得分", places.replaceAll(/江苏省|福建省|山西省|湖南省/g, "88.6")],
    ["beside the year of each", "名次 | 县市 | 年份", places.replaceAll(/江苏省|福建省|山西省|湖南省/g, "2019")],
  ])("%s", (_, head, body) => expect(hundred(head, body)).toEqual(three));
  test.each([
    [
      "firms and where they are",
      "排名 | 企业名称 | 所在省份",
      places.replace("昆山市", "大河机械").replace("晋江市", "小山纺织").replace("长沙县", "南湖电子"),
    ],
    [
      "where firms are, and the firms",
      "排名 | 城市 | 企业",
      places.replaceAll(/江苏省|福建省|山西省|湖南省/g, (name) => `${name.slice(0, 1)}牌机械`),
    ],
    ["things called after a place", "排名 | 景点 | 评语", places.replaceAll(/(昆山|晋江|长沙)./g, "$1古城墙")],
  ])("of %s none", (_, head, body) => expect(hundred(head, body)).toEqual([]));
  test.each([
    ["numbers that only count the rows", "序号 | 经开区 | 备注", rows],
    ["rows in no order", "位次 | 经开区 | 较上年", rows.replace("| 1 |", "| 7 |")],
    ["figures of their own", "位次 | 经开区 | 产值", rows.replace("↑2", "215.6亿元")],
  ])("%s", (_, head, body) => expect(ranks(table(head, body))).toEqual([]));
});

describe("an evaluation of zones, told of zone by zone", () => {
  const RANKING = "国家级经济技术开发区综合发展水平考核排名";
  const told = (text: string): string[] =>
    factsOf(`近日，商务部公布国家级经济技术开发区2022年综合发展水平考核结果。\n\n${text}`, {
      title: "江苏经开区考核成绩出炉",
      published: "2023-01-20",
    });
  test.each<[string, string[]]>([
    // How far up, and no ranking of its own.
    ["淮安经开区首次跻身全国百强，在217家经开区中排在第84位。", [`淮安经开区 ${RANKING} 2022 #84 217家经开区`]],
    ["淮安经开区首进全国百强，排名第84位。", [`淮安经开区 ${RANKING} 2022 #84`]],
    [
      "淮安经开区在217家经开区中排在第84位；东部地区参评120家，它排在第73位。",
      [`淮安经开区 ${RANKING} 2022 #84 217家经开区`, `淮安经开区 ${RANKING} 2022 #73 东部地区`],
    ],
    ["昆山经开区在全国排在第5位，比上次提升2位，东部排在第4位。", [`昆山经开区 ${RANKING} 2022 #5 全国`, `昆山经开区 ${RANKING} 2022 #4 东部`]],
    ["昆山经开区列第五位；在进出口总额单项排名中，昆山经开区位列第二。", [`昆山经开区 ${RANKING} 2022 #5`, "昆山经开区 进出口总额单项排名 2022 #2"]],
    // A part of the country is told of itself.
    ["东部地区进出口总额居第二位。", ["东部地区 进出口总额 2022 #2"]],
  ])("%s", (text, facts) => expect(told(text)).toEqual(facts));
});

describe("a place among so many of all the country", () => {
  test.each<[string, string[]]>([
    [
      "济南综合保税区在2022年度全国综合保税区发展绩效评估中表现抢眼：在全国参与考核的147家综保区里排第19位，在中西部地区（含东北三省）排第6位。",
      [
        "济南综保区 全国综合保税区发展绩效评估排名 2022 #19 全国参与考核的147家综保区",
        "济南综保区 全国综合保税区发展绩效评估排名 2022 #6 中西部地区",
      ],
    ],
    // Who is evaluated gives the ranking no name.
    ["在参与绩效评估的154家综保区中，济南综合保税区全国综合排名第27位。", ["济南综保区 绩效评估排名 ? #27 全国"]],
    // Figures of all of them are the country's.
    [
      "2022年，全国综合保税区进出口6.5万亿元，济南综合保税区进出口650亿元。",
      ["中国 综合保税区进出口 2022 6.5万亿元", "济南综保区 进出口总额 2022 650亿元"],
    ],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));
});

describe("a ranking by its strength or evaluation, and how far up in it", () => {
  const named = (text: string) => ranks(text, "园区竞争力榜单揭晓");
  test.each<[string, string[]]>([
    [
      "某中心公布“2022年国家生物医药产业园区综合竞争力前50强”。成都高新区综合竞争力排名第五，济南高新区、石家庄高新区分列第12位和第17位，长春高新区提升4位至第31位。",
      ["成都高新区 #5", "济南高新区 #12", "石家庄高新区 #17", "长春高新区 #31"].map((fact) =>
        fact.replace(" ", " 国家生物医药产业园区综合竞争力排名 2022 "),
      ),
    ],
    [
      "2022年，成都高新区聚集企业3200余家，在生物医药产业园区综合竞争力排名中位列第三。",
      ["成都高新区 生物医药产业园区综合竞争力排名 2022 #3 生物医药产业园区综合竞争力"],
    ],
    ["2022年，在全省五好园区综合评价中，岳阳经开区列第6位。", ["岳阳经开区 全省五好园区综合评价排名 2022 #6"]],
    ["2022年，岳阳经开区五好园区综合评价列全省第6位。", ["岳阳经开区 五好园区综合评价排名 2022 #6 全省"]],
    [
      "2022年度全国187家国家级经济技术开发区综合发展水平考核评价排名公布，3家全部进入全国前百强。\n\n句容经开区排名由上年第112位上升至第81位。",
      ["句容经开区 国家级经济技术开发区综合发展水平考核排名 2021 #112", "句容经开区 国家级经济技术开发区综合发展水平考核排名 2022 #81"],
    ],
  ])("%s", (text, facts) => expect(named(text)).toEqual(facts));
});

describe("places listed in the clause before their ranks", () => {
  const told = "2022年国家高新区综合排名公布，";
  const ranked = (text: string): string[] => ranks(text).map((fact) => fact.replace(/ 国家高新区综合排名 2022/, ""));
  test.each<[string, string[]]>([
    [`${told}襄阳、宜昌、荆门3家国家高新区跻身全国前100名，分别列第23位、第41位和第87位。`, ["襄阳高新区 #23", "宜昌高新区 #41", "荆门高新区 #87"]],
    [
      `${told}襄阳、宜昌两家国家高新区分别列第23位和第41位，荆门、黄冈两家国家高新区位次分别提升4位和3位，列第87位和第112位。`,
      ["襄阳高新区 #23", "宜昌高新区 #41", "荆门高新区 #87", "黄冈高新区 #112"],
    ],
    // another is told of between, or fewer were listed
    [`${told}襄阳、宜昌两家国家高新区进位明显，分别列第23位、第41位和第87位。`, []],
    [`${told}襄阳、宜昌两家国家高新区跻身百强，其创新能力与效益分别居第3位和第5位。`, []],
  ])("%s", (text, ranks) => expect(ranked(text)).toEqual(ranks));
});

describe("among so many zones of all the country", () => {
  const last = (text: string): string[] => ranks(`2022年，昆山经开区地区生产总值92亿元。${text}`, "昆山经开区").slice(-1);
  test.each<[string, string[]]>([
    ["在全国197家国家级开发区综合考评中位列第23位。", ["昆山经开区 国家级开发区综合考评排名 2022 #23 全国197家国家级开发区综合考评"]],
    // A firm's size is no product of the zone.
    ["甲集团电缆产销规模位居全国第一。", []],
    ["总量位居全省第二。", ["昆山经开区 地区生产总值 2022 #2 全省"]],
  ])("%s", (text, facts) => expect(last(text)).toEqual(facts));
});
