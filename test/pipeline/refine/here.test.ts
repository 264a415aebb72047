import { describe, expect, test } from "vitest";
import { assemble } from "../../../src/pipeline/assemble/index.ts";
import { openText } from "../../../src/pipeline/open.ts";
import { readArticle } from "../../../src/pipeline/read.ts";
import { gazetteer, read, told } from "../reading.ts";

const GDP = "地区生产总值 2023 195.9亿元";
const factsIn = (text: string, title = "经济运行简报") => read(text, { title, published: null }).observations;
const placesOf = (text: string, title?: string) => [...new Set(factsIn(text, title).map(({ region }) => region))];

describe("figures of a place that the text never names stand without one", () => {
  test.each<[string, string, string]>([
    ["a county", "2023年，全县地区生产总值195.9亿元，全县居民人均可支配收入3.1万元。", "经济运行简报"],
    ["a province", "2023年，全省地区生产总值195.9亿元，全省居民人均可支配收入3.1万元。", "经济运行简报"],
    ["a city, told as ours once", "2023年，我市地区生产总值195.9亿元。", "经济运行简报"],
    ["a zone of its title", "2023年，地区生产总值195.9亿元。", "高新区2023年主要经济指标"],
    ["before a wide region told in passing", "开发区2023年地区生产总值195.9亿元。开发区建起了华北最大的数据中心。", "要闻"],
    [
      "beside a province that it is only held against",
      "上半年全市牢记领导视察山东时的嘱托。2023年，我市地区生产总值195.9亿元，居全省第三，比全省快1个百分点。我市工业增加值居全省第四。",
      "我市上半年答卷 增速列全省第二",
    ],
    [
      "begun with once, and what all is measured by",
      "2023年，全市园区跑得稳。全年地区生产总值195.9亿元，占全市总额的三成，比全市平均快1个百分点。",
      "园区简报",
    ],
    ["ours, behind a word it is held against", "2023年，地区生产总值195.9亿元。跟全市比一比，我区投资靠后。", "要闻"],
    [
      "told once, at the head of a text of those who run it",
      "2023年，任务艰巨，高新区坚持工业立区，在市委、市政府带领下，地区生产总值195.9亿元。",
      "要闻",
    ],
    [
      "told once, at the head of a text, by what those over it ask of it",
      "2023年，外部环境复杂，高新区遵照市委、市政府的总体要求，抢抓项目。地区生产总值195.9亿元。",
      "要闻",
    ],
    [
      "told once, at the head of a text of those who run it, with what it does",
      "2023年，内外环境多变，高新区照着市委、市政府定下的路子，把项目抓在手上，地区生产总值195.9亿元。",
      "要闻",
    ],
    ["ours, told where it stands in a sentence", "过去一年，在我市发展史上很不平凡。2023年，地区生产总值195.9亿元。", "要闻"],
    ["of the government that reports", "我代表市人民政府报告工作。一年来，我们带领全市各族人民奋斗，2023年，地区生产总值195.9亿元。", "报告"],
    ["its own product", "2023年，本地生产总值195.9亿元。本地生产总值不断做大。", "要闻"],
    ["beside wide regions", "我区赴华东、华北招商。2023年，我区地区生产总值195.9亿元，列全省第三。", "我区招商引资开门红"],
  ])("%s", (_, text, title) => {
    const facts = factsIn(text, title);
    expect(facts[0] && told(facts[0])).toContain(GDP);
    expect(placesOf(text, title)).toEqual([null]);
  });

  test("a problem says so, once", () =>
    expect(
      read("2023年，全县地区生产总值195.9亿元，全县居民人均可支配收入3.1万元。", { published: null }).problems.map(({ rule, text }) => [rule, text]),
    ).toEqual([["unnamedPlace", "全县"]]));

  test("those of two articles are of two places, and none is in conflict", () => {
    const texts = ["2023年，全县地区生产总值195.9亿元，全县粮食产量20万吨。", "2023年，全县地区生产总值88亿元，全县粮食产量20万吨。"];
    const { observations, regions } = assemble(
      texts.map((text, i) => read(text, { published: null, file: `${i}.md` })),
      gazetteer,
    ).dataset;
    expect(observations.map(({ region, quotes, conflictsWith }) => [region, quotes.length, conflictsWith.length])).toEqual(
      Array.from({ length: 4 }, () => [null, 1, 0]),
    );
    expect(regions.some(({ id }) => id.startsWith("here"))).toBe(false);
  });
});

