import { describe, expect, test } from "vitest";
import { blocksOf, open } from "./drafts.ts";

const one = "本报讯（记者 甲乙）今年一季度，东山高新区完成地区生产总\n值122.2亿元，同比增长18.4%，项目建设同步推进，重点项目完\n成投资30.03亿元。";
const two = "本报西城讯（记者 丙丁）5月10日，四省自贸试验区联盟在西城\n成立，面积合计705.34平方公里，涉及11个城市，联盟将围绕制\n度创新展开联动。";
const three = "据《某某日报》报道，上半年，北岭综改示范区规上工业增加值增\n长11.1%，固定资产投资增长34.4%，工业投资增长59.8%，增速居\n全省前列。";
const heads = ["东山高新区首季投资提速", "四省自贸试验区联盟成立", "北岭综改示范区工业投资增近六成"];
const masthead = "东部日报　2024年3月5日　星期二　第03版\n\n\n";

describe("a newspaper page", () => {
  test.each([
    ["titles before", `${heads[0]}\n\n${one}\n\n${heads[1]}\n\n${two}\n\n${heads[2]}\n\n${three}\n`],
    ["titles after", `${one}\n\n${heads[0]}\n\n${two}\n\n${heads[1]}\n\n${three}\n\n${heads[2]}\n`],
    ["titles on either side", `${heads[0]}\n\n${one}\n\n${two}\n\n${heads[1]}\n\n\n\n${heads[2]}\n\n${three}\n`],
    ["two titles between two texts", `${one}\n\n${heads[0]}\n\n\n${heads[1]}\n\n${two}\n\n${three}\n\n${heads[2]}\n`],
    [
      "spread titles",
      `${Array.from(heads[0] ?? "").join(" ")}\n\n${one}\n\n${two}\n\n${Array.from(heads[1] ?? "").join(" ")}\n\n${three}\n\n${heads[2]}\n`,
    ],
  ])("with %s", (_, page) => {
    const parts = open(masthead + page);
    expect(parts.map(({ meta }) => meta.title)).toEqual(heads);
    for (const part of parts) {
      expect(part.blocks).toHaveLength(2);
      expect(part.meta).toMatchObject({ publisher: "东部日报", published: "2024-03-05", publishedFrom: "masthead" });
    }
  });

  test("with a caption and a title without a text", () => {
    const parts = open(
      `${masthead}${heads[0]}\n\n${one}\n\n图 片 新 闻\n\n3月4日，市民在公园晨练，园内步道全部换新。\n■ 本报记者 戊己\n\n春天里的约定\n——履职手记（上）\n\n见第3版\n\n${heads[1]}\n\n${two}\n`,
    );
    expect(parts.map(({ meta }) => meta.title)).toEqual([heads[0], "图片新闻", heads[1]]);
    expect(blocksOf(parts[1])).toEqual(["title: 图片新闻", "caption: 3月4日，市民在公园晨练，园内步道全部换新。"]);
    expect(parts[1]?.meta.author).toBe("戊己");
    expect(parts.map(({ text }) => text.clean).join()).not.toContain("履职手记");
  });
});

test("a lead that its report begins with again is no report of its own", () => {
  const parts = open(
    "本站愿与各界携手，欢迎提供素材，来信请寄编辑部。\n\n五县在临川结盟\n\n2019-06-10 编辑：甲 来源：某报\n\n沙河流域五县联席会议昨天上午在临川召开，会议主题是“同饮一河水”，临川、宁溪、东山等五个县的县长、副县长一同签署了沙河流域合作协议\n\n本报讯 沙河流域五县联席会议昨天上午在临川召开。会议以“同饮一河水”为主题，五县县长签署了合作协议。\n\n与会\n",
  );
  expect(parts.map(({ meta }) => meta.published)).toEqual(["2019-06-10"]);
});

test("several articles under info lines of their own", () => {
  const parts = open(
    "甲市上半年增长5%\n2023-07-20 来源：甲报\n\n甲市统计局公布，上半年全市地区生产总值增长5%，其中工业增长6%。\n\n乙市上半年增长6%\n2023-07-21 来源：乙报\n\n乙市统计局公布，上半年全市地区生产总值增长6%，其中工业增长7%。\n",
  );
  expect(parts.map(({ meta }) => [meta.title, meta.publisher, meta.published])).toEqual([
    ["甲市上半年增长5%", "甲报", "2023-07-20"],
    ["乙市上半年增长6%", "乙报", "2023-07-21"],
  ]);
});

test("clippings under headings, each with the line of its office, its paper or its wire", () => {
  const parts = open(
    "# 剪报（2024年3月）\n\n## 2023年甲市经济稳中有进\n\n甲市统计局　2024-03-20\n\n2023年，甲市地区生产总值1200亿元，比上年增长5%。\n\n## 乙园区签下6个项目\n\n来源：乙园区融媒体中心　2024年3月18日\n\n3月16日，乙园区签下6个项目，协议总投资40亿元。\n\n## 丙丁两地牵手\n\n江东在线网　3月25日电（记者 甲乙）丙、丁两地签订合作备忘录，共享检测平台。\n",
    "clippings.md",
  );
  expect(parts.map(({ meta }) => [meta.title, meta.published])).toEqual([
    ["2023年甲市经济稳中有进", "2024-03-20"],
    ["乙园区签下6个项目", "2024-03-18"],
    ["丙丁两地牵手", "2024-03-25"],
  ]);
});

