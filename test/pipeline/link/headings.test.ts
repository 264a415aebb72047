import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const article = (...blocks: readonly string[]): string => blocks.join("\n\n");

describe("a heading that names one place says whose the figures below it are", () => {
  test.each<[string, string, string[]]>([
    [
      "names in brackets",
      article("【南平】", "去年全市生产总值2100亿元。", "粮食总产量110万吨。", "【三明】", "全市生产总值3000亿元。", "规上工业企业达到1200家。"),
      [
        "南平市 地区生产总值 2023 2100亿元",
        "南平市 粮食总产量 2023 110万吨",
        "三明市 地区生产总值 2023 3000亿元",
        "三明市 规模以上工业企业数 2023 1200家",
      ],
    ],
    [
      "numbered, and one that names none ends them",
      article(
        "去年两家高新区怎么样？",
        "一、南宁高新区",
        "去年园区工业总产值1200亿元。",
        "二、桂林高新区",
        "去年工业总产值600亿元。",
        "全区高新技术企业300家。",
      ),
      ["南宁高新区 工业总产值 2023 1200亿元", "桂林高新区 工业总产值 2023 600亿元", "桂林高新区 高新技术企业数 2023 300家"],
    ],
    [
      "a question between",
      article("◆ 衡阳：老工业的账", "去年全市生产总值4100亿元。", "问：工业怎么样？", "去年规上工业增加值增长6%。"),
      ["衡阳市 地区生产总值 2023 4100亿元", "衡阳市 规模以上工业增加值 2023 yoy 6%"],
    ],
  ])("%s", (_, text, facts) => expect(factsOf(text, { title: "去年怎么样" })).toEqual(facts));

  test.each<[string, string, string[]]>([
    [
      "a heading about something that happened in a place",
      article("2023年，济南市常住人口943.7万人。", "一、青岛人来访", "规上工业增加值增长5%。"),
      ["济南市 常住人口 2023 943.7万人", "济南市 规模以上工业增加值 2023 yoy 5%"],
    ],
    [
      "a heading about a topic",
      article("2023年，济南市常住人口943.7万人。", "二、工业", "规上工业增加值增长5%。"),
      ["济南市 常住人口 2023 943.7万人", "济南市 规模以上工业增加值 2023 yoy 5%"],
    ],
  ])("not %s", (_, text, facts) => expect(factsOf(text)).toEqual(facts));
});

describe("a heading that names a time says of when they are, or that they are planned", () => {
  const given = { title: "岳阳市政府工作报告要点", published: "2024-01-17" };
  test.each<[string, string, string[]]>([
    [
      "years before a colon",
      article("2023：稳中有进", "全市地区生产总值4800亿元，增长5%。", "2024：目标怎么定", "- 地区生产总值增长6%；", "- 固定资产投资增长8%。"),
      ["岳阳市 地区生产总值 2023 4800亿元 yoy 5%", "岳阳市 地区生产总值 2024 yoy 6% target", "岳阳市 固定资产投资 2024 yoy 8% target"],
    ],
    [
      "years behind and ahead",
      article(
        "一、过去五年工作回顾",
        "2019年以来的五年，是跨越发展的五年。新增学位3万个。",
        "二、今后五年奋斗目标",
        "到2028年，地区生产总值突破7000亿元，常住人口城镇化率达到65%；规上工业企业达到2000家。",
      ),
      [
        "岳阳市 新增学位 2019-01…2023-12 3万个",
        "岳阳市 地区生产总值 2028 >7000亿元 target",
        "岳阳市 常住人口城镇化率 2028 65% target",
        "岳阳市 规模以上工业企业数 2028 2000家 target",
      ],
    ],
    [
      "plans under headings of their own, until one as high as theirs",
      article(
        "一、2023年工作回顾",
        "全市地区生产总值4800亿元。",
        "二、2024年重点工作",
        "围绕上述要求，抓好以下几件事：",
        "（一）扩大有效投资",
        "实施重点项目260个。",
        "（二）坚持创新引领",
        "技术合同成交额突破90亿元。",
        "三、有关说明",
        "固定资产投资增长9%。",
      ),
      [
        "岳阳市 地区生产总值 2023 4800亿元",
        "岳阳市 实施重点项目 2024 260个 target",
        "岳阳市 技术合同成交额 2024 >90亿元 target",
        "岳阳市 固定资产投资 2023 yoy 9%",
      ],
    ],
    [
      "these years, the last year",
      article("这五年", "全市累计引进亿元以上项目900个。", "去年这一年", "固定资产投资增长9%。"),
      ["岳阳市 引进亿元以上项目 2019-01…2023-12 900个", "岳阳市 固定资产投资 2023 yoy 9%"],
    ],
    // When the text was issued is not of when its figures are.
    ["the month of issue", article("（岳阳市统计局 2024年1月）", "固定资产投资增长9%。"), ["岳阳市 固定资产投资 ? yoy 9%"]],
  ])("%s", (_, text, facts) => expect(factsOf(text, given)).toEqual(facts));
});