test.each(["高新区坚持市场规律", "高新区遵照合同，引进企业", "企业多了，乙公司和高新区在市委、市政府支持下签约"])(
  "a zone told in passing is none: %s",
  (words) => expect(placesOf(`2023年，${words}，地区生产总值195.9亿元。`, "要闻")).toEqual([]),
);
test.each([
  "2023年，高新区坚持市场规律，地区生产总值195.9亿元。",
  "2023年，高新区把脉行情，地区生产总值195.9亿元。",
  "2023年，高新区企业听从市委、市政府，地区生产总值195.9亿元。",
])("a zone told in passing is none: %s", (text) => expect(placesOf(text, "要闻")).toEqual([]));

describe("chapters of a bulletin", () => {
  const chapters = (share: string) => `## 三、工业和建筑业\n\n2023年工业增加值95.9亿元，${share}。\n\n## 四、固定资产投资\n\n固定资产投资增长5%。`;
  test("are of a place that they only measure by", () => expect(placesOf(chapters("在全市生产总值中占四成"), "统计公报")).toEqual([null]));
  test("and of none that they never speak of", () => expect(placesOf(chapters("创历史新高"), "统计公报")).toEqual([]));
  test("a firm's report is none", () =>
    expect(placesOf("## 一、公司情况\n\n2023年工业产值95.9亿元，占全市的四成。\n\n## 二、下步打算\n\n再投5亿元。", "年度报告")).toEqual([]));
});

describe("ours, beside a row of places that something is done with", () => {
  const text = "今年我区盯紧长三角、珠三角和市内两江新区等重点地区。2023年，全区签约项目45个，全区地区生产总值195.9亿元。";
  test("is none of them", () => expect(placesOf(text, "我区招商开门红")).toEqual([null]));
  test.each(["武隆网 记者 张三", "武隆日报记者 张三"])("is of the paper's place: %s", (byline) =>
    expect(placesOf(`${text}\n\n${byline}`, "我区招商开门红")).toEqual(["500156"]),
  );
  test("is of a place that stands alone", () => expect(placesOf(`北碚区召开大会。${text}`, "我区招商开门红")).toEqual(["500109"]));
});

describe("a place that is named, and words that are of none", () => {
  test.each<[string, string, (string | null)[]]>([
    ["named in the body", "2023年，全县地区生产总值195.9亿元。桃源县全县粮食产量20万吨。", ["430725"]],
    ["held against it alone", "2023年，规模以上工业增加值增长9.2%，居全市第一；占全市比重为三成。", []],
    ["measured by a province alone", "2023年，某厂产值19.9亿元，列全省第二，占全省总额的三成。", []],
    ["begun with once, and measured by once", "2023年，全市园区跑得稳。某厂产值19.9亿元，占全市总额的三成。", []],
    ["measured by before it is spoken of", "2023年，某厂产值19.9亿元，占全市总额的三成，比全市平均快1个百分点，全市企业都来参观。", []],
    ["ours only among others", "2023年，某厂产值19.9亿元，在我市排第三。", []],
    ["reported on by another's government", "我代表县人民政府报告工作。2023年，某厂产值19.9亿元，纳税额全市领先，企业遍布全国。", []],
    ["said once in passing", "2023年，某厂产值19.9亿元，同比增长5%，纳税额在全县名列前茅。", []],
  ])("%s", (_, text, places) => expect(placesOf(text)).toEqual(places));
});

test.each<[string, string | null]>([
  ["兴化市商务局 — 工作动态", "兴化市"],
  ["当前位置：首页 > 兴化市人民政府网 > 统计数据", "兴化市"],
  ["首页 > 政务公开 > 统计数据", null],
])("our city is the one whose site the way to the page begins with: %s", (line, name) => {
  const text = `${line}\n2012-07-18\n上半年全市外贸稳步回升\n上半年，全市进出口总额12.6亿美元。在苏中各县市中，我市进出口总额居第三位。\n`;
  const [part] = openText(text, "utf-8", { file: "x.txt" }).parts;
  const [fact] = readArticle(part!, "x.txt", gazetteer).observations;
  expect(fact && (fact.region === null ? null : gazetteer.region(fact.region)?.name)).toBe(name);
});