test.each([
  [
    "one report with subheads",
    `${heads[0]}\n\n本报讯（记者 甲乙）今年一季度，东山高新区完成地区生产总值122.2亿元，同比增长18.4%。\n\n投资加快\n\n重点项目完成投资30.03亿元，产业项目占25.35亿元。\n\n消费回暖\n\n全区社会消费品零售总额增长5.2%，餐饮收入增长12%。\n`,
  ],
  ["a report that quotes another", `${heads[0]}\n\n东山高新区公布数据，全区地区生产总值增长18.4%。\n\n据记者了解，全区重点项目完成投资30.03亿元。\n`],
  [
    "a feature signed at its end",
    `${heads[0]}\n\n东山高新区公布数据，全区地区生产总值增长18.4%，项目建设同步推进，重点项目完成投资30.03亿元。\n\n全区社会消费品零售总额增长5.2%，餐饮收入增长12%，假日消费带动作用明显，商圈客流比上年同期多了三成。\n■ 本报记者 甲乙\n`,
  ],
])("%s stays one", (_, text) => expect(open(text)).toHaveLength(1));

describe("a title of two lines", () => {
  const titleOf = (head: string): string | null | undefined =>
    open(`${head}\n\n${one}\n\n园区还在扩建，明年有两条新路要通车，企业通勤更方便了。\n`)[0]?.meta.title;
  test.each([
    ["第二乐章\n\n——写在东山高新区跻身国家高新区三十周年之际", "第二乐章——写在东山高新区跻身国家高新区三十周年之际"],
    ["区域观察\n\n东山高新区一季度完成地区生产总值122.2亿元", "东山高新区一季度完成地区生产总值122.2亿元"], // the name of a section
  ])("%s", (head, title) => expect(titleOf(head)).toBe(title));
});

describe("a title over the first section of its text", () => {
  const text = "全年完成固定资产投资836.2亿元，比上年增长32.1%，其中农村投资123.9亿元。全年房地产开发投资102.3亿元，增长21.6%。";
  test("which is called by its number", () => {
    const [part] = open(`甲市2012年统计公报\n\n三、固定资产投资\n\n${text}\n`);
    expect(part?.meta.title).toBe("甲市2012年统计公报");
    expect(blocksOf(part).slice(0, 2)).toEqual(["title: 甲市2012年统计公报", "heading: 三、固定资产投资"]);
  });
  test("a channel over the title is none of it", () =>
    expect(open(`数据发布\n\n全年固定资产投资增长32.1%\n\n${text}\n`)[0]?.meta.title).toBe("全年固定资产投资增长32.1%"));
});

describe("a report that lost the stop of its first sentence", () => {
  const text = "农业形势不错，第一产业增加值45.8亿元，增长3.8%。\n\n工业稳中向好，第二产业增加值222.8亿元，增长6.2%。";
  const title = "前三季度全县生产总值增长6.3%";
  test.each([
    "记者从县统计局获悉，前三季度全县完成生产总值474.9亿元，同比增长6.3%",
    "据县统计局消息，前三季度全县完成生产总值474.9亿元，同比增长6.3%",
  ])("%s", (lead) => {
    const [part] = open(`甲县日报 2024年10月26日 第01版\n${title}\n\n${lead}\n\n${text}\n`);
    expect(blocksOf(part).slice(0, 2)).toEqual([`title: ${title}`, `paragraph: ${lead}`]);
  });
  test.each(["记者看园区：东山高新区一季度完成地区生产总值122.2亿元", "一季度东山高新区地区生产总值122.2亿元，同比增长18.4%"])(
    "%s is a title",
    (head) => expect(open(`${head}\n\n${one}\n\n园区还在扩建，明年有两条新路要通车，企业通勤更方便了。\n`)[0]?.meta.title).toBe(head),
  );
});

test("pictures above a report are no report of their own", () => {
  const report = "甲县网7月27日讯（记者 甲乙）县政府发布会传出消息，上半年全县生产总值50.7亿元，增长12.1%。\n\n粮食播种面积20万亩，增长3%。";
  const page = `我县上半年经济增长较快\n\n发布会现场。甲县网记者 甲乙 摄\n\n局负责人通报经济形势。甲县网记者 甲乙 摄\n\n${report}\n\n上半年，全县规`;
  expect(open(page).map(({ meta }) => meta.title)).toEqual(["我县上半年经济增长较快"]);
  // A text that is no picture stands by itself.
  expect(open(`我县上半年经济增长较快\n\n前几个月，全县粮食播种面积20万亩，增长3%，形势向好。\n\n招商引资提速\n\n${report}`)).toHaveLength(2);
});

test("the title that a library of texts says a text has", () => {
  const menu = ["示例文档网", "• 范文大全", "• 节日大全", "• 教案下载", "• 个人简历", "• 优秀作文", "• 文库"].join("\n");
  const text = "今年上半年，示例高新区规模以上工业总产值210亿元，同比增长18.4%，工业增加值62.8亿元，增长17.7%。";
  const [part] = open(`${menu}\n2007上半年示例高新区工作总结\n文章标题：2007上半年示例高新区工作总结\n${text}\n`);
  expect(blocksOf(part)).toEqual(["title: 2007上半年示例高新区工作总结", `paragraph: ${text}`]);
});
