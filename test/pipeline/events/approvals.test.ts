import { describe, expect, test } from "vitest";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { articleOf, gazetteer } from "../alliances/articleOf.ts";

const read = (text: string, published: string | null = "2024-06-14", home: string | null = null) => {
  const { part, context } = articleOf(text, published, home);
  return readEvents(part, context).map(({ date, kind, name }) => [date, kind, name]);
};

describe("several approvals in one sentence, and whose doing they were", () => {
  test.each([
    [
      "2010年6月，《鄱阳湖畔发展规划》获国务院批准；2012年8月，上饶国家级经开区又由国务院正式批准设立。",
      ["2012-08", "approval", "上饶国家级经开区又由国务院正式批准设立"],
    ],
    ["2010年6月，《鄱阳湖畔发展规划》获国务院批准；2012年8月，上饶国家级经开区获批。", ["2010-06", "approval", "《鄱阳湖畔发展规划》批准"]],
    ["《鄱阳湖畔发展规划》2010年6月经省政府批准实施。", ["2010-06", "approval", "《鄱阳湖畔发展规划》批准"]],
    ["2011年5月，国务院批准上饶港口岸对外开放；2013年7月，国务院批准设立上饶综合保税区。", ["2013-07", "approval", "国务院批准设立上饶综合保税区"]],
    ["园区前身是2003年4月组建的上饶工业园区。", ["2003-04", "founding", "上饶工业园区组建"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["what is only aimed at", "2010年6月，《鄱阳湖畔发展规划》编成，力争获国务院批准。"],
    ["a second one still to come", "2013年7月，上饶的企业忙着出口；明年有望由国务院批准设立综合保税区。"],
  ])("leaves %s alone", (_, text) => expect(read(text).filter(([, kind]) => kind === "approval")).toEqual([]));
});

test.each([
  ["2015年9月 升级为国家高新区。", [["2015-09", "approval", "德州高新区升级为国家高新区"]]],
  ["2015年9月：升级为国家高新区。", [["2015-09", "approval", "德州高新区升级为国家高新区"]]],
  ["1992年8月 经山东省政府批准成立。", [["1992-08", "approval", "德州高新区经山东省政府批准成立"]]],
  ["2015年9月 德州高新区升级为国家高新区。", [["2015-09", "approval", "德州高新区升级为国家高新区"]]],
])("an item of a chronicle: %s", (text, events) => {
  const zone = gazetteer.regionNamed("德州高新区");
  expect(read(text, "2024-06-14", zone[0] ?? null)).toEqual(events);
});

describe("approvals whose place stands elsewhere", () => {
  test.each([
    ["德州高新区的底气来自近年的加速度。这个2015年9月升格的国家高新区，面积12平方公里。", ["2015-09", "approval", "德州高新区升格国家高新区"]],
    [
      "江宁开发区的家底厚实。这个1992年起步、2010年升格为国家级经开区的老牌开发区，去年增长2.3%。",
      ["2010", "approval", "江宁经开区升格为国家级经开区的老牌开发区"],
    ],
    [
      "川渝高竹新区横跨广安与渝北，总面积262平方公里，2020年12月29日获批设立，三年半里签约项目多。",
      ["2020-12-29", "approval", "川渝高竹新区获批设立"],
    ],
    ["黔中城市群地处长江与珠江上游分水岭，2017年获国家发改委批复。", ["2017", "approval", "黔中城市群获国家发改委批复"]],
    ["济南高新区回望来路。2011年6月，经国务院批准，这片土地升级为国家高新区。", ["2011-06", "approval", "济南高新区升级为国家高新区"]],
    ["2012年9月，南沙获批国家级新区。", ["2012-09", "approval", "南沙获批国家级新区"]],
    ["隆德县曾是国家级贫困县。2019年4月，经自治区批准退出贫困县序列。", ["2019-04", "approval", "隆德县退出贫困县序列"]],
    ["怀化高新区与陆港只隔一条河，2018年2月升为国家级，是片区首个国家高新区。", ["2018-02", "approval", "怀化高新区升为国家级"]],
    ["镇江经开区1992年起步，2010年4月升格为国家级，是全市的龙头。", ["2010-04", "approval", "镇江经开区升格为国家级"]],
    ["直到2015年枣庄高新区获批国家级，路才越走越宽。", ["2015", "approval", "枣庄高新区获批国家级"]],
    ["石河子经开区列第二。这家2012年8月才升格为国家级的开发区，去年增长22.4%。", ["2012-08", "approval", "石河子经开区升格为国家级的开发区"]],
    ["2023年2月，省政府批复都市圈发展规划，范围涵盖三市。", ["2023-02", "approval", "省政府批复都市圈发展规划"]],
    ["东营综合保税区去年10月通过国家验收、今年1月10日正式封关运行。", ["2023-10", "approval", "东营综合保税区通过国家验收"]],
    ["济南市是国务院2015年7月批复的可再生能源示范区。", ["2015-07", "approval", "国务院批复的可再生能源示范区"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["the count of those approved", "济南都市圈成为全国第七个获批的国家级都市圈，2022年增长5%。"],
    ["a record since then", "济南高新区列第96位，创下2017年升级为国家高新区以来的最好成绩。"],
    ["when a level was, and no act", "济南高新区地区生产总值301.5亿元，是2010年升级为国家高新区时的3.9倍。"],
    ["figures of a year told before its place", "2019年怀化高新区地区生产总值增长5%，2020年怀化高新区成立企业30家。"],
    ["a strategy's rise, which is policy", "2019年9月，黄河流域生态保护和高质量发展提上日程，升为大事。"],
    ["a place nobody names", "这个2015年9月升格的国家高新区，面积12平方公里。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});