test.each<[string, string | null]>([
  ["2019年，“五个颍泉”建设取得实效。全区地区生产总值195.9亿元，全区财政收入20亿元。", "颍泉区"],
  ["2019年，“平安颍泉”建设取得实效。全区地区生产总值195.9亿元，全区财政收入20亿元。", "颍泉区"],
  // Of another kind than the text calls its own, a word of all towns, several places of one name, no slogan.
  ["2019年，“五个颍泉”建设取得实效。全县地区生产总值195.9亿元，全县财政收入20亿元。", null],
  ["2019年，“幸福新城”建设取得实效。全区地区生产总值195.9亿元，全区财政收入20亿元。", null],
  ["2019年，“平安朝阳”建设取得实效。全区地区生产总值195.9亿元，全区财政收入20亿元。", null],
  ["2019年，“颍泉”牌大米畅销。全区地区生产总值195.9亿元，全区财政收入20亿元。", null],
])("a place is called by its slogans: %s", (text, name) =>
  expect(placesOf(text).map((id) => (id === null ? null : gazetteer.region(id)?.name))).toEqual([name]),
);

test.each<[string, string, string | null | undefined]>([
  ["by its output", "2011年，县委、县政府带领全县人民开局良好。全年实现石门生产总值53.4亿元，增长11.1%。", "石门县"],
  ["by its slogans", "去年，“五个上杭”迈出新步，“美丽上杭”画卷铺开。县委抓得实。全县地区生产总值53.4亿元，增长11.1%。", "上杭县"],
  ["by its people and its roads", "县委团结带领上杭人民拼搏。高速公路（上杭段）通车。全县地区生产总值53.4亿元，增长11.1%。", "上杭县"],
  ["once alone", "县委抓得实，“五个上杭”迈出新步。全县地区生产总值53.4亿元，全县财政收入2亿元。", null],
  ["by a word of all", "县委抓得实，“和谐平安”“和谐平安”。全县地区生产总值53.4亿元，全县财政收入2亿元。", null],
  ["beside a city that is named", "县委抓得实，“五个上杭”、“美丽上杭”。长春市地区生产总值53.4亿元，增长11.1%。", "长春市"],
  [
    "by nothing but whose report it is",
    "各位代表：受县人民政府委托，我向大会报告工作。任务完成得较好。预计实现地区生产总值53.4亿元，增长8.6%。",
    null,
  ],
  ["by nobody", "各位代表：我向大会报告工作。任务完成得较好。预计实现地区生产总值53.4亿元，增长8.6%。", undefined],
])("a county that is never named in full, called %s", (_, text, name) =>
  expect(placesOf(text, "要闻").map((id) => (id === null ? null : gazetteer.region(id)?.name))).toEqual(name === undefined ? [] : [name]),
);

test.each<[string, string, string, (string | null)[]]>([
  ["a park of a report that is headed so", "园区上半年经济运行情况", "上半年，园区完成税收2.6亿元，增长3%。", [null]],
  ["all of them, of which an article tells at large", "园区为什么要上新台阶", "2023年，园区完成税收2.6亿元，增长3%。", []],
  ["beside a place that is named", "园区上半年经济运行情况", "上半年，济南市完成税收2.6亿元，增长3%。", ["济南市"]],
])("园区 of a page that names no place: %s", (_, title, text, names) =>
  expect(placesOf(text, title).map((id) => (id === null ? null : gazetteer.region(id)?.name))).toEqual(names),
);

describe("a zone called by its kind in a title, and one city named", () => {
  const report = (text: string) =>
    placesOf(
      `一年来，市委带领全市干部奋斗，经开区稳中有进，把各项部署逐条落实。${"重点工作有序推进，难题一件一件解决。".repeat(20)}${text}`,
      "经开区2023年工作汇报",
    ).map((id) => id && gazetteer.region(id)?.name);
  const figure = "2023年，经开区地区生产总值195.9亿元。";
  test.each<[string, (string | null | undefined)[]]>([
    [`${figure}首批试点为岳阳市增了光。`, ["岳阳经开区"]],
    [`${figure}赴岳阳市招商。`, []],
    [`${figure}首批试点为岳阳市增了光，与徐州市共建园区。`, []],
  ])("%s", (text, names) => expect(report(text)).toEqual(names));
});
