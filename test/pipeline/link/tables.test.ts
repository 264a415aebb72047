import { expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const JINAN = "济南市 地区生产总值 2023 12757.4亿元";
const QINGDAO = "青岛市 地区生产总值 2023 15760.34亿元";
/** A Markdown table under its caption. */
const table = (caption: string, ...rows: readonly string[][]): string => {
  const lines = rows.map((cells) => `| ${cells.join(" | ")} |`);
  return [caption, "", lines[0], `|${rows[0]!.map(() => " --- |").join("")}`, ...lines.slice(1)].join("\n");
};

test.each<[string, string, string[]]>([
  [
    "industries under the whole they make up, a remark behind a figure",
    table(
      "济南市表1：地区生产总值（单位：亿元）",
      ["指标", "2023年", "比上年增长（%）"],
      ["地区生产总值", "12757.4", "6.1"],
      ["农林牧渔业", "457.4", "4.1（预计）"],
      ["建筑业", "1257.2", "7"],
      ["其他服务业", "2757", "-6.5"],
      ["第三产业", "8057", "6.5"],
    ),
    [
      `${JINAN} yoy 6.1%`,
      "济南市 农林牧渔业增加值 2023 457.4亿元 yoy 4.1%",
      "济南市 建筑业增加值 2023 1257.2亿元 yoy 7%",
      "济南市 其他服务业增加值 2023 2757亿元 yoy -6.5%",
      "济南市 第三产业增加值 2023 8057亿元 yoy 6.5%",
    ],
  ],
  [
    "industries of a caption's measure are no value added",
    table("济南市2023年固定资产投资（单位：亿元）", ["指标", "投资额"], ["第一产业", "57.4"], ["制造业", "757.4"]),
    ["济南市 第一产业投资 2023 57.4亿元", "济南市 制造业投资 2023 757.4亿元"],
  ],
  [
    "units behind the figures",
    table(
      "各市2023年地区生产总值",
      ["序号", "城市", "GDP", "增速"],
      ["1", "青岛市", "15,760.34亿", "5.9%"],
      ["2", "济南市", "12757.4亿元", "6.1%（预估数）"],
    ),
    [`${QINGDAO} yoy 5.9%`, `${JINAN} yoy 6.1%`],
  ],
  [
    "a header row with units, growth to the right",
    table("2023年主要城市情况", ["城市", "地区生产总值（亿元）", "增速（%）"], ["济南市", "12757.4", "6.1"], ["青岛市", "15760.34", "-5.9"]),
    [`${JINAN} yoy 6.1%`, `${QINGDAO} yoy -5.9%`],
  ],
  [
    "a growth whose header names another thing than the column to the left",
    table(
      "2023年主要城市情况",
      ["城市", "地区生产总值（亿元）", "地区生产总值增速（%）", "固定资产投资增速（%）"],
      ["济南市", "12757.4", "6.1", "-2.4"],
      ["青岛市", "15760.34", "5.9", "5"],
    ),
    [`${JINAN} yoy 6.1%`, "济南市 固定资产投资 2023 yoy -2.4%", `${QINGDAO} yoy 5.9%`, "青岛市 固定资产投资 2023 yoy 5%"],
  ],
  [
    "a listed firm's row under a place's paragraph",
    `济南市上市公司名单：蓉某科技(300998)在列。\n\n${table("2023年情况", ["名称", "净利润（亿元）", "增速（%）"], ["蓉某科技", "12.4", "20.1"], ["济南市", "757.4", "6.1"])}`,
    ["济南市 净利润 2023 757.4亿元 yoy 6.1%"],
  ],
  [
    "years as columns, the unit in the caption",
    table("历年地区生产总值（单位：亿元）", ["城市", "2022年", "2023年"], ["济南市", "12027.46", "12757.4"], ["青岛市", "14920.75", "15760.34"]),
    ["济南市 地区生产总值 2022 12027.46亿元", JINAN, "青岛市 地区生产总值 2022 14920.75亿元", QINGDAO],
  ],
  [
    "years and growth as columns",
    table("各市地区生产总值", ["城市", "2022年（亿元）", "2023年（亿元）", "增长（%）"], ["济南市", "12027.46", "12757.4", "6.1"]),
    ["济南市 地区生产总值 2022 12027.46亿元", `${JINAN} yoy 6.1%`],
  ],
  [
    "growth to the right of a year, whatever else the caption tells of",
    table(
      "2023年1月公布的情况",
      ["城市", "2022年地区生产总值（亿元）", "增速（%）", "2021年地区生产总值（亿元）"],
      ["济南市", "12027.46", "3.1", "11432"],
    ),
    ["济南市 地区生产总值 2022 12027.46亿元 yoy 3.1%", "济南市 地区生产总值 2021 11432亿元"],
  ],
  [
    "two header rows",
    [
      "<p>主要指标</p><table>",
      '<tr><th rowspan="2">城市</th><th colspan="2">地区生产总值（亿元）</th><th colspan="2">常住人口（万人）</th></tr>',
      "<tr><th>2022年</th><th>2023年</th><th>2022年</th><th>2023年</th></tr>",
      "<tr><td>济南市</td><td>12027.46</td><td>12757.4</td><td>941.5</td><td>943.7</td></tr></table>",
    ].join("\n"),
    ["济南市 地区生产总值 2022 12027.46亿元", JINAN, "济南市 常住人口 2022 941.5万人", "济南市 常住人口 2023 943.7万人"],
  ],
  [
    "a lower header that names parts",
    [
      "<p>2023年主要指标</p><table>",
      '<tr><th rowspan="2">城市</th><th colspan="2">居民人均可支配收入（元）</th><th colspan="2">地区生产总值</th></tr>',
      "<tr><th>城镇</th><th>农村</th><th>总量（亿元）</th><th>同比增长（%）</th></tr>",
      "<tr><td>济南市</td><td>62506</td><td>25000</td><td>12757.4</td><td>6.1</td></tr></table>",
    ].join("\n"),
    ["济南市 城镇居民人均可支配收入 2023 62506元", "济南市 农村居民人均可支配收入 2023 25000元", `${JINAN} yoy 6.1%`],
  ],
  [
    "years as rows, without 年",
    table("城市历史数据", ["城市", "年份", "地区生产总值（亿元）"], ["济南市", "2022", "12027.46"], ["济南市", "2023", "12757.4"]),
    ["济南市 地区生产总值 2022 12027.46亿元", JINAN],
  ],
  [
    "years as columns, without 年, and a row of the year's end",
    table(
      "济南市主要指标",
      ["指标", "单位", "2022", "2023"],
      ["地区生产总值", "亿元", "12027.46", "12757.4"],
      ["年末常住人口", "万人", "941.5", "943.7"],
    ),
    ["济南市 地区生产总值 2022 12027.46亿元", JINAN, "济南市 常住人口 2022 941.5万人", "济南市 常住人口 2023 943.7万人"],
  ],
  [
    "rows that are parts of the one above them",
    table("2023年济南市居民收入", ["指标", "数值（元）"], ["居民人均可支配收入", "51000"], ["城镇", "62506"], ["农村", "25000"]),
    ["济南市 居民人均可支配收入 2023 51000元", "济南市 城镇居民人均可支配收入 2023 62506元", "济南市 农村居民人均可支配收入 2023 25000元"],
  ],
  [
    "a first column of places in the ranking, which is no value",
    table(
      "2023年各市情况",
      ["排名", "城市", "地区生产总值（亿元）", "同比增长（%）"],
      ["1", "青岛市", "15760.34", "5.9"],
      ["2", "济南市", "12757.4", "6.1"],
    ),
    [`${QINGDAO} yoy 5.9%`, `${JINAN} yoy 6.1%`],
  ],
  ["a column of ranks", table("2023年各市情况", ["城市", "地区生产总值（亿元）", "全省排名"], ["济南市", "12757.4", "2"]), [`${JINAN} #2`]],
  [
    "indicators as rows, the place in the caption",
    table(
      "2023年济南市主要经济指标",
      ["指标", "单位", "数值", "同比增长（%）"],
      ["地区生产总值", "亿元", "12757.4", "6.1"],
      ["常住人口", "万人", "943.7", "0.2"],
    ),
    [`${JINAN} yoy 6.1%`, "济南市 常住人口 2023 943.7万人 yoy 0.2%"],
  ],
  ["thousands parted by commas", table("2023年各市情况", ["城市", "地区生产总值（亿元）"], ["济南市", "12,757.4"]), [JINAN]],
  ["percent in the cells", table("2023年情况", ["城市", "城镇化率"], ["济南市", "75.3%"]), ["济南市 常住人口城镇化率 2023 75.3%"]],
  [
    "a dash for a growth that is not known",
    table("2023年各市情况", ["城市", "地区生产总值（亿元）", "增速（%）"], ["青岛市", "15760.34", "—"]),
    [QINGDAO],
  ],
  [
    "the period of the text right before it",
    `2023年上半年，山东省地区生产总值44125亿元。我们选取两市列表。\n\n${table("供读者比照。", ["城市", "地区生产总值（亿元）"], ["济南市", "6000"])}`,
    ["山东省 地区生产总值 2023-01…2023-06 44125亿元", "济南市 地区生产总值 2023-01…2023-06 6000亿元"],
  ],
  [
    "not the day nor the base told before it",
    `3月1日，有关部门公布数据，与2010年相比变化不小。\n\n${table("各市情况", ["城市", "地区生产总值（亿元）"], ["济南市", "12757.4"])}`,
    ["济南市 地区生产总值 ? 12757.4亿元"],
  ],
  [
    "figures counted in a unit, under a caption that names them",
    table("2023年地区生产总值规模排名", ["序号", "城市", "单位（亿元）"], ["1", "济南市", "12757.4"]),
    [JINAN],
  ],
  [
    "a head that is the end of what the caption names",
    table("2023年一般公共预算收入", ["城市", "收入（亿元）"], ["济南市", "1060.8"]),
    ["济南市 一般公共预算收入 2023 1060.8亿元"],
  ],
  [
    "a head that only ends as the caption does",
    table("2023年一般公共预算收入", ["城市", "旅游收入（亿元）"], ["济南市", "1060.8"]),
    ["济南市 旅游收入 2023 1060.8亿元"],
  ],
  [
    "the unit that a row gives, in a column of another",
    table("济南市2023年总量", ["指标", "国民经济核算（亿元）"], ["地区生产总值", "12757.4"], ["人均地区生产总值（元）", "135300"]),
    [JINAN, "济南市 人均地区生产总值 2023 135300元"],
  ],
  [
    "the period of a sentence farther off that names what the caption does",
    `本报统计了2022年的地区生产总值。先看规模。再看位次。三看后劲。四看民生。\n\n${table("地区生产总值排名", ["城市", "单位（亿元）"], ["济南市", "12027.5"])}`,
    ["济南市 地区生产总值 2022 12027.5亿元"],
  ],
  [
    "and of none that names another thing",
    `本报统计了2022年的进出口。先看规模。再看位次。三看后劲。四看民生。\n\n${table("地区生产总值排名", ["城市", "单位（亿元）"], ["济南市", "12027.5"])}`,
    ["济南市 地区生产总值 ? 12027.5亿元"],
  ],
  ["no period", table("各市情况", ["城市", "地区生产总值（亿元）"], ["济南市", "12757.4"]), ["济南市 地区生产总值 ? 12757.4亿元"]],
])("%s", (_, text, facts) => expect(factsOf(text)).toEqual(facts));

test.each<[string, string, string[]]>([
  [
    "the year of a text without a date that tells of only one",
    `2019年，全市经济增长。全年山东省地区生产总值71067亿元。各地都有增长。\n\n${table("各市情况", ["城市", "地区生产总值（亿元）"], ["济南市", "9443"])}`,
    ["山东省 地区生产总值 2019 71067亿元", "济南市 地区生产总值 2019 9443亿元"],
  ],
  [
    "no period where it tells of two",
    `2018年，全市经济向好。2019年，全市经济增长。各项工作推进。各业兴旺。全年山东省地区生产总值71067亿元。各地都有增长。\n\n${table("各市情况", ["城市", "地区生产总值（亿元）"], ["济南市", "9443"])}`,
    ["山东省 地区生产总值 2019 71067亿元", "济南市 地区生产总值 ? 9443亿元"],
  ],
])("%s", (_, text, facts) => expect(factsOf(text, { published: null })).toEqual(facts));

test.each<[string, string]>([
  ["no unit for money", table("2023年各市地区生产总值", ["城市", "地区生产总值"], ["济南市", "12757.4"])],
  ["a unit that cannot be", table("2023年各市情况", ["城市", "地区生产总值（万人）"], ["济南市", "12757.4"])],
  ["rows of no place", table("2023年情况", ["名称", "地区生产总值（亿元）"], ["甲组", "12757.4"])],
  ["numbers that look like years", table("2023年各市情况", ["城市", "考核得分"], ["济南市", "2022"])],
  ["firms", table("2023年企业营业收入", ["企业", "营业收入（亿元）"], ["浪潮集团", "700"])],
])("%s gives nothing", (_, text) => expect(factsOf(text)).toEqual([]));

test("a sum below the rows is no place's", () =>
  expect(factsOf(table("2023年各市情况", ["城市", "地区生产总值（亿元）"], ["济南市", "12757.4"], ["合计", "92069"]))).toEqual([JINAN]));
