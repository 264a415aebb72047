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

describe("two places and two years side by side", () => {
  const cities = alone.filter(({ kind }) => kind === "prefecture");
  test(`${cities.length} cities, each with the seventh after it`, () => {
    const wrong = cities.flatMap(({ name }, i) => {
      const other = cities[(i + 7) % cities.length]!.name;
      const text = [
        `2023年，${name}地区生产总值由2020年的150.2亿元增加到183.2亿元，一般公共预算收入12.3亿元，同比增长4.5%。`,
        `2023年，${name}、${other}进出口总额分别为88.1亿元和45.2亿元，同比分别增长6.1%和下降2.3%。`,
        `数据显示，2023年${name}的固定资产投资同比增长8.8%，高于${other}2.1个百分点。${name}高新技术企业由2020年的45家增至145家。`,
      ].join("\n\n");
      const right = [
        `${name} 地区生产总值 2020 150.2亿元`,
        `${name} 地区生产总值 2023 183.2亿元`,
        `${name} 一般公共预算收入 2023 12.3亿元 yoy 4.5%`,
        `${name} 进出口总额 2023 88.1亿元 yoy 6.1%`,
        `${other} 进出口总额 2023 45.2亿元 yoy -2.3%`,
        `${name} 固定资产投资 2023 yoy 8.8%`,
        `${name} 高新技术企业数 2020 45家`,
        `${name} 高新技术企业数 2023 145家`,
      ];
      const facts = read(text, { title: `${name}经济运行情况`, published: "2024-07-20" }).observations.map(told);
      return facts.join("\n") === right.join("\n") ? [] : [`${name}, ${other}: ${facts.filter((fact) => !right.includes(fact)).join(", ")}`];
    });
    expect(cities.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });
});
