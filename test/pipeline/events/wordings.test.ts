import { describe, expect, test } from "vitest";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { articleOf } from "../alliances/articleOf.ts";

const read = (text: string, published: string | null = "2024-06-14", home: string | null = null) => {
  const { part, context } = articleOf(text, published, home);
  return readEvents(part, context).map(({ date, kind, name }) => [date, kind, name]);
};

describe("who decided, allowed and chose", () => {
  test.each([
    ["2011年4月，安徽省委、省政府决定建设皖北新型城镇化试验区。", ["2011-04", "policy", "安徽省委、省政府决定建设皖北新型城镇化试验区"]],
    ["2016年5月，省政府研究决定在济南市设立科技金融试验区，两年后扩区。", ["2016-05", "policy", "省政府研究决定在济南市设立科技金融试验区"]],
    ["2012年3月，经国务院批准，省际协调小组成立，办公室设在济南市。", ["2012-03", "approval", "经国务院批准，省际协调小组成立"]],
    ["2013年8月，经国务院同意，试验区比照特区开展土地改革试点。", ["2013-08", "approval", "经国务院同意，试验区比照特区开展土地改革试点"]],
    ["2021年4月，省委、省政府把枣庄定为“绿色转型综合试点”城市。", ["2021-04", "policy", "省委、省政府把枣庄定为“绿色转型综合试点”城市"]],
    [
      "2010年1月，工业和信息化部确定济南高新区为国家新型工业化示范基地。",
      ["2010-01", "policy", "工业和信息化部确定济南高新区为国家新型工业化示范基地"],
    ],
    ["2018年6月，国家发展改革委将德州市列为城乡融合先行区。", ["2018-06", "policy", "国家发展改革委将德州市列为城乡融合先行区"]],
    ["济南高新区今年庆生。这个由国务院于1991年批准设立的高新区，年产值52亿元。", ["1991", "approval", "国务院批准设立济南高新区"]],
    ["2019年底，国家民委把“民族团结示范州”的称号授予黔南州。", ["2019", "award", "黔南州获“民族团结示范州”称号"]],
    ["2019年11月，生态环境部授予德州市“生态文明示范”称号。", ["2019-11", "award", "德州市获“生态文明示范”称号"]],
    ["4月9日，济南市表彰2023年度目标绩效考核先进，济南高新区再获优秀。", ["2024-04-09", "award", "济南高新区获2023年度目标绩效考核优秀"]],
    ["2023年7月，总书记在江苏考察，为园区指明方向。", ["2023-07", "visit", "总书记在江苏考察"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["a board's decision", "2021年4月，公司董事会决定建设二期厂区。"],
    ["what is still asked for", "2021年4月，省政府要求把园区建成示范基地。"],
    ["a decision on no area", "2021年4月，省政府决定提高全省补贴标准。"],
    ["what stands after a level", "2021年4月，省政府将枣庄的先进经验在全省推广。"],
    ["a mark without a judgement", "4月9日，济南高新区的营商环境在全省获优秀。"],
    ["an official's visit of a month", "2023年7月，市委书记在济南高新区调研。"],
    ["one who has a title", "2019年11月，获“生态文明示范”称号的德州市产值52亿元。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});

describe("opened, set up and kept", () => {
  test.each([
    ["从2013年6月济南自贸片区设立算起，这里已走过十年。", ["2013-06", "founding", "济南自贸片区设立"]],
    ["2020年6月3日，山东省9个重点园区在各地同日挂牌。", ["2020-06-03", "founding", "山东省9个重点园区在各地同日挂牌"]],
    ["济南综保区集加工、物流、贸易于一体，2014年封关运行，当年进出口5亿元。", ["2014", "launch", "济南综保区封关运行"]],
    ["青岚岛今年3月1日正式封关运行，济南市出台配套条例。", ["2024-03-01", "launch", "青岚岛正式封关运行"]],
    ["6月9日，隆德县迎来建县60周年。县长在大会上致辞。", ["2024-06-09", "activity", "隆德县成立60周年"]],
    ["6月8日，隆德县青石山滑雪场开门迎客，雪道总长2公里。", ["2024-06-08", "works", "隆德县青石山滑雪场开门迎客"]],
    ["6月9日，隆德县迎来60岁生日。", ["2024-06-09", "activity", "隆德县成立60周年"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["a firm set up in an area", "去年10月，外商拿出2亿元，在济南自贸片区成立济南某某锂业有限公司。"],
    ["areas counted", "2020年6月3日，全省累计9个重点园区挂牌。"],
    ["a birthday to come", "6月20日，隆德县就要迎来60岁生日。"],
    ["a birthday everyone keeps", "6月9日，济南市迎来建党100周年。"],
    ["what another place did on no day", "青岚岛早有安排，济南市出台《园区条例》。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));

  test("a day behind its own place is not that of another", () =>
    expect(read("青岚岛今年3月1日正式封关运行，济南市出台《园区条例》。").map(([, , name]) => name)).toEqual(["青岚岛正式封关运行"]));
  test("a day of a meeting is that of what is done there", () =>
    expect(read("园区大会今年3月1日召开，济南市发布《园区条例》。").map(([date]) => date)).toContain("2024-03-01"));
});

describe("meetings told otherwise", () => {
  test.each([
    ["首届沿江经济带合作联席会议及投资洽谈会6月9日在济南市举行。", ["2024-06-09", "forum", "首届沿江经济带合作联席会议及投资洽谈会"]],
    [
      "首届沿江经济带合作论坛6月9日在济南市举行，同场召开的还有沿江合作试验区建设工作现场会。",
      ["2024-06-09", "meeting", "沿江合作试验区建设工作现场会"],
    ],
    // 十一 is one number, and no 一次 that ends what stands before it.
    ["6月9日，沿江城市第二十一次联席会议在济南市召开。", ["2024-06-09", "forum", "沿江城市第二十一次联席会议"]],
    ["沿江十一市第七次联席会议6月9日上午在济南市开。", ["2024-06-09", "forum", "沿江十一市第七次联席会议"]],
    ["沿江合作论坛6月9日下午在济南市开会，五市市长都到了。", ["2024-06-09", "forum", "沿江合作论坛"]],
    ["沿江城市合作联席会议6月9日移师济南市。", ["2024-06-09", "forum", "沿江城市合作联席会议"]],
    ["沿江城市合作联席会议6月9日选在济南市举行。", ["2024-06-09", "forum", "沿江城市合作联席会议"]],
    ["沿江城市合作论坛九日在济南市举行。", ["2024-06-09", "forum", "沿江城市合作论坛"]],
    ["首届沿江城市合作论坛二00六年在济南市举行。", ["2006", "forum", "首届沿江城市合作论坛"]],
    ["沿江城市经济协调会6月9日在济南市开了第十次全体会议。", ["2024-06-09", "meeting", "沿江城市经济协调会第十次全体会议"]],
    ["为德州高新区建区30年举办的成就展，6月9日在济南市开幕。", ["2024-06-09", "activity", "德州高新区建区30年成就展"]],
    ["起点是2020年1月3日，中央财经委员会第六次会议当天提出，要形成增长极。", ["2020-01-03", "meeting", "中央财经委员会第六次会议"]],
    [
      "“在山东看见未来”系列新闻发布会6月9日又开一场，省统计局到场，通报上半年山东经济运行情况。",
      ["2024-06-09", "briefing", "上半年山东经济运行新闻发布会"],
    ],
    [
      "6月9日，省政府新闻办的“决胜之年”系列新闻发布会开到了济南高新区专场。",
      ["2024-06-09", "briefing", "“决胜之年”系列新闻发布会开到了济南高新区专场"],
    ],
    [
      "德州高新区6月9日与两家结对：与济南高新区签的，是园区共建协议；与枣庄高新区签的是合作备忘录。",
      ["2024-06-09", "signing", "与枣庄高新区签署合作备忘录"],
    ],
    [
      "德州高新区6月9日还签了几份协议：与济南高新区签的，是园区共建协议；与枣庄高新区签的是合作备忘录。",
      ["2024-06-09", "signing", "德州高新区与济南高新区签署园区共建协议"],
    ],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));
});

test.each(["沿江合作会议6月9日在一片掌声中推开。", "沿江合作论坛6月9日的会场大门敞开。", "沿江合作论坛历时九日在济南市准备就绪。"])(
  "leaves %s alone",
  (text) => expect(read(text)).toEqual([]),
);

describe("met, begun together and called for", () => {
  test.each([
    ["6月9日，沿江城市旅游协会大会在枣庄开了。", ["2024-06-09", "forum", "沿江城市旅游协会大会"]],
    ["第七届药博会6月9日在枣庄谢幕。", ["2024-06-09", "meeting", "第七届药博会"]],
    ["6月9日，济南与枣庄的人才互认机制就此启动。", ["2024-06-09", "launch", "济南与枣庄的人才互认机制启动"]],
    ["6月9日，三市“医保一卡通”行动在德州正式启动。", ["2024-06-09", "launch", "三市“医保一卡通”行动启动"]],
    [
      "6月9日，沿江合作论坛在济南召开。会上，枣庄、德州两市一起发出共护清水走廊的倡议。",
      ["2024-06-09", "release", "枣庄、德州两市发出共护清水走廊的倡议"],
    ],
    ["6月9日，沿江合作论坛在济南召开。大会一道发布推动人才流动的“济南共识”。", ["2024-06-09", "release", "发布推动人才流动的“济南共识”"]],
    ["6月9日，枣庄市与德州市签了港口合作协议。", ["2024-06-09", "signing", "枣庄市与德州市签署港口合作协议"]],
    ["6月9日，环湖区域市长联席会第三次会议召开。联席会1997年成立，成员城市15个。", ["1997", "founding", "环湖区域市长联席会成立"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["what is still to begin", "6月9日，济南与枣庄的人才互认机制有望正式启动。"],
    ["a sum of contracts", "6月9日，枣庄市签订外资项目合同总额3.5亿美元。"],
    ["plans of no place", "6月9日，一批行动计划正式启动。"],
    ["a notice", "6月9日，枣庄市发出通知。"],
    ["agreements told of otherwise", "6月9日，枣庄市落实签了字的港口合作事项。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));

  test("what was held before the meeting is of no known day", () =>
    expect(read("6月9日，沿江合作论坛在济南召开。这次论坛之前，枣庄方面先开了港口协作推进会，研究怎么落实。").map(([, , name]) => name)).toEqual([
      "沿江合作论坛",
    ]));
  test("what is signed today, in a text without a date, is not of the day told before", () =>
    expect(read("沿江合作论坛6月8日在济南开幕。其余5个项目今天在港口专场签约仪式上签。", null).map(([, , name]) => name)).toEqual(["沿江合作论坛"]));
});

describe("days without a year", () => {
  test("a day that will soon come again is none gone by", () => expect(read("第七届药博会8月5日至8日在枣庄举行。")).toEqual([]));
  test("a day months back, or told of last year, is gone by", () => {
    expect(read("第七届药博会11月5日在枣庄举行。").map(([date]) => date)).toEqual(["2023-11-05"]);
    expect(read("2023年5月，展馆开工。同年8月5日，第七届药博会在枣庄举行。").map(([date]) => date)).toContain("2023-08-05");
  });
  test("an alliance that the article is about, by the year it tells", () => {
    expect(read("6月9日，黄河物流联盟年会在济南市举行。联盟2014年成立，成员28家。")).toContainEqual(["2014", "founding", "黄河物流联盟成立"]);
  });
});

describe("the day told with its hour, its meeting or its force", () => {
  test.each([
    ["沿海高速济青段于6月8日零时正式通车。", ["2024-06-08", "works", "沿海高速济青段正式通车"]],
    ["2014年12月12日14时32分，济水北调工程正式通水。", ["2014-12-12", "works", "济水北调工程正式通水"]],
    ["合肥地铁9号线6月3日起正式开通运营。", ["2024-06-03", "works", "合肥地铁9号线正式开通运营"]],
    ["记者从6月6日召开的全市科技创新大会上获悉，全市新建平台12个。", ["2024-06-06", "forum", "全市科技创新大会"]],
    ["两市于6月5日签订了战略合作框架协议。", ["2024-06-05", "signing", "两市签订战略合作框架协议"]],
    ["《济南市轨道交通条例》自2024年6月1日起施行。", ["2024-06-01", "policy", "《济南市轨道交通条例》施行"]],
    ["2005年9月，桂林市与日本熊本市结为友好城市。", ["2005-09", "signing", "桂林市与日本熊本市结为友好城市"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["how things stood at an hour", "截至6月8日零时，济南市通车高速52条。"],
    ["what goes on from a day", "济南市从6月8日开始，对52条道路养护。"],
    ["what comes into force later", "《济南市轨道交通条例》自2024年10月1日起施行。"],
    ["years a body has been open for", "6月5日，济南自贸片区挂牌三周年，新增企业52家。"],
    ["land for sale", "6月5日，济南市两宗土地在市公共资源交易中心挂牌。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});

describe("fairs, shows and races", () => {
  test.each([
    ["6月5日，第四届山东链博会在济南举行。", ["2024-06-05", "meeting", "第四届山东链博会"]],
    ["6月5日晚，第20届青岛国际啤酒节开幕。", ["2024-06-05", "activity", "第20届青岛国际啤酒节"]],
    ["6月7日，2024年山东网上年货节在济南启动。", ["2024-06-07", "activity", "山东网上年货节"]],
    ["6月9日7时30分，2024厦门马拉松鸣枪开跑。", ["2024-06-09", "activity", "2024厦门马拉松"]],
    ["6月9日，“山海之间”济南文物特展在省博物馆开展。", ["2024-06-09", "activity", "“山海之间”济南文物特展"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["a city whose name ends so", "6月5日，淄博会展集团在济南开工厂。"],
    ["what is taken up", "6月5日，济南市文化特展工作有序开展培训。"],
    ["what a feast is called", "6月5日，济南市启动年货节筹备。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});

describe("what a place became, in a row of days", () => {
  test.each([
    ["1996年6月18日，国务院批准撤销眉山地区，设立地级眉山市。", ["1996-06-18", "approval", "国务院批准撤销眉山地区，设立地级眉山市"]],
    ["2014年12月，经国务院批准，撤销长安县，设立西安市长安区。", ["2014-12", "approval", "经国务院批准，撤销长安县，设立西安市长安区"]],
    ["2019年1月，莱芜市正式划归济南市管辖。", ["2019-01", "approval", "莱芜市正式划归济南市管辖"]],
    ["1984年5月，大连被国务院批准为全国首批14个沿海开放城市之一。", ["1984-05", "approval", "大连被国务院批准为全国首批14个沿海开放城市之一"]],
    ["6月11日，厦门市获评“中国最具活力城市”。", ["2024-06-11", "award", "厦门市获评“中国最具活力城市”"]],
    ["昆山经济技术开发区创办于1985年，如今有企业52家。", ["1985", "founding", "昆山经济技术开发区创办"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test("each with its own day", () =>
    expect(read("湘潭综合保税区2013年9月7日经国务院批准设立，2014年12月通过国家验收，2015年3月正式封关运行。").map(([date]) => date)).toEqual([
      "2013-09-07",
      "2014-12",
      "2015-03",
    ]));
  test("of the zone the sentence began with", () =>
    expect(read("宝鸡高新区始建于1992年，同年11月被国务院批准为国家级高新技术产业开发区。")).toContainEqual([
      "1992-11",
      "approval",
      "宝鸡高新区被国务院批准为国家级高新技术产业开发区",
    ]));

  test.each([
    ["property that changes hands", "2019年1月，济南市城投公司资产划归市国资委管理。"],
    ["firms counted", "2019年1月，济南高新区52家企业获批高新技术企业。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});

describe("plaques, first runs, callers and signers", () => {
  test.each([
    ["6月4日，四川省数据局挂牌成立。", ["2024-06-04", "founding", "四川省数据局挂牌成立"]],
    ["昨日，西安国际港站正式揭牌。", ["2024-06-13", "founding", "西安国际港站正式揭牌"]],
    ["2011年3月19日，首趟中欧班列（重庆—杜伊斯堡）从重庆团结村站开出。", ["2011-03-19", "launch", "首趟中欧班列（重庆—杜伊斯堡）从重庆团结村站开出"]],
    ["6月9日，沪苏两地海关签约，共同推进通关一体化。", ["2024-06-09", "signing", "沪苏两地海关签约"]],
    ["6月9日，赣州国际陆港与盐田港签约共建“同港同策”。", ["2024-06-09", "signing", "赣州国际陆港与盐田港签约共建“同港同策”"]],
    ["6月12日，泰国清迈府代表团到访昆明市。", ["2024-06-12", "visit", "泰国清迈府代表团到访昆明市"]],
    ["6月10日，济南市老旧管网改造全面启动。", ["2024-06-10", "launch", "济南市老旧管网改造启动"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["shares that are listed", "6月9日，济南某某公司在上海证券交易所挂牌上市。"],
    ["a train of many", "6月9日，满载52个集装箱的中欧班列从成都国际铁路港驶出。"],
    ["a firm that signs", "6月9日，济南高新区与某某公司签约，投资10亿元建厂。"],
    ["a shop's name plate", "6月9日，老字号某某馆挂牌。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});

describe("who granted, named and listed", () => {
  test.each([
    ["1991年3月6日，国务院发文批准合肥高新区为国家级高新区。", ["1991-03-06", "approval", "国务院发文批准合肥高新区为国家级高新区"]],
    [
      "6月4日，国家发展改革委印发通知，同意郑州市建设国家骨干物流基地。",
      ["2024-06-04", "approval", "国家发展改革委印发通知，同意郑州市建设国家骨干物流基地"],
    ],
    [
      "2021年6月30日，济南综保区顺利通过由海关总署等部门组成的联合验收组验收。",
      ["2021-06-30", "approval", "济南综保区顺利通过由海关总署等部门组成的联合验收组验收"],
    ],
    ["2020年12月，成都高新区被认定为国家先进制造业集群。", ["2020-12", "award", "成都高新区被认定为国家先进制造业集群"]],
    ["6月7日，农业农村部公布第六批国家农业产业化龙头企业名单。", ["2024-06-07", "release", "农业农村部公布第六批国家农业产业化龙头企业名单"]],
    ["6月5日，市政府召开第32次常务会议，研究安全生产工作。", ["2024-06-05", "meeting", "市政府第32次常务会议"]],
    ["6月5日，首架货机从郑州机场起飞，标志着郑州至河内货运航线开通。", ["2024-06-05", "works", "郑州至河内货运航线开通"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test("by whom stands behind what it is", () =>
    expect(read("宁乡经开区成立于1998年1月，2002年5月被省政府批准为省级开发区。")).toContainEqual([
      "2002-05",
      "approval",
      "宁乡经开区被省政府批准为省级开发区",
    ]));

  test.each([
    ["a firm that is named", "2020年12月，某某公司被认定为国家级技术中心。"],
    ["persons on a list", "6月7日，市人社局公布考试合格人员名单。"],
    ["a check that all firms pass", "2020年12月，全市52个项目通过由市住建局组织的联合验收。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});

describe("opened for so long, tested, closed", () => {
  test.each([
    ["6月6日，滁宁城际铁路二期通过竣工验收。", ["2024-06-06", "works", "滁宁城际铁路二期通过竣工验收"]],
    ["6月6日上午，江苏省第十四届人民代表大会第二次会议胜利闭幕。", ["2024-06-06", "meeting", "江苏省第十四届人民代表大会第二次会议"]],
    ["6月6日，渝昆高铁渝宜段开始联调联试。", ["2024-06-06", "works", "渝昆高铁渝宜段开始联调联试"]],
    ["鄂尔多斯高新区2011年获批自治区级高新区；2017年2月，升级为国家级高新区。", ["2017-02", "approval", "鄂尔多斯高新区升级为国家级高新区"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["a bridge that has been open for years", "6月6日，五峰山长江大桥通车满三年。"],
    ["a station that has run for days", "6月6日，济南国际港投用100天。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});
