import { expect, test } from "vitest";
import { blocksOf, open } from "./drafts.ts";

const title = "示例高新区三季报来了\n\n";

test.each([
  [
    "a clause a line",
    "1-9月\n\n全区规上工业增加值+9.4%\n\n增速高于全市2.8个百分点\n\n规上工业总产值完成812.5亿元\n\n其中\n\n装备制造业产值413.7亿元，增长11.6%\n",
    ["paragraph: 1-9月，全区规上工业增加值+9.4%，增速高于全市2.8个百分点。规上工业总产值完成812.5亿元，其中，装备制造业产值413.7亿元，增长11.6%"],
  ],
  [
    "lines set off in groups",
    "进出口总额138.4亿元\n同比增长6.2%\n其中出口101.7亿元\n\n一般公共预算收入29.83亿元\n按同口径计算\n增长8.5%\n",
    ["paragraph: 进出口总额138.4亿元，同比增长6.2%，其中出口101.7亿元", "paragraph: 一般公共预算收入29.83亿元，按同口径计算，增长8.5%"],
  ],
  [
    "items under what they are of",
    "固定资产投资同比+10.8%\n\n其中：\n\n• 工业投资 +16.3%\n\n• 技改投资 +21.7%\n",
    ["paragraph: 固定资产投资同比+10.8%，其中：工业投资 +16.3%。技改投资 +21.7%"],
  ],
  [
    "what both lines before it grew by",
    "全体居民看收入：\n\n城镇居民人均可支配收入36415元\n\n农村居民人均可支配收入16088元\n\n分别增长5%、8.6%\n",
    ["paragraph: 全体居民看收入：城镇居民人均可支配收入36415元，农村居民人均可支配收入16088元，分别增长5%、8.6%"],
  ],
  [
    "figures over what they measure",
    "612.5亿元\n\n规上工业总产值\n\n同比增长7.1%\n\n28.6亿元\n\n一般公共预算收入\n\n248家\n\n高新技术企业\n",
    ["paragraph: 612.5亿元：规上工业总产值，同比增长7.1%。28.6亿元：一般公共预算收入。248家：高新技术企业"],
  ],
  [
    "figures under what they measure",
    "规上工业总产值\n\n612.5亿元\n\n同比增长7.1%\n\n一般公共预算收入\n\n28.6亿元\n",
    ["paragraph: 规上工业总产值，612.5亿元，同比增长7.1%。一般公共预算收入，28.6亿元"],
  ],
])("makes paragraphs of %s", (_, text, paragraphs) => expect(blocksOf(open(title + text)[0]).slice(1)).toEqual(paragraphs));

test("joins lines without a figure where the whole text is set so", () => {
  const lines = ["江潮涌动", "示例高新区迎来三十岁生日", "1993年", "国务院批准设立示例高新区", "三十年过去", "滩涂变成了新城", "2023年"];
  const text = [...lines, "全区地区生产总值516亿元", "同比增长6.5%", "规上工业企业320家", "常住人口24万人"].join("\n\n");
  expect(blocksOf(open(title + text)[0])[1]).toBe(
    "paragraph: 江潮涌动，示例高新区迎来三十岁生日，1993年，国务院批准设立示例高新区，三十年过去，滩涂变成了新城，2023年，全区地区生产总值516亿元，同比增长6.5%。规上工业企业320家。常住人口24万人",
  );
});

test("the marks it sets are told as repairs of the lines' ends", () => {
  const raw = `${title}规上工业总产值812.5亿元\n\n同比增长7.1%\n\n企业248家\n`;
  const { text } = open(raw)[0]!;
  const marks = text.repairs.filter(({ kind }) => kind === "wrap").map(({ start, end, original }) => [text.clean.slice(start, end), original]);
  expect(marks).toEqual([
    ["，", "\n\n"],
    ["。", "\n\n"],
  ]);
});

test.each([
  ["names, one a line", "成员单位\n\n甲市高新区\n\n乙市高新区\n\n丙市经开区\n"],
  [
    "headings over paragraphs",
    "秋天，示例高新区交出了一份成绩单。\n\n工业投资增长16%\n\n今年前三季度，全区工业投资同比增长16%，比上半年加快2个百分点。\n\n新增企业248家\n\n全区新增企业248家。\n",
  ],
  ["two figures under a title", "总产值812亿元\n\n增长7.1%\n"],
  ["numbered headings", "一、工业\n\n二、农业\n\n三、2023年的服务业\n"],
])("leaves %s", (_, text) => {
  const lines = text.trim().split("\n\n");
  expect(blocksOf(open(title + text)[0]).map((block) => block.replace(/^\w+: /, ""))).toEqual([title.trim(), ...lines]);
});
