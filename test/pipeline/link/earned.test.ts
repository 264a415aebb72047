import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const of = (text: string): string[] =>
  factsOf(`芜湖高新区去年地区生产总值320亿元。\n\n${text}`, { published: "2024-03-05", title: "芜湖高新区巡礼" }).slice(1);

describe("of whom the words before a time tell", () => {
  test.each([
    "鼎晟电源2023年实现营业收入188亿元，增长2.8%，研发投入33亿元。",
    "鼎晟集团2023年实现营业收入188亿元，净利润12亿元。",
    "芜湖高新区企业鼎晟电源去年实现营业收入188亿元。",
    "作为龙头企业，鼎晟电源去年实现营业收入188亿元，纳税20亿元。",
    "公司去年营业收入188亿元，今年预计突破200亿元。",
  ])("a firm's is no zone's: %s", (text) => expect(of(text)).toEqual([]));
  test.each([
    ["规上服务业去年实现营业收入286亿元，增长13%。", "芜湖高新区 规模以上服务业营业收入 2023 286亿元 yoy 13%"],
    ["入驻企业去年实现营业收入186亿元。", "芜湖高新区 入驻企业营业收入 2023 186亿元"],
    ["据介绍，去年实现营业收入586亿元。", "芜湖高新区 营业收入 2023 586亿元"],
    ["全区2023年实现营业收入586亿元。", "芜湖高新区 营业收入 2023 586亿元"],
    ["主要经济指标2023年持续向好，营业收入586亿元。", "芜湖高新区 营业收入 2023 586亿元"],
  ])("a branch's, and the zone's own: %s", (text, fact) => expect(of(text)).toEqual([fact]));
});

describe("what a work will bring", () => {
  test.each([
    "项目总投资30亿元，达产后可实现年产值60亿元、税收2亿元，提供就业岗位1500个。",
    "二期项目总投资30亿元，全部投产后年产值60亿元，年税收2亿元，带动就业1500人。",
  ])("is no fact yet: %s", (text) => {
    const [, ...brought] = of(text);
    expect(brought).toHaveLength(3);
    expect(brought.every((fact) => fact.endsWith(" target"))).toBe(true);
  });
  test.each(["线路去年投产后年产值达60亿元。", "大桥建成后，全区公路里程达到493公里。", "龙头企业投产后，拉动全区工业总产值增长21.4%。"])(
    "what it did is: %s",
    (text) => expect(of(text).filter((fact) => fact.endsWith(" target"))).toEqual([]),
  );
});

test.each([
  ["2023年，绵阳、德阳分别实现地区生产总值1210亿元、860亿元。", ["绵阳市 地区生产总值 2023 1210亿元", "德阳市 地区生产总值 2023 860亿元"]],
  [
    "2023年，绵阳、德阳高新区分别完成工业总产值1210亿元、860亿元，同比分别增长12.1%、10.4%。",
    ["绵阳高新区 工业总产值 2023 1210亿元 yoy 12.1%", "德阳高新区 工业总产值 2023 860亿元 yoy 10.4%"],
  ],
  ["2023年，绵阳市分别实现地区生产总值1210亿元、财政收入86亿元。", ["绵阳市 地区生产总值 2023 1210亿元", "绵阳市 财政收入 2023 86亿元"]],
])("分别 before the verb is no part of the name: %s", (text, facts) => expect(factsOf(text)).toEqual(facts));

test("a list summed up by what it is called in quotes", () =>
  expect(of("去年，新材料、电子信息两个“后起之秀”体量尚小，产值分别为28.9亿元和19.4亿元。")).toEqual([
    "芜湖高新区 新材料产值 2023 28.9亿元",
    "芜湖高新区 电子信息产值 2023 19.4亿元",
  ]));
