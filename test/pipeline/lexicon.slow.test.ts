/** Every name of every known indicator in a plain sentence: none may be swallowed by the words around it (全市第一产业…, 全市人均…, 人才总量达到…). */
import { expect, test } from "vitest";
import { gazetteer, read } from "./reading.ts";

/** Printed values by unit; indicators in others (indices, ratios, years of life) are told in other sentences. */
const printed = (unit: string): string | null => {
  const [own = ""] = unit.split("/");
  if (own === "%" || own === "‰") return `38.2${own}`;
  if (/^(?:亿元|万元|元|亿美元|万吨|万亩|平方公里|平方米|公里|万千瓦|亿千瓦时|亿立方米|万人次|万人)$/.test(own)) return `38.2${own}`;
  return /^(?:家|个|件|项|所|户|辆|台|套|张|座)$/.test(own) ? `382${own}` : null;
};

/** Names that say something else in this sentence. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  辖区面积: "市辖区 are districts",
  营造林面积: "an indicator of its own beside 造林面积",
  内资到位: "市内 is where",
  国家高新区数: "counts of places are a manner of speaking",
  国家高新区数量: "the same",
  国家高新区瞪羚企业: "those of all zones, no city's",
  园区生产总值: "全市园区 are all of the city's, and not the city",
  园区营业收入: "the same",
  园区总收入: "the same",
  全省居民人均可支配收入: "of another place",
  "R&D占比": "a share of what is not said",
};

test("every name is read as its indicator", () => {
  const names = gazetteer.indicators.flatMap(({ id, name, aliases, unit }) => {
    const value = printed(unit);
    return value === null ? [] : [name, ...aliases].map((written) => ({ id, written, value }));
  });
  const wrong = names.flatMap(({ id, written, value }) => {
    if (written in ELSEWHERE) return [];
    const { observations } = read(`2023年，济南市发展良好。\n\n2023年，全市${written}达到${value}，比上年有所提高。`, {
      title: "济南市2023年经济",
      published: "2024-03-20",
    });
    const right = observations.length === 1 && observations[0]!.indicator.id === id && observations[0]!.region === "370100";
    return right ? [] : [`${written} ${value}: ${observations.map(({ indicator }) => indicator.name).join(", ") || "nothing"}`];
  });
  expect(names.length).toBeGreaterThan(1000);
  expect(wrong).toEqual([]);
});
