import { describe, expect, test } from "vitest";
import { findRegions } from "../../../src/pipeline/recognize/region.ts";
import { homeOf } from "../../../src/pipeline/refine/home.ts";
import { resolveStandins } from "../../../src/pipeline/refine/standins.ts";
import { factsOf, gazetteer, read } from "../reading.ts";

/** The lines of a text, the first its title; each word that stands for a place with the place it was taken for. */
function meant(text: string): string[] {
  const lines = text.split("\n");
  const blocks: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of lines) {
    blocks.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  const named = findRegions(text, gazetteer);
  const home = homeOf(text, named, blocks[0]!.end, gazetteer);
  return resolveStandins(named, home, blocks, gazetteer)
    .filter(({ value }) => value.by === "standin")
    .map((mention) => `${text.slice(mention.start, mention.end)} ${gazetteer.region(mention.value.region)?.name ?? mention.value.region}`);
}

describe("a word stands for the place spoken of", () => {
  test.each<[string, string[]]>([
    ["济南市经济运行\n全市生产总值增长。", ["全市 济南市"]],
    ["济南市经济运行\n我市生产总值增长。", ["我市 济南市"]],
    ["我市推介会在上海举行\n我市在上海举行推介会，济南市领导出席。\n全市投资增长。", ["我市 济南市", "我市 济南市", "全市 济南市"]], // where those went whose it is
    ["推介会在上海举行\n推介会在上海举行，全市投资增长。", ["全市 上海市"]],
    ["山东省经济运行\n全省生产总值增长。", ["全省 山东省"]],
    ["济南市经济运行\n占全省的13.9%。", ["全省 山东省"]], // the province the city lies in
    ["城记\n济南市增长，青岛市也增长，该市出口更快。", ["该市 青岛市"]],
    ["省记\n山东省增长，江苏省也增长，该省出口更快。", ["该省 江苏省"]],
    ["济南高新区发展\n园区企业增加，全区出口增长。", ["园区 济南高新区", "全区 济南高新区"]],
    ["历下区发展\n全区出口增长，占全市的17%。", ["全区 历下区", "全市 济南市"]],
    ["济南市发展\n济南高新区企业增加，全区出口增长。", ["全区 济南高新区"]],
    ["几个区\n济南高新区企业增加，园区出口增长。\n成都高新区企业增加，园区出口增长。", ["园区 济南高新区", "园区 成都高新区"]],
    ["粤港澳大湾区发展\n大湾区企业增加。", ["大湾区 粤港澳大湾区"]],
    ["大理市开放\n大理市出口增长。\n全州生产总值增长。", ["全州 大理白族自治州"]], // no city
    ["重庆市发展\n全市生产总值增长。", ["全市 重庆市"]], // a province that is a city
    ["内蒙古开发区考核\n包头稀土高新区领先。\n去年全区开发区增收。", ["开发区 内蒙古自治区开发区", "全区 内蒙古自治区", "开发区 内蒙古自治区开发区"]],
    ["内蒙古开发区考核\n包头稀土高新区领先，全区出口增长。", ["开发区 内蒙古自治区开发区", "全区 包头稀土高新区"]], // the paragraph opens with a zone
    ["义乌市发展\n全市出口增长，占全省的17%。", ["全市 义乌市", "全省 浙江省"]], // a county that is a city
    ["园记\n北京经开区与宁淮智能制造产业园签约。\n去年产业园增收，园区出口增长。", ["产业园 宁淮智能制造产业园", "园区 宁淮智能制造产业园"]],
    ["城记\n中新天津生态城获批。\n生态城建成一座学校。", ["生态城 中新天津生态城"]],
    ["园记\n宁淮智能制造产业园获批。\n全市建成产业园三处，新开工的产业园也不少。", ["全市 淮安市"]], // parks, and no name
    ["园记\n淮安市发展。\n产业园增收。", []], // none was named
    ["园记\n济南高新区领先，成都高新区紧跟。\n各园区共增收。", ["各园区 ?"]], // none of them
    ["济南市园区\n济南高新区领先，明水经开区紧跟。\n各园区共增收。", ["各园区 济南市"]],
    ["济南高新区发展\n济南高新区领先。\n各园区共增收，各园区项目多。", ["各园区 济南高新区", "园区 济南高新区"]], // its own
    ["淮海经济区概况\n淮海经济区有徐州、济宁。全区面积大，区域内企业多。", ["全区 淮海经济区", "区域内 淮海经济区"]],
    ["淮海经济区概况\n淮海经济区有徐州、莱芜。莱芜区全区面积不大。", ["全区 莱芜区"]],
    ["新闻\n淮海经济区半年来增长快。\n全区域完成投资，该区域企业多。", ["全区域 淮海经济区", "该区域 淮海经济区"]],
    ["江苏省新闻\n淮海经济区增长快。\n省内企业多，区域内产值也高。", ["区域内 淮海经济区"]], // the only one told of
    ["江苏省新闻\n淮海经济区、长三角增长快。\n区域内产值高。", []], // which of two
    ["济南高新区发展\n济南高新区对接长三角。\n区域内企业多。", []], // a zone's own ground
    ["济南高新区发展\n济南高新区推进跨区域内外协作，发展区域经济，突出区域特色。", []],
  ])("%s", (text, places) => expect(meant(text)).toEqual(places));
});

