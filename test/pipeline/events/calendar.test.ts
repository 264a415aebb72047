import { describe, expect, test } from "vitest";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { articleOf } from "../alliances/articleOf.ts";

const read = (text: string, published: string | null = "2024-06-14", home: string | null = null) => {
  const { part, context } = articleOf(text, published, home);
  return readEvents(part, context).map(({ date, kind, name }) => [date, kind, name]);
};

describe("when it happened", () => {
  test.each([
    ["2014年8月，三市签下第一份框架协议；到2016年12月，三省区政府联合印发《合作区建设规划》。", "2016-12", "三省区政府联合印发《合作区建设规划》"],
    ["2014年，国务院批复规划，7月，两省区政府联合印发《合作区实施方案》。", "2014-07", "两省区政府联合印发《合作区实施方案》"],
    ["2022年底，国家发展改革委批复《武汉都市圈发展规划》。", "2022", "国家发展改革委批复《武汉都市圈发展规划》"],
    ["去年底召开的第十四次市长联席会议上，六市更换主席。", "2023", "第十四次市长联席会议"],
    ["上周五，济南与青岛在济南召开第五次市长联席会议。", "2024-06-07", "济南与青岛第五次市长联席会议"],
    ["本周三，济南与青岛在济南召开第五次市长联席会议。", "2024-06-12", "济南与青岛第五次市长联席会议"],
    ["四年前的今天，山东自贸试验区济南片区在这里挂牌。", "2020-06-14", "山东自贸试验区济南片区在这里挂牌"],
    [
      "6月12日，水源区论坛在十堰开幕。\n2014年12月12日，一期开工。\n当天，成员单位与北京签署《合作备忘录》。",
      "2024-06-12",
      "成员单位与北京签署《合作备忘录》",
    ],
    ["6月12日，联席会议在济南召开。\n双方总结三年来的合作，并续签了新一轮战略合作协议。", "2024-06-12", "并续签了新一轮战略合作协议"],
  ])("%s", (text, date, name) =>
    expect(read(text).map(([day, , words]) => [day, words!.replace(/^并|了/g, "")])).toContainEqual([date, name.replace(/^并|了/g, "")]),
  );

  test.each([
    ["岳阳市政府近日印发《洞庭湖港口发展规划》。", "2024-06-04", "2024", "岳阳市政府印发《洞庭湖港口发展规划》"],
    ["近日，岳阳市政府出台《洞庭湖港口发展规划》。", "2024-06-12", "2024-06", "岳阳市政府出台《洞庭湖港口发展规划》"],
    ["岳阳、益阳两市日前联合印发《洞庭湖港口发展规划》。", "2024-06-25", "2024-06", "岳阳、益阳两市联合印发《洞庭湖港口发展规划》"],
    ["近日，2024洞庭湖港口合作大会在岳阳举行。", "2024-06-03", "2024", "2024洞庭湖港口合作大会"],
    ["近日，2024洞庭湖港口合作大会在岳阳举行。\n会上，岳阳市与益阳市签署合作协议。", "2024-06-03", "2024", "岳阳市与益阳市签署合作协议"],
    ["第三届洞庭湖港口合作大会昨天在岳阳闭幕。", "2024", "2024", "第三届洞庭湖港口合作大会"],
    ["21日，第三届洞庭湖港口合作大会在岳阳闭幕。", "2024", "2024", "第三届洞庭湖港口合作大会"],
  ])("%s told on %s", (text, published, date, name) =>
    expect(read(text, published).map(([day, , words]) => [day, words])).toContainEqual([date, name]),
  );

  test.each([
    ["日前召开的岳阳市园区推进大会提出新的目标。", "2024-06-25"],
    ["省商务厅近日公布2023年度开发区考核结果。", "2024-06-04"],
    ["近日，岳阳市召开洞庭湖港口合作大会。", "2024-01-04"],
    ["近日来，岳阳市、益阳市连续签署合作协议。", "2024-06-25"],
    ["“近日，我们出台《洞庭湖港口发展规划》”，市长说。", "2024-06-25"],
    ["节日前，岳阳市政府印发《洞庭湖港口发展规划》。", "2024-06-25"],
  ])("%s told on %s is told in passing, or at no known time", (text, published) => expect(read(text, published)).toEqual([]));

  test.each([
    ["江东商报讯（记者王某岳阳报道）第三届洞庭湖港口合作大会6月12日在岳阳举行。", "第三届洞庭湖港口合作大会"],
    ["中江新闻网岳阳6月12日电（王某、实习生李某）第三届洞庭湖港口合作大会12日在岳阳举行。", "第三届洞庭湖港口合作大会"],
    ["6月12日，第三届洞庭湖港口合作大会（简称“洞庭大会”）在岳阳举行。", "第三届洞庭湖港口合作大会"],
  ])("%s: the name alone", (text, name) => expect(read(text).map(([, , words]) => words)).toEqual([name]));

  test.each([
    ["1月27日，2023年度陕西省开发区考核评价结果由省商务厅公布。", "2024-01-27", "省商务厅公布2023年度陕西省开发区考核评价结果"],
    ["西安高新区一季度综合指标5月30日由市商务局公布。", "2024-05-30", "市商务局公布西安高新区一季度综合指标"],
    ["5月30日，两市市长共同为西宝合作促进中心揭牌。", "2024-05-30", "西宝合作促进中心揭牌"],
    ["今年4月，两市共同办了“渭水之春”暨2024西宝自驾旅游节。", "2024-04", "“渭水之春”暨2024西宝自驾旅游节"],
    ["30日下午的宝鸡重点产业投资推介会上，市长作了推介。", "2024-05-30", "宝鸡重点产业投资推介会"],
    ["西安5月30日迎来第九届渭河园区合作大会。", "2024-05-30", "第九届渭河园区合作大会"],
  ])("%s", (text, date, name) => expect(read(text, "2024-06-01").map(([day, , words]) => [day, words])).toEqual([[date, name]]));

  test.each([
    "首届渭河会商会举办以来，两市合作不断深入，今年已有项目9个。",
    "5月30日，镇上办了一场推介会。",
    "5月30日，西安迎来渭河园区合作大会召开三周年。",
    "开发区考核结果由省商务厅公布，5月30日起各市自报。",
  ])("%s names no event of a day", (text) => expect(read(text, "2024-06-01")).toEqual([]));

  test("how long a zone has been is no founding of it", () =>
    expect(read("6月12日，记者从会上了解到，城陵矶新区成立八年，产值翻了两番。")).toEqual([]));

  test("an approval that is a title too is told once", () =>
    expect(read("2014年3月，宝鸡高新区获批建设国家自主创新示范区。")).toEqual([["2014-03", "approval", "宝鸡高新区获批建设国家自主创新示范区"]]));

  test.each([
    ["a sum up to a month", "到2023年12月，全市累计签署合作协议20份。"],
    ["a level at the end of a year", "2022年底，全市有高新技术企业300家，获批国家级平台5个。"],
    ["a week to come", "本周日，济南与青岛在济南召开第五次市长联席会议。"],
    ["when a page was kept", "收藏于2024年6月10日\n会上签署《合作备忘录》。"],
    ["an anniversary of what was issued", "今天是《甲乙合作总体方案》公布两周年。"],
    ["an agreement of minds", "6月12日，会议就此达成共识。"],
    ["months summed behind a day", "3月28日，项目开工仪式举行；前三个月签订正式合同。"],
  ])("leaves %s alone", (_, text) => expect(read(text).filter(([, kind]) => kind !== "works")).toEqual([]));
});

