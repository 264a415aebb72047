import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const options = { published: "2024-02-05", title: "数说德阳高新区2023年" };
const DEYANG = "德阳高新区";

describe("figures that stand before what they measure", () => {
  test.each<[string, string[]]>([
    ["6.8%！2023年德阳高新区GDP增速创三年新高。", [`${DEYANG} 地区生产总值 2023 yoy 6.8%`]],
    ["256家！高新技术企业数量再创新高。", [`${DEYANG} 高新技术企业数 2023 256家`]],
    ["28.6亿元——一般公共预算收入。", [`${DEYANG} 一般公共预算收入 2023 28.6亿元`]],
    ["28.6亿元：一般公共预算收入，增长7.2%。", [`${DEYANG} 一般公共预算收入 2023 28.6亿元 yoy 7.2%`]],
    ["28.6亿元 一般公共预算收入。", [`${DEYANG} 一般公共预算收入 2023 28.6亿元`]],
    [
      "632.5亿元，这是2023年德阳高新区的营业总收入；8.9%，这是规上工业增加值的增速；256家，是高新技术企业的数量。",
      [`${DEYANG} 营业收入 2023 632.5亿元`, `${DEYANG} 规模以上工业增加值 2023 yoy 8.9%`, `${DEYANG} 高新技术企业数 2023 256家`],
    ],
    ["3.85%——研发经费投入强度。", [`${DEYANG} 研发经费投入强度 2023 3.85%`]],
  ])("%s", (text, facts) => expect(factsOf(text, options)).toEqual(facts));
});

describe("figures that only head a line which tells them again", () => {
  test.each<[string, string[]]>([
    ["312.8亿元——规上工业总产值突破312.8亿元，增长8.4%。", [`${DEYANG} 规模以上工业总产值 2023 >312.8亿元 yoy 8.4%`]],
    ["600亿元：2023年营业总收入迈上600亿元台阶，达632.5亿元。", [`${DEYANG} 营业收入 2023 632.5亿元`]],
    ["5.6%——2023年，德阳高新区地区生产总值同比增长5.6%。", [`${DEYANG} 地区生产总值 2023 yoy 5.6%`]],
    ["地区生产总值增长5.6%。312.8亿元——这是奋斗的见证。", [`${DEYANG} 地区生产总值 2023 yoy 5.6%`]],
  ])("%s", (text, facts) => expect(factsOf(text, options)).toEqual(facts));
});

describe("figures that stand behind what they measure, as most do", () => {
  test.each<[string, string[]]>([
    ["进出口总额38.4亿元，出口21.7亿元。", [`${DEYANG} 进出口总额 2023 38.4亿元`, `${DEYANG} 出口总额 2023 21.7亿元`]],
    // 增长 is no name of what follows, and the counts lie before their things.
    ["256家高新技术企业、38家上市公司在区内。", [`${DEYANG} 高新技术企业数 2023 256家`, `${DEYANG} 上市企业数 2023 38家`]],
  ])("%s", (text, facts) => expect(factsOf(text, options)).toEqual(facts));
});
