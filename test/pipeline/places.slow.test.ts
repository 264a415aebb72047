/** The same sentences of every place there is: no name may be taken for other words (自贡市 for 自…, 从化区 for 从…). */
import { describe, expect, test } from "vitest";
import { gazetteer, read, told } from "./reading.ts";

const FACTS = [
  "地区生产总值 2023 183.2亿元 yoy 5.3%",
  "规模以上工业总产值 2023 262.5亿元 yoy 13.9%",
  "固定资产投资 2024-01…2024-06 45.6亿元 yoy 7.2%",
  "社会消费品零售总额 2024-01…2024-06 88.4亿元",
  "高新技术企业数 …2024-06 145家",
];

const textOf = (name: string): string =>
  [
    `2023年，${name}实现地区生产总值183.2亿元，同比增长5.3%，规上工业总产值262.5亿元，增长13.9%。`,
    `今年上半年，${name}完成固定资产投资45.6亿元，增长7.2%；全${/[省市县旗州盟]$/.exec(name)?.[0] ?? "区"}社会消费品零售总额88.4亿元。`,
    `截至6月末，${name}拥有高新技术企业145家。`,
  ].join("\n\n");

/** Names that only one place has; those of several are told apart by what stands beside them. */
const alone = gazetteer.regions.filter(({ name }) => gazetteer.regionNamed(name).length === 1);

describe.each(["province", "prefecture", "county", "zone"] as const)("every %s", (kind) => {
  // 片区 are parts of their free-trade zone, and read with it.
  const places = alone.filter((region) => region.kind === kind && !/片区$/.test(region.name));
  test(`${places.length} places`, () => {
    const wrong = places.flatMap(({ name }) => {
      const facts = read(textOf(name), { title: `${name}经济运行情况`, published: "2024-07-20" }).observations.map(told);
      const other = facts.filter((fact) => !FACTS.some((right) => fact === `${name} ${right}`));
      return other.length > 0 || facts.length !== FACTS.length ? [`${name}: ${facts.length} facts; ${other.join(", ")}`] : [];
    });
    expect(places.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});