describe("chronicles", () => {
  const dates = (text: string) => read(text).map(([date, , name]) => [date, name]);
  test("days go by the year that heads them", () =>
    expect(
      dates("合肥高新区2022年大事记\n\n1月5日，合肥高新区召开2021年度总结表彰大会。\n\n12月20日，合肥高新区与阜阳高新区签署合作共建协议。"),
    ).toEqual([
      ["2022-01-05", "合肥高新区2021年度总结表彰大会"],
      ["2022-12-20", "合肥高新区与阜阳高新区签署合作共建协议"],
    ]));
  test("a year alone on its line heads the days below it", () =>
    expect(
      dates(
        "合肥高新区发展历程\n\n合肥高新区位于合肥市西部，面积128平方公里。\n\n2003年\n\n1月8日 合肥高新区创业大桥建成通车。\n\n2004年\n\n5月1日 合肥高新区科学馆正式启用。",
      ),
    ).toEqual([
      ["2003-01-08", "合肥高新区创业大桥建成通车"],
      ["2004-05-01", "合肥高新区科学馆正式启用"],
    ]));
  test("a year behind a space or a colon", () =>
    expect(dates("发展历程\n\n1984年 国务院批准设立大连经济技术开发区\n\n1992年：大连保税区获批设立。").map(([date]) => date)).toEqual([
      "1984",
      "1992",
    ]));
  test("a day of no year told is not of the paper's", () => expect(dates("合肥高新区大事记\n\n1月8日 合肥高新区创业大桥建成通车。")).toEqual([]));
  test("news goes by the day of the paper", () =>
    expect(dates("1992年11月，国务院批准设立苏州高新区。\n\n6月5日，苏州地铁8号线通车。")).toContainEqual(["2024-06-05", "苏州地铁8号线通车"]));
});
