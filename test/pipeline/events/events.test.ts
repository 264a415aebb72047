import { describe, expect, test } from "vitest";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { processorTime } from "../../processorTime.ts";
import { articleOf, nameOf } from "../alliances/articleOf.ts";

const read = (text: string, published: string | null = "2021-12-18", home: string | null = null) => {
  const { part, context } = articleOf(text, published, home);
  return readEvents(part, context).map(({ date, kind, name, place }) => [date, kind, name, nameOf(place)]);
};

describe("reads", () => {
  test.each([
    ["12月18日，黄河流域国家高新区高质量发展论坛在山东济南召开。", ["2021-12-18", "forum", "黄河流域国家高新区高质量发展论坛", "济南市"]],
    ["8日召开的武汉东湖高新区党工委（扩大）会议透露，经济增长7%。", ["2021-12-08", "meeting", "武汉东湖高新区党工委（扩大）会议", null]],
    ["芜湖经济技术开发区2021年工作会议2月10日召开。", ["2021-02-10", "meeting", "芜湖经济技术开发区2021年工作会议", null]],
    ["2月13日，南昌市就“南昌高新区GDP过千亿”召开新闻发布会。", ["2021-02-13", "briefing", "“南昌高新区GDP过千亿”新闻发布会", null]],
    ["10月29日，郴州高新区召开三季度经济形势分析会。", ["2021-10-29", "meeting", "郴州高新区三季度经济形势分析会", null]],
    ["2020年1月召开的中央财经委员会第六次会议，已对此作出部署。", ["2020-01", "meeting", "中央财经委员会第六次会议", null]],
    ["8月20日，庆祝新中国成立70周年系列发布会渭南专场在西安举行。", ["2021-08-20", "briefing", "庆祝新中国成立70周年系列发布会渭南专场", "西安市"]],
    [
      "1月14日，山东省政府印发《关于加快胶东经济圈一体化发展的指导意见》。",
      ["2021-01-14", "policy", "山东省政府印发《关于加快胶东经济圈一体化发展的指导意见》", null],
    ],
    ["《2022中国县域经济百强研究》昨日在北京发布。", ["2021-12-17", "release", "《2022中国县域经济百强研究》发布", "北京市"]],
    [
      "2月8日，国家发展改革委网站公布关于同意《南京都市圈发展规划》的复函。",
      ["2021-02-08", "approval", "国家发展改革委复函同意《南京都市圈发展规划》", null],
    ],
    ["关中平原城市群发展规划由国家发展改革委和住房城乡建设部于2018年2月7日发布。", ["2018-02-07", "policy", "关中平原城市群发展规划发布", null]],
    ["2018年6月，九地共同发布总体发展规划3.0版。", ["2018-06", "policy", "九地共同发布总体发展规划3.0版", null]],
    ["2020年8月8日，兰州市与青岛市政府签署战略合作框架协议。", ["2020-08-08", "signing", "兰州市与青岛市政府签署战略合作框架协议", null]],
    [
      "1月11日，百度智能网联汽车、集度武汉总部两个项目同日签约落户。",
      ["2021-01-11", "signing", "百度智能网联汽车、集度武汉总部两个项目同日签约落户", null],
    ],
    ["2018年2月，国务院批准建设兰白国家自主创新示范区。", ["2018-02", "approval", "国务院批准建设兰白国家自主创新示范区", null]],
    ["岳阳城陵矶综合保税区2014年7月获批，是湖南省第二家。", ["2014-07", "approval", "岳阳城陵矶综合保税区获批", null]],
    ["2014年，京津冀协同发展被确定为重大国家战略。", ["2014", "policy", "京津冀协同发展被确定为重大国家战略", null]],
    ["2016年，针对激励机制欠缺等问题，济南高新区在全国率先实施体制机制改革。", ["2016", "policy", "济南高新区在全国率先实施体制机制改革", null]],
    [
      "2020年，济南高新区荣获2020年济南市经济社会发展综合考核一等奖。",
      ["2020", "award", "济南高新区荣获2020年济南市经济社会发展综合考核一等奖", null],
    ],
    [
      "3月12日下午，市委书记李长萍在市会议接待中心会见了山东高速集团董事长王其峰一行。",
      ["2021-03-12", "visit", "市委书记在市会议接待中心会见山东高速集团董事长一行", null],
    ],
    ["12月17日，长三角新能源汽车供应链联盟在常州揭牌。", ["2021-12-17", "founding", "长三角新能源汽车供应链联盟成立", "常州市"]],
    ["9月28日，太湖光子中心正式启用。", ["2021-09-28", "works", "太湖光子中心正式启用", null]],
    ["“国家高新区建设二十年成就展”12月15日至19日在国家会议中心举办。", ["2021-12-15", "activity", "国家高新区建设二十年成就展", null]],
    ["12月16日，湖南湘江新区重大项目集中开工活动在岳麓高新区举行。", ["2021-12-16", "works", "湖南湘江新区重大项目集中开工活动", "岳麓高新区"]],
    ["今年是长三角一体化上升为国家战略三周年。", ["2018", "policy", "长三角一体化上升为国家战略", null]],
    ["10月26日，海南省召开2021年前三季度经济运行情况新闻发布会。", ["2021-10-26", "briefing", "海南省2021年前三季度经济运行情况新闻发布会", null]],
    [
      "（2021年1月20日在寿光市第十八届人民代表大会第五次会议上）各位代表，现在作报告。",
      ["2021-01-20", "meeting", "寿光市第十八届人民代表大会第五次会议", null],
    ],
    ["“2021年中国县域创新百强”榜单昨天在浙江慈溪发布。", ["2021-12-17", "release", "“2021年中国县域创新百强”榜单发布", "慈溪市"]],
    ["12月16日，沈阳都市圈联席会议在辽阳召开。现场集中签约项目38个，总投资416.5亿元。", ["2021-12-16", "signing", "集中签约项目38个", null]],
    ["12月16日，天山北坡联盟年会在昌吉举行。\n\n年会期间共签约项目19个。", ["2021-12-16", "signing", "年会期间共签约项目19个", null]],
    [
      "12月16日，黄河高新区联盟年会在济南举行。会上，宝鸡高新区从洛阳高新区手中接过下一年度轮值主席的会旗。",
      ["2021-12-16", "handover", "黄河高新区联盟轮值主席由洛阳高新区交接给宝鸡高新区", null],
    ],
    [
      "继去年在永川开过首次会议之后，12月16日，黄河高新区联盟会议在内江召开，轮值主席也由永川高新区换成了内江高新区。",
      ["2021-12-16", "handover", "黄河高新区联盟轮值主席由永川高新区交接给内江高新区", null],
    ],
    ["12月16日，宝鸡高新区、渭南高新区在会上宣布组成“关中高新区联盟”。", ["2021-12-16", "founding", "关中高新区联盟成立", null]],
    [
      "济南高新区获批建设国家高新区，今年是30周年。2021年6月，济南高新区获批建设中德合作区。",
      ["2021-06", "approval", "济南高新区获批建设中德合作区", null],
    ],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test("what happened at the occasion on its day, and a signing with its meeting as one", () => {
    expect(
      read(
        "12月4日，长江中游城市群省会城市会商会在合肥召开，四市签署《合肥纲要》。会上还发布了长江中游城市群发展倡议。去年12月的成果此前已公布。",
      ).map(([date, kind, name]) => [date, kind, name]),
    ).toEqual([
      ["2021-12-04", "forum", "长江中游城市群省会城市会商会签署《合肥纲要》"],
      ["2021-12-04", "release", "发布长江中游城市群发展倡议"],
    ]);
  });

  test("another day named as the same day", () => {
    expect(read("12月15日，峰会举行。2020年8月8日，陆海联动研讨会在青岛举行。同一天，兰州市与青岛市签署合作协议。")).toContainEqual([
      "2020-08-08",
      "signing",
      "兰州市与青岛市签署合作协议",
      null,
    ]);
  });

  test("the year in force: 同年, 次年, and a month in one breath with a dated one", () => {
    const found = read("2017年7月1日，《合作框架协议》签署。同年10月，粤港澳大湾区研究院成立。次年3月，国务院批准设立横琴实验区。");
    expect(found.map(([date]) => date)).toEqual(["2017-07-01", "2017-10", "2018-03"]);
  });

  test("the day before the report was filed, not printed", () => {
    expect(read("本报12月15日讯（记者 尧生）昨天，太行山文化旅游研讨会在长治召开。")).toContainEqual([
      "2021-12-14",
      "forum",
      "太行山文化旅游研讨会",
      "长治市",
    ]);
  });

  test("a meeting of a series by the name of the series", () => {
    expect(read("第二届黄河流域科技创新大会12月16日在济南举办。首届大会于2019年12月18日在济南举行。").map(([date, , name]) => [date, name])).toEqual([
      ["2021-12-16", "第二届黄河流域科技创新大会"],
      ["2019-12-18", "首届黄河流域科技创新大会"],
    ]);
  });

  test("a day whose 月 was lost, only where the month of publication leaves one reading", () => {
    expect(read("128日，黄河流域发展论坛在济南召开。")).toEqual([["2021-12-08", "forum", "黄河流域发展论坛", "济南市"]]);
    expect(read("128日，黄河流域发展论坛在济南召开。", "2021-06-03")).toEqual([]);
    expect(read("20201月，中央财经委员会第六次会议提出推动双城建设。").map(([date]) => date)).toEqual(["2020-01"]);
  });

  test("the headline of a visit told in other words", () => {
    expect(read("省政协到聊城把脉节能降碳\n“节能降碳”的经，聊城念得怎么样？12月11日下午，省政协的客人来了。")).toEqual([
      ["2021-12-11", "visit", "省政协到聊城把脉节能降碳", null],
    ]);
  });
});

describe("leaves alone", () => {
  test.each([
    ["a meeting to come told with one that was", "长江沿岸中心城市经济协调会第十六届市长联席会议2023年在合肥市举行。"],
    ["what an agreement says", "12月17日的报道说，根据两市签署的战略合作框架协议，合作拓展到九大领域。"],
    ["figures", "12月17日，统计局公布数据，全市地区生产总值增长5.2%。"],
    ["a series", "济南高新区连续举办六届中德合作交流大会。"],
    ["a number of meetings", "2021年12月，全市举办了7场产业对接会，新开工项目30个，签约项目46个。"],
    ["projects over a time", "1至9月，全市集中签约项目46个，总投资200亿元。"],
    ["what is signed at a meeting to sign at", "12月16日，项目在深圳集中亮相。推介会上，现场签约项目28个。"],
    ["a day said aside", "推荐（12月16日截止）的榜单没有发布。"],
    ["what is to come", "第五届太湖光子产业大会将于12月20日在苏州举行。"],
    ["what is planned", "12月17日，市长说，杭衢高铁力争年底建成通车。"],
    ["the spirit of a meeting", "12月17日，全市认真学习贯彻中央经济工作会议精神。"],
    ["what was said", "3月11日，高新区党工委书记张亚说，高新区将起步即加速。"],
    ["days without a year anywhere", "黄河流域发展论坛召开，各方签署协议。"],
    ["vague days", "日前，《成渝地区双城经济圈建设规划纲要》正式公布。"],
    ["agreements over time", "2021年12月，联盟内部先后签订8份合作协议。"],
    ["a firm's own", "2021年9月15日，公司召开第三届董事会第七次会议，审议通过《关于闲置资金的议案》。"],
    ["a nation's birthday", "今年是中国共产党成立100周年，是“十四五”规划开局之年。"],
    ["fiction", "他想起七年前在青州召开的那场论剑大会，如今故人已去。"],
    ["sports", "中超联赛第12轮战罢，山东泰山主场获胜，三名球员完成签约。"],
    ["a rite without a name", "12月17日，会议还举行了项目签约仪式。"],
  ])("%s", (_, text) => expect(read(text)).toEqual([]));

  test("undated articles' relative days", () => expect(read("今天，黄河流域发展论坛在济南召开。", null)).toEqual([]));
});

test("spans are the words they were read from, and places are known", () => {
  const text = "12月18日，黄河流域国家高新区高质量发展论坛在山东济南召开。";
  const { part, context } = articleOf(text);
  const [event] = readEvents(part, context);
  expect(event!.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["12月18日，黄河流域国家高新区高质量发展论坛在山东济南召开"]);
  expect(event!.dateIs).toBe("implied");
  expect(event!.regions.map(nameOf)).toContain("济南市");
});

/** Milliseconds for 8,000 characters of one repeated piece; quadratic time takes minutes. */
const LIMIT = 4000;
test.each([
  "论坛召开",
  "12月1日论坛在济南召开，",
  "《规划》印发",
  "签署协议",
  "获批建设高新区",
  "今年是济南成立30周年",
  "128日",
  "20201月",
  "发布“",
  "同年10月",
  "昨天",
])(
  "takes linear time on %s repeated",
  (piece) => {
    const { part, context } = articleOf(piece.repeat(Math.ceil(8000 / piece.length)));
    expect(processorTime(() => readEvents(part, context))).toBeLessThan(LIMIT);
  },
  30_000,
);
