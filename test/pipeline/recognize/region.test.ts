import { describe, expect, test } from "vitest";
import { dealZones, findRegions, UNKNOWN } from "../../../src/pipeline/recognize/region.ts";
import { gazetteer } from "../reading.ts";

/** The places of a text: the words, and the place where they do not say it in full; `~` before what stands for one. */
const placesIn = (text: string): string[] =>
  findRegions(text, gazetteer).map(({ start, end, value }) => {
    const words = text.slice(start, end);
    if (value.by === "standin") return `~${words}`;
    const name = value.region === UNKNOWN ? "?" : gazetteer.region(value.region)!.name;
    return name === words ? words : `${words} ${name}`;
  });

describe("places by any of their names", () => {
  test.each<[string, string[]]>([
    ["济南市生产总值增长", ["济南市"]],
    ["济南生产总值增长", ["济南 济南市"]],
    ["济南市历下区生产总值增长", ["济南市历下区 历下区"]],
    ["济南高新区企业增加", ["济南高新区"]],
    ["济南高新技术产业开发区企业增加", ["济南高新技术产业开发区 济南高新区"]],
    ["山东、江苏生产总值增长", ["山东 山东省", "江苏 江苏省"]],
    ["内蒙古自治区生产总值增长", ["内蒙古自治区"]],
    ["长三角生产总值增长", ["长三角"]],
    ["我国生产总值增长", ["我国 中国"]],
  ])("%s", (text, places) => expect(placesIn(text)).toEqual(places));
});

describe("words that stand for one", () => {
  test.each<[string, string[]]>([
    ["全市生产总值增长", ["~全市"]],
    ["我省生产总值增长", ["~我省"]],
    ["该区企业增加", ["~该区"]],
    ["园区企业增加", ["~园区"]],
    ["目前，高新区企业增加", ["~高新区"]],
    ["两市企业增加", ["~两市"]],
    ["当地企业增加", ["~当地"]],
  ])("%s", (text, places) => expect(placesIn(text)).toEqual(places));
});

describe("parks of two places", () => {
  test.each<[string, string[]]>([
    ["徐汇—六安合作共建园区揭牌。", ["徐汇—六安合作共建园区"]],
    ["走进绵阳—阿坝生态产业园，", ["绵阳—阿坝生态产业园"]],
    ["佛山（云浮）产业园税收", ["佛山（云浮）产业园"]],
    ["苏青（海南州）科创产业园税收", ["苏青（海南州）科创产业园"]],
    ["在大平—新晃物流园，", ["大平—新晃物流园"]],
    ["常州宿迁工业园区税收", ["常州宿迁工业园区"]],
    // by first letters, once named in full or named again
    ["徐汇—六安合作共建园区揭牌。徐六产业园占地", ["徐汇—六安合作共建园区", "徐六产业园 徐汇—六安合作共建园区"]],
    ["徐汇、六安合作。徐六产业园占地，在徐六产业园里", ["徐汇 徐汇区", "六安 六安市", "徐六产业园", "徐六产业园"]],
  ])("%s", (text, places) => expect(placesIn(text)).toEqual(places));
  test.each([
    "徐汇—六安共建的园区税收", // told of, not named
    "徐汇、六安合作。徐六产业园占地", // by letters, and once
    "徐汇与六安产业园合作",
    "徐州铜山产业园税收", // one place in the other
    "徐汇、六安两地园区税收",
    "徐汇—六安高铁开通，产业园",
    "绵阳—阿坝携手建设产业园",
  ])("none in %s", (text) => expect(findRegions(text, gazetteer).filter(({ rule }) => rule === "joint")).toEqual([]));
});

describe("look-alikes", () => {
  test.each([
    "甲集团华北区域总部、乙公司西南分公司落户", // part of what a firm calls its office
    "这里面是外资", // of what was told, no place
    "加强合作，整合资源", // 合作市, 资源县
    "沿江区域合作市长联席会召开",
    "与对口合作市签约", // not the city of that name
    "双城经济", // 双城区
    "振兴乡村，富民强村",
    "全市级医院", // of the rank of a city
    "全区域推进",
    "本市场份额增加",
    "该县委书记", // its office
    "上市公司",
  ])("%s", (text) => expect(placesIn(text)).toEqual([]));
  test("a park the gazetteer lacks is a place of its own, not the district it is called after", () => {
    expect(placesIn("余杭园企业增加")).toEqual(["余杭园 ?"]);
    expect(placesIn("余杭区企业增加")).toEqual(["余杭区"]);
    expect(placesIn("余杭园区企业增加")).not.toContain("余杭园 ?");
  });
  test("parks of 中关村 go by their district's name, too; gardens do not", () => {
    expect(placesIn("海淀园企业增加")).toEqual(["海淀园 中关村海淀园"]);
    expect(placesIn("朝阳园林企业增加")).not.toContain("朝阳园 中关村朝阳园");
  });
  test("a high-tech zone with an unknown name before it is not the bare one", () => expect(placesIn("某某高新区企业增加")).toEqual([]));
});

