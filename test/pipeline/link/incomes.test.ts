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
