import { expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const text = (tail: string): string => `上半年，绵阳市地区生产总值2126.5亿元，增长6.4%。\n\n下一步将继续努力。\n\n${tail}`;
const OWN = "绵阳市 地区生产总值 2024-01…2024-06 2126.5亿元 yoy 6.4%";

test.each<[string, string, string[]]>([
  ["headlines of others", "成都高新区一季度GDP增长8.1%\n襄阳高新区去年营收超3000亿元\n江城签约项目38个", [OWN]],
  ["one of them", "襄阳高新区去年营收5300亿元", [OWN]],
  // What lies in the place, is told of it by a word, or was named before, goes on.
  [
    "parts of the place",
    "江油市地区生产总值增长7.1%\n三台县地区生产总值增长6.8%\n盐亭县地区生产总值增长6.2%",
    [OWN, "江油市 地区生产总值 2024-01…2024-06 yoy 7.1%"],
  ],
  ["a word for it", "全市出口总额38.6亿元\n成都市出口总额增长7.1%\n全市税收收入18.2亿元", [OWN, "绵阳市 出口总额 2024-01…2024-06 38.6亿元"]],
  ["a closed sentence", "成都市地区生产总值增长7.1%。", [OWN, "成都市 地区生产总值 2024-01…2024-06 yoy 7.1%"]],
])("%s", (_, tail, facts) => expect(factsOf(text(tail), { published: "2024-07-20" })).toEqual(expect.arrayContaining(facts)));

test("nothing is told of the others", () =>
  expect(factsOf(text("成都高新区一季度GDP增长8.1%\n襄阳高新区去年营收5300亿元"), { published: "2024-07-20" })).toEqual([OWN]));
