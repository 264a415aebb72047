import { describe, expect, test } from "vitest";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { articleOf, gazetteer } from "../alliances/articleOf.ts";

const read = (text: string, home: string | null = null) => {
  const { part, context } = articleOf(text, "2024-06-14", home === null ? null : gazetteer.regionNamed(home)[0]!);
  return readEvents(part, context).map(({ date, kind, name }) => [date, kind, name]);
};

describe("the beginning of an area, told with its date beside the verb", () => {
  test.each([
    ["渭南高新区1991年开始筹建，现有企业9户。", ["1991", "founding", "渭南高新区开始筹建"]],
    ["渭南高新区奠基于1993年秋，面积20平方公里。", ["1993", "founding", "渭南高新区奠基"]],
    ["渭南高新区诞生于1995年5月。", ["1995-05", "founding", "渭南高新区诞生"]],
    ["隆德县工业园区2004年开始建设，主业是制造。", ["2004", "founding", "隆德县工业园区开始建设"]],
    ["2006年3月关中经济区成立，此后年年开会。", ["2006-03", "founding", "关中经济区成立"]],
    ["早在2003年，宝鸡高新区便已建立。", ["2003", "founding", "宝鸡高新区建立"]],
    ["1992年春天，昆山经开区破土动工。", ["1992", "founding", "昆山经开区破土动工"]],
    ["东道主铜陵经开区1991年起步，因铜而兴。", ["1991", "founding", "铜陵经开区起步"]],
    ["西安高新区（简称“高新区”）1991年3月建立。", ["1991-03", "founding", "西安高新区建立"]],
    ["西安高新区于1991年3月由省政府批准建立，是首批国家高新区。", ["1991-03", "approval", "西安高新区批准建立"]],
    ["咸阳高新区的前身叫咸阳经济开发区，组建于2006年7月。", ["2006-07", "founding", "咸阳经济开发区组建"]],
    ["它由1992年成立的宝鸡工业园演变而来，面积3平方公里。", ["1992", "founding", "宝鸡工业园成立"]],
    ["从1992年建区起，西安经开区一直走在前面。", ["1992", "founding", "西安经开区建区"]],
    ["1992年，宝鸡在老国道边上办起渭滨经济技术开发区。", ["1992", "founding", "宝鸡在老国道边上办起渭滨经济技术开发区"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test("of what the sentence before, the article or 该县 names", () => {
    expect(read("该县1987年成立，以农业为主。", "隆德县")).toEqual([["1987", "founding", "隆德县成立"]]);
    expect(read("1992年建区以来，区里的企业由3家增加到900家。", "西安高新区")).toEqual([["1992", "founding", "西安高新区建区"]]);
    expect(read("珲春边境经济合作区地处城东，国务院1992年9月批准设立，面积5平方公里。")).toEqual([
      ["1992-09", "approval", "国务院批准设立珲春边境经济合作区"],
    ]);
  });

  test("each step of a zone with its own date and name", () =>
    expect(read("镇江经开区1992年开建，1993年被省政府批准成为省级开发区，2013年又获批升格，成了国家级经开区。")).toEqual([
      ["1992", "founding", "镇江经开区开建"],
      ["1993", "approval", "镇江经开区被省政府批准成为省级开发区"],
      ["2013", "approval", "镇江经开区获批升格"],
    ]));

  test.each([
    ["1993年4月，渭南高新区成立。国务院于2000年2月批准它为国家高新区。", ["2000-02", "approval", "国务院批准渭南高新区为国家高新区"]],
    ["2000年，渭南高新区升为省级高新区，2010年9月又升级为国家高新区。", ["2010-09", "approval", "渭南高新区升级为国家高新区"]],
    ["1998年，国家批复了陕北能源化工基地的建设，榆林工业快速起步。", ["1998", "approval", "国家批复了陕北能源化工基地的建设"]],
    ["1984年国家正式批准设立了烟台经济技术开发区。", ["1984", "approval", "国家正式批准设立了烟台经济技术开发区"]],
    ["咸阳高新区的前身叫咸阳经济开发区。2015年2月改名为咸阳高新技术产业园区。", ["2015-02", "approval", "咸阳高新区改名为咸阳高新技术产业园区"]],
  ])("what became of it: %s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["firms counted by when they were set up", "宝鸡高新区现有企业中，1992年成立的有3家。"],
    ["an anniversary", "2010年，宝鸡市成立60周年。"],
    ["a firm's", "该公司1992年成立，总部在宝鸡高新区。"],
    ["how many were set up", "宝鸡高新区2010年新成立企业30家。"],
    ["the nation's", "新中国成立于1949年，宝鸡高新区的企业都记得。"],
    ["what is to come", "宝鸡高新区计划2027年建立分园。"],
    ["mechanisms made sound", "2018年，宝鸡高新区建立健全机制。"],
    ["what is built there", "2019年，渭南高新区开始建设高标准厂房30万平方米。"],
    ["a figure held against the beginning", "宝鸡高新区2004年财政收入比成立之初翻番。"],
    ["a project without a name", "渭南高新区紧抓项目，2023年3月全面开工建设。"],
    ["a branch of what lies elsewhere", "岳阳海关说，自贸区自2020年9月挂牌以来，新设企业9876家。"],
  ])("leaves %s alone", (_, text) =>
    expect(read(text).filter(([, kind, name]) => kind === "approval" || (kind !== "activity" && /宝鸡|渭南|岳阳市/.test(name!)))).toEqual([]),
  );
});

describe("what is begun, won or given out, in other words", () => {
  test.each([
    ["1992年，内江经开区应运而生。", ["1992", "founding", "内江经开区应运而生"]],
    ["2019年，渭南高新区成功创建国家级绿色园区。", ["2019", "award", "渭南高新区成功创建国家级绿色园区"]],
    ["2023年8月，渭南高新区入选国家级绿色工业园区。", ["2023-08", "award", "渭南高新区入选国家级绿色工业园区"]],
    ["6月8日，成渝中欧班列首发。", ["2024-06-08", "works", "成渝中欧班列首发"]],
    ["6月8日，2023年度国家高新区综合评价结果出炉，渭南高新区进位。", ["2024-06-08", "release", "2023年度国家高新区综合评价结果出炉"]],
    ["6月8日下午，“投资四川·内江行”活动启动。", ["2024-06-08", "launch", "“投资四川·内江行”活动启动"]],
    ["6月8日召开的市政府常务会议审议通过《内江市营商办法》。", ["2024-06-08", "policy", "市政府常务会议审议通过《内江市营商办法》"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test("the same beginning told by leave and by its doer is one", () =>
    expect(read("1992年8月，经国务院批准，内江市设立国家级经济技术开发区。")).toHaveLength(1));

  test.each([
    ["zones that are being made", "2019年，渭南高新区积极创建国家级绿色园区。"],
    ["a firm's honour", "2023年8月，该公司入选国家级绿色工厂。"],
    ["an activity without a name", "6月8日下午，相关活动启动。"],
    ["results without a day", "日前，2023年度国家高新区综合评价结果出炉。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});
