import { expect, test } from "vitest";
import { blocksOf, open } from "./drafts.ts";

const title = "示例高新区开局提速\n\n";

test.each([
  [
    "lines cut inside words, numbers and dates",
    "本报讯 今年一季度，示例高新区规上工\n业总产值18\n0.7亿元，同比增长15.7%，3\n月11日公布的这组数据居全市第一位。\n",
    ["paragraph: 本报讯 今年一季度，示例高新区规上工业总产值180.7亿元，同比增长15.7%，3月11日公布的这组数据居全市第一位。"],
  ],
  [
    "blank lines inside a sentence",
    "2025年是示例市的收官年，还要替全省\n替\n\n“十五五”铺路。有人说，这一步跨得不\n小，全市上下都在\n\n往前赶，一刻也没有停下来。\n",
    ["paragraph: 2025年是示例市的收官年，还要替全省替“十五五”铺路。有人说，这一步跨得不小，全市上下都在往前赶，一刻也没有停下来。"],
  ],
  [
    "paragraphs without blank lines between them",
    "去年全区地区生产总值达到三千亿元，比\n上年增长8.1%，占全市的比重为27.7%，\n又上一个台阶。\n工业是压舱石。全区工业产值超过3800\n亿元，规上工业增加值同比增长16.1%，\n势头不减。\n",
    [
      "paragraph: 去年全区地区生产总值达到三千亿元，比上年增长8.1%，占全市的比重为27.7%，又上一个台阶。",
      "paragraph: 工业是压舱石。全区工业产值超过3800亿元，规上工业增加值同比增长16.1%，势头不减。",
    ],
  ],
  [
    "the lead of a report on a line of its own",
    "本报示例讯（记者 甲乙 丙丁）\n一季度，全区完成地区生产总值122.2亿元，\n同比增长18.4%。\n",
    ["paragraph: 本报示例讯（记者 甲乙 丙丁）一季度，全区完成地区生产总值122.2亿元，同比增长18.4%。"],
  ],
  [
    "a clause a line",
    "2023年，\n全区地区生产总值516亿元，\n同比增长6.5%；\n新增企业1200家。\n",
    ["paragraph: 2023年，全区地区生产总值516亿元，同比增长6.5%；新增企业1200家。"],
  ],
])("joins %s", (_, text, paragraphs) => expect(blocksOf(open(title + text)[0]).slice(1)).toEqual(paragraphs));

test("leaves a title and the longer sentence right under it", () => {
  const lines = [
    "2021年各市生产总值盘点：甲乙两市同过千亿，丙市再进一步",
    "截至1月28日，9个市去年的地区生产总值已经全部出炉（以下单位：亿元），同比都有增长。",
  ];
  expect(blocksOf(open(`${lines.join("\n")}\n\n甲市1240.6，乙市1162.2。\n`)[0]).slice(0, 2)).toEqual([
    `title: ${lines[0]}`,
    `paragraph: ${lines[1]}`,
  ]);
});

test("leaves lists, headings and whole paragraphs as they are", () => {
  const lines = ["甲县", "乙县", "丙市示范区", "丁区"];
  const text = `示例市公布示范区名单\n\n示例市近日公布首批示范区名单，一共有4个，分布在三县一区。\n${lines.join("\n")}\n名单自公布之日起生效，今后每两年评一次，不合格的退出。\n`;
  expect(blocksOf(open(text)[0]).slice(2, 6)).toEqual(lines.map((line) => `heading: ${line}`));
});

test.each([
  ["a number", "据统计，1-9月，全区完成工业投资36.\n8亿元，增长28.4%，其中技改投资占三成。"],
  ["a row, before its mark", "据统计，1-9月，甲县、乙县、丙县工业投资同比增长17.2%\n、16.4%和9.8%，增速居全市前三位，技改投资占三成。"],
  ["a number and its unit", "据统计，1-9月，全区规模以上工业增加值67.2\n亿元，增长5.3%，增速比全市高2.9个百分点，居全市第二；工业投资平稳增长。"],
])("joins a stray break within %s", (_, text) =>
  expect(blocksOf(open(`${title}${text}\n`)[0]).slice(1)).toEqual([`paragraph: ${text.replace("\n", "")}`]),
);

test("joins a stray break within a word where paragraphs are indented, and nothing behind a stop", () => {
  const text =
    "　　全年铜产业营业收入763.5亿元，占全区营业收\n入的73.5%；企业发展到107家。\n　　去年获得授权412件，增长一成。\n其中发明专利不到一半，比重下降。";
  expect(blocksOf(open(`${title}${text}\n`)[0]).slice(1)).toEqual([
    "paragraph: 全年铜产业营业收入763.5亿元，占全区营业收入的73.5%；企业发展到107家。",
    "paragraph: 去年获得授权412件，增长一成。",
    "paragraph: 其中发明专利不到一半，比重下降。",
  ]);
});

test("leaves lines that stand by themselves alone", () => {
  const lines = [
    "甲县，生产总值100亿元，增长5%",
    "乙县，90亿元",
    "丙县全年完成固定资产投资，比上年增长6%，居全市第二，其中工业投资占了一半以上，民间投资增速快于全部投资，项目数也最多",
  ];
  expect(blocksOf(open(`${title}${lines.join("\n")}\n`)[0]).slice(1)).toHaveLength(3);
});

test("a clause that breaks off goes on after the gap, a whole sentence that lost its stop does not", () => {
  const long = "济南高新区规划面积131平方公里，分成三大片区；2021年再看地图，片区添\n\n成了五大片区，合计318平方公里。\n";
  expect(blocksOf(open(title + long)[0])[1]).toContain("片区添成了五大片区");
  const lost =
    "去年12月，甲区联合乙区等11家国家高新区发起成立了党建联盟，探索高质量发展的新模式\n\n一年来，12家高新区先后签订8份合作协议，派出21名干部。\n";
  expect(blocksOf(open(title + lost)[0])).toHaveLength(3);
});

test.each<[string, string, number]>([
  ["an amount behind 的", "全县经济平稳增长，产业结构不断优化。生产总值从“十二五”末的\n\n31.5亿元提高到46.2亿元，年均增长8%。", 1],
  ["a number", "全县经济平稳增长，产业结构不断优化。生产总值46.2亿元，年均增长8.\n\n3%，增速居全市第二。", 1],
  ["nothing that is over", "全县经济平稳增长，产业结构不断优化。发展态势是向好的。\n\n31.5亿元的生产总值来之不易，居全市第二。", 2],
])("joins paragraphs set apart within %s", (_, text, count) => expect(blocksOf(open(`${title}${text}\n`)[0]).slice(1)).toHaveLength(count));

test("joins the line under a report's title that was set in two", () => {
  const text = "——2014年2月12日在县第九届人民代表大会\n\n第三次会议上\n\n各位代表：\n\n现在，我向大会报告政府工作，请予审议。\n";
  expect(blocksOf(open(title + text)[0]).join("|")).toContain("在县第九届人民代表大会第三次会议上|");
});

test("records each join with the characters that stood there", () => {
  const [part] = open(`${title}本报讯 今年一季度，示例高新区规上\n工业总产值180.7亿元，同比增长15.\n7%，居全市第一。\n`);
  expect(part?.text.repairs).toEqual([
    { kind: "wrap", start: part?.text.clean.indexOf("工业总产值"), end: part?.text.clean.indexOf("工业总产值"), original: "\n" },
    { kind: "wrap", start: part?.text.clean.indexOf("7%，居"), end: part?.text.clean.indexOf("7%，居"), original: "\n" },
  ]);
});