describe("whose place cannot be told is left out", () => {
  test.each([
    "经济运行\n全市生产总值增长。",
    "经济运行\n该区生产总值增长，园区企业增加。",
    "经济运行\n山东省生产总值增长，该市出口增长。", // a province is no city
    "经济运行\n济南市生产总值增长，该省出口增长。", // not named
    "北京市经济运行\n全省生产总值增长。", // a municipality has no province above
    "济南市经济运行\n该镇企业增加。",
  ])("%s", (text) => expect(meant(text)).toEqual([]));
});

describe("home", () => {
  const home = (text: string): string | null => {
    const id = homeOf(text, findRegions(text, gazetteer), text.indexOf("\n"), gazetteer);
    return id === null ? null : gazetteer.region(id)!.name;
  };
  test.each<[string, string | null]>([
    ["济南市经济运行\n青岛市增长。", "济南市"],
    ["经济运行\n青岛市增长，济南市也增长。", "青岛市"],
    ["黄河流域会议在济南市召开\n青岛市参加。", "济南市"], // a wider area is seldom what the figures are of
    ["我国经济运行\n全年增长。", null],
    ["经济运行\n全年增长。", null],
    [`经济运行\n${"增长，".repeat(200)}济南市也增长。`, null], // too late
    [`经济运行\n全市${"增长，".repeat(200)}章丘区、平阴县和商河县也增长。`, "济南市"], // all that are named lie in it
    [`经济运行\n全市${"增长，".repeat(200)}山东济南项目开工，章丘区也增长。`, "济南市"], // the city itself, one place of it, and what is wider
    [`经济运行\n全市${"增长，".repeat(200)}山东济南也增长。`, null],
    [`经济运行\n全省${"增长，".repeat(200)}济南市、青岛市也增长。`, "山东省"],
    [`经济运行\n全市${"增长，".repeat(200)}章丘区和莱西市也增长。`, null], // in two
    [`经济运行\n全市${"增长，".repeat(200)}章丘区也增长。`, null], // one alone proves nothing
    ["经济运行\n比青岛市快。全市增长，全市出口增长，我市投资增长。章丘区、平阴县和商河县也增长。", "济南市"], // most that are named lie in it
    ["经济运行\n比青岛市快。全市增长，全市出口增长，我市投资增长。章丘区和平阴县也增长。", "青岛市"],
    ["经济运行\n比山东省快。全区增长，全区出口增长，我区投资增长。章丘区也增长。", "章丘区"], // no province is 全区
    ["经济运行\n西藏产业协作向前。全州出口增长，全州投资增长，全州用电增长。", null], // no autonomous region is 全州
    ["经济运行\n西藏产业协作向前。全区出口增长，全区投资增长，全区用电增长。", "西藏自治区"],
    ["经济运行\n山东省增长。全省出口增长，全省投资增长，章丘区全区也增长。", "山东省"],
    [`经济运行\n${"增长，".repeat(200)}章丘区、平阴县和商河县也增长。`, null], // nothing speaks of the city
  ])("%s", (text, name) => expect(home(text)).toBe(name));
});

describe("home by who published", () => {
  const home = (text: string, publisher: string): string | null => {
    const id = homeOf(text, findRegions(text, gazetteer), text.indexOf("\n"), gazetteer, { publisher, sites: [] });
    return id === null ? null : gazetteer.region(id)!.name;
  };
  test.each<[string, string, string | null]>([
    ["一季度经济运行\n全省增长。", "山东省统计局", "山东省"],
    ["政府工作报告\n全区增长。", "宁夏回族自治区人民政府", "宁夏回族自治区"],
    ["一季度经济运行\n全市增长，青岛市也增长。", "济南市统计局", "济南市"], // an office speaks of its own place
    ["一季度经济运行\n全市增长。", "济南日报", "济南市"],
    ["一季度经济运行\n全县增长，我县出口增长。", "今日滑县数字报", "滑县"],
    ["一季度经济运行\n园区增长。", "济南高新区管委会", "济南高新区"],
    ["一季度经济运行\n园区增长。", "济南高新区", "济南高新区"],
    ["一季度经济运行\n全县增长，居全市首位。", "济南市统计局", null], // of which of its counties
    // A table without a word for its place, by who keeps the figures; not where others are named, nor by any office or paper.
    ["3月份贸易情况\n零售额5亿元。", "济南市章丘区统计局", "章丘区"],
    ["3月份贸易情况\n青岛市零售额5亿元。", "济南市章丘区统计局", "青岛市"],
    ["3月份贸易情况\n全国零售额5亿元。", "济南市章丘区统计局", null],
    ["3月份贸易情况\n零售额5亿元。", "济南市水务局", null],
    ["3月份贸易情况\n零售额5亿元。", "济南日报", null],
    ["一季度经济运行\n园区增长，青岛高新区也增长。", "济南高新区", "青岛高新区"],
    ["一季度经济运行\n全市增长，青岛市也增长。", "济南日报", "青岛市"], // a paper writes of others, too
    ["青岛市经济运行\n全市增长。", "济南市统计局", "青岛市"],
    ["一季度经济运行\n全市增长。", "山东省统计局", null], // of which of its cities
    ["一季度经济运行\n全市增长。", "齐鲁观察", null],
    ["一季度经济运行\n全市增长。", "中国济南旅行社", null],
  ])("%s %s", (text, publisher, name) => expect(home(text, publisher)).toBe(name));
});

