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

describe("places told of by the way own nothing after", () => {
  test.each<[string, string[]]>([
    [
      "济南高新区1991年成立。2008年11月，国务院批准设立济南综合保税区，通关从此走向港口。2023年，规模以上工业总产值1142亿元。",
      ["济南高新区 规模以上工业总产值 2023 1142亿元"],
    ],
    [
      "1996年，济南高新区进出口总额1.3亿美元；到2001年我国加入世贸组织时，进出口总额已是8.9亿美元。",
      ["济南高新区 进出口总额 1996 1.3亿美元", "济南高新区 进出口总额 2001 8.9亿美元"],
    ],
    ["2022年，武清经开区内资到位额128亿元。", ["武清经开区 实际到位内资 2022 128亿元"]],
  ])("%s", (text, facts) => expect(factsOf(text, given)).toEqual(facts));
});

describe("a firm that is not named owns its figures", () => {
  test.each<[string, string[]]>([
    ["2023年，银川市地区生产总值2600亿元。银川某制造企业净利润12.4亿元，增长63%。", ["银川市 地区生产总值 2023 2600亿元"]],
    [
      "2023年，银川市地区生产总值2600亿元，规模以上企业营业收入3100亿元。",
      ["银川市 地区生产总值 2023 2600亿元", "银川市 规模以上企业营业收入 2023 3100亿元"],
    ],
  ])("%s", (text, facts) => expect(factsOf(text, given)).toEqual(facts));
});

describe("as many places as belong to a region of cooperation", () => {
  const given = { title: "苏鲁豫皖生态旅游协作区年度联席会议在徐州召开", published: "2023-10-27" };
  const before =
    "10月26日，苏鲁豫皖生态旅游协作区2023年度联席会议在徐州召开，江苏徐州、山东枣庄、河南商丘、安徽宿州四市代表团出席。\n\n会议由四市轮流承办。会上，徐州市市长将轮值会旗移交给商丘市。\n\n";
  const name = "[苏鲁豫皖生态旅游协作区]";
  test.each<[string, string[]]>([
    [
      "协作区以四市全域为核心区，国土面积3.9万平方公里，2022年末常住人口3020万人，森林覆盖率超过32%。",
      [`${name} 面积 ? 3.9万平方公里`, `${name} 常住人口 …2022-12 3020万人`, `${name} 森林覆盖率 …2022-12 >32%`],
    ],
    [
      "2022年，四市城镇居民人均可支配收入41527元，四市接待游客3.1亿人次。其中，徐州市接待游客8862万人次。",
      [`${name} 城镇居民人均可支配收入 2022 41527元`, `${name} 接待游客人次 2022 3.1亿人次`, "徐州市 接待游客人次 2022 8862万人次"],
    ],
    [
      "据悉，四市中药材种植面积已达58.6万亩，其中徐州市18.2万亩、商丘市24万亩，2022年中药材产值47.3亿元。",
      [
        `${name} 中药材种植面积 …2023-10 58.6万亩`,
        "徐州市 中药材种植面积 2023-10…2023-10 18.2万亩",
        "商丘市 中药材种植面积 2023-10…2023-10 24万亩",
        `${name} 中药材产值 2022 47.3亿元`,
      ],
    ],
    [
      "会议审议通过了2024年度工作要点，四市有关部门现场签订合作协议11份。",
      ["[苏鲁豫皖生态旅游协作区2023年度联席会议] 签订合作协议 2023-10…2023-10 11份"],
    ],
    // Not as many as belong to it.
    ["2022年，三市接待游客3.1亿人次。", []],
  ])("%s", (text, facts) => expect(factsOf(`${before}${text}`, given)).toEqual(facts));
});

