import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const options = { published: "2024-02-05", title: "示例：奋进之路" };
const DEYANG = "德阳高新区";
const told = [`${DEYANG} 营业收入 2023 632.5亿元`, `${DEYANG} 税收收入 2023 26.8亿元`];

describe("whose and when the first figures are, told behind them", () => {
  test.each<[string, string[]]>([
    ["营收632.5亿元、税收26.8亿元……2023年，德阳高新区交出了亮眼的答卷。", told],
    ["营收632.5亿元、税收26.8亿元……这是德阳高新区2023年的成绩单。", told],
    ["营收632.5亿元，税收26.8亿元。一组组数字，勾勒出2023年德阳高新区的轨迹。", told],
    ["营收632.5亿元！税收26.8亿元！2023年，德阳高新区跑得很稳。", told],
    ["营收632.5亿元，税收26.8亿元——回望2023年，德阳高新区步子不小。", told],
  ])("%s", (text, facts) => expect(factsOf(text, options)).toEqual(facts));
});

describe("what stands behind the first figures and is no time of theirs", () => {
  test.each<[string, string[]]>([
    // A new thought.
    ["德阳高新区营收632.5亿元。2021年，区里修了新路。", [`${DEYANG} 营业收入 ? 632.5亿元`]],
    // The next figure's own time.
    ["德阳高新区营收632.5亿元……2022年，税收26.8亿元。", [`${DEYANG} 营业收入 ? 632.5亿元`, `${DEYANG} 税收收入 2022 26.8亿元`]],
    // A day, on which something else was.
    ["德阳高新区营收632.5亿元……2023年12月8日，这里迎来了客人。", [`${DEYANG} 营业收入 ? 632.5亿元`]],
    // The figures have a time.
    ["2022年，德阳高新区营收632.5亿元……2023年，德阳高新区交出了新的答卷。", [`${DEYANG} 营业收入 2022 632.5亿元`]],
    // Ten years, at whose end nobody says the figures are.
    ["德阳高新区营收632.5亿元……十年来，德阳高新区变了样。", [`${DEYANG} 营业收入 ? 632.5亿元`]],
  ])("%s", (text, facts) => expect(factsOf(text, options)).toEqual(facts));
});

describe("a year that the title looks back on without its 年", () => {
  const text = "德阳高新区营收632.5亿元。";
  test.each<[string, string, string]>([
    ["回眸2023丨德阳高新区这样走过", "2024-02-05", "2023"],
    ["【奋进2023】德阳高新区交出答卷", "2024-01-05", "2023"],
    ["数读2023 德阳高新区", "2023-12-28", "2023"],
    // A plan, a number, an edition, a year long past.
    ["德阳高新区发布2035规划", "2024-02-05", "?"],
    ["盘点：德阳高新区2023家企业", "2024-02-05", "?"],
    ["回眸2019丨德阳高新区这样走过", "2024-02-05", "?"],
    ["2023西部论坛走进德阳高新区", "2024-02-05", "?"],
  ])("%s (%s)", (title, published, year) => expect(factsOf(text, { title, published })).toEqual([`${DEYANG} 营业收入 ${year} 632.5亿元`]));
});