describe("home by the site a page stood on", () => {
  const home = (text: string, site: string): string | null => {
    const id = homeOf(text, findRegions(text, gazetteer), text.indexOf("\n"), gazetteer, { publisher: null, sites: site.split(" > ") });
    return id === null ? null : gazetteer.region(id)!.name;
  };
  test.each<[string, string, string | null]>([
    ["一季度经济运行\n全县增长。", "商河县人民政府门户网站", "商河县"],
    ["一季度经济运行\n我市增长，与青岛市合作。", "济南市统计局", "济南市"],
    ["一季度经济运行\n全市增长，青岛市也增长。", "济南市人民政府网", "青岛市"], // a site puts up what others tell, too
    ["一季度经济运行\n全市增长。", "商河县人民政府门户网站", null],
    // The steps of the way to a page.
    ["一季度经济运行\n我省增长。", "北疆网 > 北疆网山东 > 经济", "山东省"],
    ["一季度经济运行\n全市增长。", "济南之窗云端 > 要闻", "济南市"],
    ["一季度经济运行\n全市增长。", "首页 > 地方 > 济南", "济南市"],
    ["一季度经济运行\n我省增长。", "北疆网 > 济南频道 > 经济", null], // a city is not 我省
    ["一季度经济运行\n全市增长。", "首页 > 济南旅行社 > 线路", null],
    ["高新区经济运行\n产值增长。", "绵阳市人民政府网 > 园区", "绵阳高新区"],
    ["高新区经济运行\n产值增长。", "济南市人民政府网 > 园区", null], // it has two
    ["高新区经济运行\n产值增长。", "昌吉市人民政府网 > 园区", "昌吉高新区"], // of the prefecture around the city
    ["高新区经济运行\n产值增长。", "阜康市人民政府网 > 园区", null],
    ["经开区经济运行\n产值增长。", "山东省人民政府网 > 园区", null], // of which of its cities
  ])("%s %s", (text, site, name) => expect(home(text, site)).toBe(name));
});

describe("as many places as a zone that no list has takes in", () => {
  test.each<[string, string[]]>([
    [
      "《鲁西协同发展先导区规划》印发\n先导区范围为聊城、德州、菏泽三市全域。\n三市增收。",
      ["先导区 鲁西协同发展先导区", "三市 ?", "三市 鲁西协同发展先导区"],
    ],
    ["“济南聊城协同发展示范区”揭牌\n示范区成立。两地合计增收。", ["示范区 济南聊城协同发展示范区", "两地 济南聊城协同发展示范区"]],
    // Not as many, or each of them.
    ["“济南聊城协同发展示范区”揭牌\n示范区成立。四市合计增收。", ["示范区 济南聊城协同发展示范区", "四市 ?"]],
    ["“济南聊城协同发展示范区”揭牌\n示范区成立。两市均增收。", ["示范区 济南聊城协同发展示范区", "两市 ?"]],
  ])("%s", (text, places) => expect(meant(text)).toEqual(places));
});

test("a medium's name at the head of a report is no subject of it", () => {
  const facts = factsOf(
    "宿迁网讯（记者 于海）今年，宿迁市经济技术开发区稳中有进。\n前三季度，开发区内37户规模以上工业企业一起发力，工业总产值25.1亿元。",
    {
      published: "2016-10-20",
    },
  );
  expect(facts.at(-1)).toBe("宿迁经开区 工业总产值 2016-01…2016-09 25.1亿元");
});

test("the blanks that a paragraph began with, lost in another encoding, are no part of it", () => {
  const text = "????前三季度，宿迁市工业总产值25.1亿元。\n????1至9月，宿迁市进出口总额2.5亿美元。";
  expect(read(text, { published: "2016-10-20" }).text).not.toContain("?");
});