describe("places inside the names of parks and schools, where projects come from, how a zone is laid out", () => {
  const JINAN = "济南市 地区生产总值 2022 500亿元";
  test.each<[string, string[]]>([
    ["2022年，济南市地区生产总值500亿元。大学城和淄博职教城毗邻；常住人口7.3万人。", [JINAN, "济南市 常住人口 2022 7.3万人"]],
    ["2022年，济南市地区生产总值500亿元。中德（淄博）产业园落户。目前规上工业企业113家。", [JINAN, "济南市 规模以上工业企业数 …2024-03 113家"]],
    ["2022年，济南市地区生产总值500亿元，引进亿元以上的深圳项目投资75亿元。", [JINAN, "济南市 引进亿元以上深圳项目投资 2022 75亿元"]],
    ["2022年，济南高新区形成一园三区格局，地区生产总值500亿元。", ["济南高新区 地区生产总值 2022 500亿元"]],
    ["济南市与别处不同。2022年8月升级为国家高新区的淄博高新区，目前企业有31家。", ["淄博高新区 企业 …2024-03 31家"]],
    [
      "2023年，梧州市地区生产总值1500亿元。来自佛山、中山等珠三角地区的37家企业先后签约，来自长三角的项目41个、珠三角的项目23个。",
      ["梧州市 地区生产总值 2023 1500亿元", "梧州市 签约企业数 ? 37家", "梧州市 来自长三角项目 ? 41个", "梧州市 珠三角项目 2023 23个"],
    ],
    ["2023年，梧州市地区生产总值1500亿元，其中珠三角的企业总产值2万亿元。", ["梧州市 地区生产总值 2023 1500亿元", "珠三角 企业总产值 2023 2万亿元"]],
    // The plan that was approved is no one's who owns what follows.
    ["2014年10月，国务院批复的长江经济带规划给了两地一个名分：甲乙合作试验区，规上工业总产值259.8亿元。", []],
    // Places that own figures all the same.
    ["2022年，济南市地区生产总值500亿元。淄博地区生产总值300亿元。", [JINAN, "淄博市 地区生产总值 2022 300亿元"]],
    ["2022年，济南、淄博两区地区生产总值分别为500亿元、300亿元。", [JINAN, "淄博市 地区生产总值 2022 300亿元"]],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));
});

describe("a place outdone, with its own figure in brackets", () => {
  test.each<[string, string[]]>([
    [
      "2023年GDP总量，宜宾市（3806亿元，增长7.5%）超过德阳市（3014亿元，增长6.0%）排名第三。",
      ["宜宾市 地区生产总值 2023 3806亿元 yoy 7.5% #3 by growth", "德阳市 地区生产总值 2023 3014亿元 yoy 6%"],
    ],
    ["2023年，宜宾市GDP3806亿元，超过德阳市792亿元，排名第三。", ["宜宾市 地区生产总值 2023 3806亿元 #3"]],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));
});

describe("a place in the name of a fair, of a laboratory or of works", () => {
  const lab = "绵阳市 国家级重点实验室 2023 134家";
  test.each<[string, string]>([
    ["第七届中国（绵阳）科技城国际科技博览会25日举行。2023年，绵阳市地区生产总值4000亿元，建成国家级重点实验室134家。", lab],
    ["2023年，绵阳市地区生产总值4000亿元。绵阳市建成国家级重点实验室134家。", lab],
    ["2023年，绵阳市签约超算中心、某某U谷·江油智造谷等8个项目，地区生产总值4000亿元。", "绵阳市 地区生产总值 2023 4000亿元"],
    ["2023年，江油市等8个县市区实施项目90个，地区生产总值增长6%。绵阳市地区生产总值4000亿元。", "绵阳市 地区生产总值 2023 4000亿元"],
  ])("%s", (text, fact) => expect(factsOf(text)).toContain(fact));
});

test("what several places signed with others together is of none of them alone", () =>
  expect(
    factsOf("2021年，两江新区、天府新区、赣江新区各自与企业签约，涉及西南总部、中药基地、某某U谷·智造谷等8个项目，总投资582亿元。").filter((fact) =>
      /8个|582/.test(fact),
    ),
  ).toEqual([]));

