import { describe, expect, test } from "vitest";
import { isStory } from "../../../src/pipeline/recognize/story.ts";
import { read } from "../reading.ts";

const TALK = "“今年能做三百万只？”他问。老周笑笑：“怕是不止。”她又问：“工钱涨没涨？”“涨了两成。”老周说。他在一旁听着。清水县的工厂一共46家。";

describe("a story or a life", () => {
  test.each([
    ["by its label", "报表（短篇小说）\n清水县工业总产值8.7亿元。"],
    ["by the name of its column", "人物小传｜造桥的人\n他在武汉带出博士十一名。"],
    ["by a label on a line of its own", "渡口\n小说\n镇上一共一百六十户人家。"],
    ["by talk that nothing reports", TALK],
    [
      "by the stations of a life",
      "江越川，1931年生于黄冈，1953年毕业于唐山工学院，一生主持桥梁四十七座。2016年病逝，享年八十五岁，夫人把积蓄捐给了母校。",
    ],
  ])("%s", (_, text) => {
    expect(isStory(text)).toBe(true);
    expect(read(text)).toMatchObject({ observations: [], alliances: [], events: [] });
  });

  test.each([
    ["an interview", "“去年全区产值多少？”记者问。“1200亿元。”他说，“同比增长7%。”她补充说，企业达到300家。他又说，目标是1300亿元。"],
    ["a feature with people in it", `2023年，清水县工业总产值8.7亿元。${TALK}`],
    ["a prize for stories", "6月8日，岳阳市短篇小说大赛颁奖，全市征集作品1200篇。"],
    ["a portal's list of sections before a report", "新闻\n小说\n散文\n2023年，济南市地区生产总值12757.4亿元。"],
    ["an engineer at a plant", "王强2010年毕业于武汉大学，如今在高新区带着200人的团队。2023年，全区企业达到300家。"],
    ["a report", "一季度，济南市地区生产总值3000亿元，增长5%。"],
  ])("but not %s", (_, text) => expect(isStory(text)).toBe(false));
});
