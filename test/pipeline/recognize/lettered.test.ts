import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

describe("zones and belts called by a letter of each of their places", () => {
  test.each<[string, string, string[]]>([
    [
      "锡沂高新区共建观察",
      "5月7日，无锡与新沂签署共建协议。锡沂高新技术产业开发区由两市共建。2023年，园区业务总收入486亿元。去年，锡沂高新区工业投资61.2亿元。",
      ["锡沂高新区 业务总收入 2023 486亿元", "锡沂高新区 工业投资 2023 61.2亿元"],
    ],
    [
      "同走一条带",
      "宁杭生态经济带北起南京，南至杭州，串起溧阳、宜兴等地。2022年，宁杭生态经济带地区生产总值1.52万亿元，溧阳市地区生产总值1087亿元。",
      ["宁杭生态经济带 地区生产总值 2022 1.52万亿元", "溧阳市 地区生产总值 2022 1087亿元"],
    ],
  ])("%s", (title, text, facts) => expect(factsOf(text, { title, published: "2024-05-08" })).toEqual(facts));

  test.each<[string, string, string[]]>([
    ["named once by the way", "2023年，无锡、新沂往来密切，锡沂高新区挂牌。新沂市工业投资61.2亿元。", ["新沂市 工业投资 2023 61.2亿元"]],
    [
      "words that no place of the text goes by",
      "济南市推进科创试验区建设。2023年，高质发展示范区里企业30家；高质发展示范区之外，济南市地区生产总值1.2万亿元。",
      ["济南市 地区生产总值 2023 1.2万亿元"],
    ],
  ])("leaves %s alone", (_, text, facts) => {
    const found = factsOf(text, { published: "2024-05-08" });
    expect(found).toEqual(expect.arrayContaining(facts));
    expect(found.filter((fact) => /^(?:锡沂|高质)/.test(fact))).toEqual([]);
  });
});

test("a bonded area is a zone of its own, later called by what it is", () => {
  const text = "去年10月，张家港保税区迎来三十岁生日。1996年，保税区进出口总额1.3亿美元。2021年，张家港市进出口总额413亿美元。";
  expect(factsOf(text, { published: "2024-01-20" })).toEqual(["张家港保税区 进出口总额 1996 1.3亿美元", "张家港市 进出口总额 2021 413亿美元"]);
});