describe("the year that a report plans beside the one it tells of", () => {
  const text = article("一、财政运行平稳", "全市一般公共预算收入72亿元。", "二、2023年收支预算", "全市税收收入31亿元。");
  test.each<[string, string[]]>([
    ["巢湖市2022年预算执行情况和2023年预算草案的报告", ["一般公共预算收入 2022 72亿元", "税收收入 2023 31亿元 target"]],
    ["巢湖市2022年工作总结及2023年工作计划", ["一般公共预算收入 2022 72亿元", "税收收入 2023 31亿元 target"]],
  ])("%s", (title, facts) => {
    const told = factsOf(text, { title, published: null }).map((fact) => fact.replace(/^\S+ /, ""));
    expect(told).toEqual(facts);
  });
  const headed = (heading: string, published: string | null): string[] =>
    factsOf(article("一、2022年预算执行情况", "全市一般公共预算收入72亿元。", heading, "全市税收收入31亿元。"), {
      title: "巢湖市预算报告",
      published,
    }).slice(1);
  test.each<[string, string | null, string]>([
    ["二、2023年预算草案", "2023-02-03", "巢湖市 税收收入 2023 31亿元 target"],
    ["二、2023年预算草案", null, "巢湖市 税收收入 2023 31亿元 target"],
    // Of a year that is over, told of as it was carried out, or accounted for.
    ["二、2021年财政预算安排", null, "巢湖市 税收收入 2021 31亿元"],
    ["二、2022年预算执行情况", "2023-02-03", "巢湖市 税收收入 2022 31亿元"],
    ["二、2022年市级决算草案", "2023-08-03", "巢湖市 税收收入 2022 31亿元"],
  ])("%s, %s", (heading, published, fact) => expect(headed(heading, published)).toEqual([fact]));
});

describe("the last year under a heading that names it, in a text without a date", () => {
  const past = (heading: string, text: string): string[] => factsOf(article(heading, text), { title: "兰溪市情况", published: null });
  test.each<[string, string, string[]]>([
    ["一、2019年工作回顾", "过去一年，兰溪市完成生产总值430亿元。", ["兰溪市 地区生产总值 2019 430亿元"]],
    ["一、工作回顾", "过去一年，兰溪市完成生产总值430亿元。", ["兰溪市 地区生产总值 ? 430亿元"]],
    ["一、2019年工作回顾", "过去五年，兰溪市完成生产总值430亿元。", ["兰溪市 地区生产总值 ? 430亿元"]],
  ])("%s %s", (heading, text, facts) => expect(past(heading, text)).toEqual(facts));
});

describe("a section by place speaks of the whole again", () => {
  const of = (heading: string): string[] =>
    factsOf(["## 一、工业增加值较快增长", "2023年，岳阳市工业用电量90亿千瓦时，增长4%。", heading, "临湘市增长9.1%，汨罗市下降2.3%。"].join("\n\n"), {
      title: "岳阳市情况",
    }).slice(1);
  test("by county", () =>
    expect(of("## 二、县市区增速有升有降")).toEqual(["临湘市 全部工业增加值 2023 yoy 9.1%", "汨罗市 全部工业增加值 2023 yoy -2.3%"]));
  test("no such heading", () => expect(of("## 二、用电保持增长")).toEqual(["临湘市 工业用电量 2023 yoy 9.1%", "汨罗市 工业用电量 2023 yoy -2.3%"]));
});

test.each<[string, string[]]>([
  ["2023年，山东省进出口总额320亿元，增长12.1%；地区生产总值92", ["山东省 进出口总额 2023 320亿元 yoy 12.1%"]],
  ["山东省进出口总额增至320亿元 增长12.1%", []], // a headline
])("a last paragraph that breaks off after a semicolon is text, and no heading: %s", (last, facts) =>
  expect(factsOf(`山东省经济稳步向前。\n\n${last}`, { title: "山东省经济运行", published: "2024-01-30" })).toEqual(facts),
);