describe("what a region is made up of owns nothing of its figures", () => {
  const area = "晋陕豫黄河金三角 面积 ? 5.78万平方公里";
  test.each<[string, string]>([
    ["晋陕豫黄河金三角由山西运城、临汾，陕西渭南，河南三门峡“三省四市”组成，面积5.78万平方公里，2022年地区生产总值8406亿元。", area],
    ["晋陕豫黄河金三角由运城、临汾、渭南、三门峡四市共同构成，面积5.78万平方公里，2022年地区生产总值8406亿元。", area],
    ["晋陕豫黄河金三角四市齐头并进。运城市由小到大，2022年地区生产总值2053亿元，组成三大集群。", "运城市 地区生产总值 2022 2053亿元"],
  ])("%s", (text, fact) => expect(factsOf(text)).toContain(fact));
});

describe("as many places as were just named are no figure of each", () => {
  const told = "宁夏回族自治区 地区生产总值 2023 5315亿元";
  test.each<[string, string[]]>([
    ["2023年，全区地区生产总值5315亿元，重点项目齐头并进。首批成员里，有兴庆、金凤、西夏、永宁、贺兰5个县区政府。", [told]],
    [
      "2023年，全区地区生产总值5315亿元。银川、吴忠、中卫重点项目分别为5个、6个、7个。",
      [told, "银川市 重点项目 2023 5个", "吴忠市 重点项目 2023 6个", "中卫市 重点项目 2023 7个"],
    ],
  ])("%s", (text, facts) => expect(factsOf(text, given)).toEqual(facts));
});

test("a name that begins like a number is none", () =>
  expect(
    factsOf("2023年，全区地区生产总值5315亿元，建成区面积126平方公里。合格的有双河、三坪3家开发区。", given).filter((fact) => fact.includes("坪")),
  ).toEqual([]));

describe("goods that went through a port make a text a report", () => {
  test("and so many books do not", () => {
    expect(factsOf("2023年，银川市口岸货运量571.2万吨，同比增长7.4%。", { title: "口岸货运", published: "2024-01-30" })).toEqual([
      "银川市 口岸货运量 2023 571.2万吨 yoy 7.4%",
    ]);
    expect(factsOf("2023年，银川市图书馆藏书571.2万册。", { title: "阅读", published: "2024-01-30" })).toEqual([]);
  });
});

describe("several counties together are none of those named before them", () => {
  const yields = "2023年，江苏省粮食总产10亿斤以上的县有12个，其中4个在20亿斤以上。沭阳县粮食总产量25.15亿斤，泗洪县粮食总产量20.33亿斤。";
  const first = ["江苏省 粮食总产10亿斤以上县 2023 12个", "沭阳县 粮食总产量 2023 25.15亿斤", "泗洪县 粮食总产量 2023 20.33亿斤"];
  test.each<[string, string, string[]]>([
    ["on average", "12个县（市）平均亩产451.1公斤。", []],
    ["summed up", "这4个县粮食播种面积合计520万亩。", []],
    ["one of them", "泗洪县小麦亩产451.1公斤。", ["泗洪县 小麦亩产 2023 451.1公斤"]],
  ])("%s", (_, text, facts) => expect(factsOf(yields + text, { title: "粮食产量" })).toEqual([...first, ...facts]));
});

describe("parts of a place named only to say that they are built", () => {
  const title = "两江新区设立十周年";
  test.each<[string, string[]]>([
    ["规划范围内渝北、江北、北碚等功能区的建设没有停下。2022年，固定资产投资500亿元。", ["两江新区 固定资产投资 2022 500亿元"]],
    ["2022年，渝北区固定资产投资500亿元。", ["渝北区 固定资产投资 2022 500亿元"]],
  ])("%s", (text, facts) => expect(factsOf(`两江新区发展提速。\n\n${text}`, { title, published: "2023-04-20" })).toEqual(facts));
});
