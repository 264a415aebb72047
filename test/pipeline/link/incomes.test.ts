import { expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const ALL = "2023年，济南市居民人均可支配收入31600元。";
const first = "济南市 居民人均可支配收入 2023 31600元";

test.each<[string, string, string[]]>([
  [
    "parts of an income are the residents'",
    `${ALL}其中，工资性收入18600元，增长6.1%；财产净收入2600元。`,
    [first, "济南市 居民人均工资性收入 2023 18600元 yoy 6.1%", "济南市 居民人均财产净收入 2023 2600元"],
  ],
  [
    "of those told last",
    `${ALL}农村居民人均可支配收入21600元。经营净收入8600元。`,
    [first, "济南市 农村居民人均可支配收入 2023 21600元", "济南市 农村居民人均经营净收入 2023 8600元"],
  ],
  ["not more than the whole", `${ALL}工资性收入48600元。`, [first, "济南市 工资性收入 2023 48600元"]],
  ["not of another paragraph", `${ALL}\n\n2023年，济南市工资性收入18600元。`, [first, "济南市 工资性收入 2023 18600元"]],
  ["not what firms earn", `${ALL}规模以上企业营业收入8600元。`, [first, "济南市 规模以上企业营业收入 2023 8600元"]],
])("%s", (_, text, facts) => expect(factsOf(text)).toEqual(facts));

test.each<[string, string, string[]]>([
  [
    "what incomes grew in real terms is told beside how they grew as they are paid",
    "2023年，济南市居民人均可支配收入31600元，比上年名义增长6.3%，扣除价格因素，实际增长5.9%，比2019年增长24.1%。",
    ["济南市 居民人均可支配收入 2023 31600元 yoy 6.3%/2022", "济南市 居民人均可支配收入（实际增长） 2023 yoy 5.9%"],
  ],
  [
    "also without a comma",
    "2023年，济南市居民人均消费支出21600元，增长6.3%，扣除价格因素实际增长5.9%。",
    ["济南市 居民人均消费支出 2023 21600元 yoy 6.3%", "济南市 居民人均消费支出（实际增长） 2023 yoy 5.9%"],
  ],
  [
    "a mean of two years, too",
    "2023年，济南市居民人均可支配收入31600元，增长6.3%，两年平均增长5.2%，扣除价格因素，两年平均实际增长4.4%。",
    [
      "济南市 居民人均可支配收入 2023 31600元 yoy 6.3%",
      "济南市 居民人均可支配收入 2023 average 5.2%",
      "济南市 居民人均可支配收入（实际增长） 2023 average 4.4%",
    ],
  ],
  [
    "the only growth told is that of the income",
    "2023年，济南市居民人均可支配收入31600元，扣除价格因素，实际增长5.9%。",
    ["济南市 居民人均可支配收入 2023 31600元 yoy 5.9%"],
  ],
  [
    "at constant prices, product stays as it was",
    "2023年，济南市地区生产总值12757.4亿元，名义增长5.2%，按不变价格计算，实际增长6.1%。",
    ["济南市 地区生产总值 2023 12757.4亿元 yoy 6.1%", "济南市 地区生产总值（现行价格） 2023 yoy 5.2%"],
  ],
  [
    "the months of an earlier year are what it is held against",
    `${ALL}2023年前三季度，济南市居民人均消费支出16200元，比2019年前三季度增长11.2%。`,
    [first, "济南市 居民人均消费支出 2023-01…2023-09 16200元 yoy 11.2%/2019-01…2019-09"],
  ],
  [
    "a median is no mean",
    `${ALL}居民人均可支配收入中位数27100元，增长6.6%，中位数是平均数的85.8%。`,
    [
      first,
      "济南市 居民人均可支配收入中位数 2023 27100元 yoy 6.6% share 85.8% of 平均数",
      "济南市 居民人均可支配收入中位数占平均数比重 2023 85.8% share 85.8% of 平均数",
    ],
  ],
])("%s", (_, text, facts) => expect(factsOf(text)).toEqual(facts));
