import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const given = { title: "上半年经济形势通报", published: "2023-07-30" };
const OUTPUT = "上半年，江西省规模以上工业增加值3070.6亿元，增长8.4%。";
const WHOLE = "江西省 规模以上工业增加值 2023-01…2023-06 3070.6亿元 yoy 8.4%";
const fact = (place: string, growth: number) => `${place} 规模以上工业增加值 2023-01…2023-06 yoy ${growth}%`;

describe("growth of places by how it stands to the whole", () => {
  test.each<[string, string, string[]]>([
    [
      "faster and slower",
      "快于全省平均的有：赣州12.5%、抚州10%；慢于全省平均的有：新余7.3%。",
      [fact("赣州市", 12.5), fact("抚州市", 10), fact("新余市", 7.3)],
    ],
    ["cities, counted", "增速高于全省平均水平的市有两个：赣州市12.5%、抚州市10%。", [fact("赣州市", 12.5), fact("抚州市", 10)]],
    ["in brackets, counted behind", "增速高于全省的有赣州市（12.5%）、抚州市（10%）2市。", [fact("赣州市", 12.5), fact("抚州市", 10)]],
    [
      "named again in a paragraph of its own",
      "\n\n规模以上工业增加值增速在全省平均水平以上的有2个市：赣州市（12.5%）、抚州市（10%）；在全省平均水平以下的有：新余市（7.3%）。",
      [fact("赣州市", 12.5), fact("抚州市", 10), fact("新余市", 7.3)],
    ],
    ["just as fast, and falling", "与全省平均持平的有：宜春8.4%；低于全省的为：鹰潭下降1.2%。", [fact("宜春市", 8.4), fact("鹰潭市", -1.2)]],
  ])("%s", (_, list, facts) => expect(factsOf(OUTPUT + list, given).sort()).toEqual([WHOLE, ...facts].sort()));
});

describe("look-alikes", () => {
  const places = (text: string) => factsOf(text, given).filter((each) => /^..市 .*yoy/.test(each));
  test.each<[string, string]>([
    ["no places of it", `${OUTPUT}快于全省平均的有：采矿业12.5%、制造业10%。`],
    ["places of another province", `${OUTPUT}快于全省平均的有：长沙12.5%、株洲10%。`],
    ["a rate that is told as such", "2023年，江西省森林覆盖率63.1%。高于全省平均的有：赣州76.2%、吉安67.7%。"],
    ["another paragraph, of another thing", `${OUTPUT}\n\n固定资产投资增速在全省平均水平以上的有：赣州12.5%、抚州10%。`],
    ["another paragraph", `${OUTPUT}\n\n快于全省平均的有：赣州12.5%、抚州10%。`],
  ])("%s", (_, text) => expect(places(text)).toEqual([]));
});

test("a report that goes from city to city is of the province it speaks of", () => {
  const list = "慢于全省平均的有：赣州4.5%、抚州4.1%、新余3.3%、宜春2.2%。";
  const text = `上半年全省经济运行的情况如下，主要指标好于预期。\n\n——生产总值1507亿元，增长5.1%。${list}\n\n——固定资产投资2876.4亿元，增长7.8%。`;
  const facts = factsOf(text, { ...given, title: "通报" });
  expect(facts.filter((each) => each.includes("亿元")).map((each) => each.slice(0, 3))).toEqual(["江西省", "江西省"]);
  expect(facts.filter((each) => each.startsWith("赣州市"))).toHaveLength(1);
});

test("全区 whose leagues are gone through is their autonomous region, whoever else it is held against", () => {
  const text =
    "1-10月，全区规模以上工业增加值增长7.6%，前面两位是西藏（15.2%）、宁夏（10.4%）。\n\n全区平均水平以上的有4个盟市：呼和浩特市（23.4%）、包头市（22.6%）、巴彦淖尔市（12.3%）、乌兰察布市（11.6%）。\n\n全区规模以上工业产销率98.4%。";
  const facts = factsOf(text, { title: "工业运行情况", published: "2023-11-20" });
  expect(facts.filter((each) => /7.6%|98.4%/.test(each)).map((each) => each.slice(0, 6))).toEqual(["内蒙古自治区", "内蒙古自治区"]);
});