test.each([
  ["本报济南讯 全市生产总值增长", true],
  ["人民网济南10月18日电 全市生产总值增长", true],
  ["济南讯 全市生产总值增长", true],
  ["济南10月18日召开会议", false],
  ["济南通讯企业增加", false],
])("%s: filed there %s", (text, filed) => expect(findRegions(text, gazetteer)[0]!.value.dateline === true).toBe(filed));

test.each([
  ["无为经开区排在第三", ["无为经开区"]],
  ["合作市企业增加", ["合作市"]],
  ["研发平台20个，其中国家级9个", []],
  ["中国出口增长", ["中国"]],
])("%s", (text, places) => expect(placesIn(text).map((place) => place.split(" ")[0])).toEqual(places));

describe("a zone called by its own part of the name", () => {
  test.each([
    ["仲恺高新区设备更新。仲恺的企业增加", "仲恺 惠州仲恺高新区"],
    ["燕郊高新区扩园，石家庄、燕郊企业增加", "燕郊 燕郊高新区"],
    ["贵州贵安新区成立。贵阳贵安融合", "贵安 贵安新区"],
  ])("%s", (text, place) => expect(placesIn(text)).toContain(place));

  test.each([
    ["no text gives the whole name", "仲恺的企业增加"],
    ["another name goes on", "仲恺高新区设备更新。仲恺路封闭施工，仲恺高新片区开工"],
    ["no clause begins there", "仲恺高新区设备更新。做强仲恺品牌"],
    ["a word", "包头稀土高新区扩园。稀土出口增加"],
    ["a lake", "武汉东湖高新区扩园。东湖水质变好"],
    ["a city of that name", "日照经开区扩园。日照企业增加"],
  ])("not where %s", (_, text) => {
    const zones = findRegions(text, gazetteer).filter(({ rule }) => rule === "stem");
    expect(zones).toEqual([]);
  });
});

describe("cities of a list stand for their zones", () => {
  const zones = (text: string) => dealZones(text, findRegions(text, gazetteer), gazetteer).map(({ value }) => gazetteer.region(value.region)?.name);
  test("the zone called after the city, and so on to the end of the paragraph", () => {
    expect(zones("保定、唐山两家国家高新区增收。唐山增长5%。\n唐山出口增长。")).toEqual(["保定高新区", "唐山高新区", "唐山高新区", "唐山市"]);
  });
  test("not a city written out, nor without such a list", () => {
    expect(zones("保定、唐山两家高新区增收。唐山市增长5%。")).toEqual(["保定高新区", "唐山高新区", "唐山市"]);
    expect(zones("保定、唐山增收。唐山增长5%。")).toEqual(["保定市", "唐山市", "唐山市"]);
  });
});

describe("zones and corridors that several places share, by the name the text gives them", () => {
  test.each<[string, string[]]>([
    ["《鲁西融入都市圈先导区建设规划》印发。先导区增收。", ["鲁西融入都市圈先导区", "~先导区"]],
    ["“济南聊城协同发展示范区”写进规划。目前，示范区增收。", ["济南聊城协同发展示范区", "~示范区"]],
    ["3月，历城—章丘一体化合作区挂牌。合作区增收。", ["历城—章丘一体化合作区", "~合作区"]],
    ["《川渝携手科创走廊发展报告》发布，川渝携手科创走廊增收。", ["川渝携手科创走廊", "川渝携手科创走廊"]],
    // One that is listed, in whole or at its end.
    ["“川渝统筹发展示范区”：《万达开川渝统筹发展示范区规划》。", ["川渝统筹发展示范区 万达开川渝统筹发展示范区", "万达开川渝统筹发展示范区"]],
    // What is wanted, one of a kind, one named by the way.
    // Of two counties whose stems alone are words.
    [
      "“龙山来凤协作示范区”涉及龙山县、来凤县。示范区增收，龙山百合增产，龙山北站开通。",
      ["龙山来凤协作示范区", "龙山县", "来凤县", "~示范区", "龙山 龙山县"],
    ],
    ["川渝两地建设合作示范区。", ["川渝两地 川渝"]],
    ["鲁苏两省共建的合作示范区。", ["~两省"]],
    ["“济南聊城协同发展示范区”是其中之一。", ["济南 济南市", "聊城 聊城市"]],
  ])("%s", (text, places) => expect(placesIn(text)).toEqual(places));
});
