import { expect, test } from "vitest";
import { publishedByClues } from "../../../src/pipeline/events/clues.ts";
import { publicEvents } from "../../../src/pipeline/events/publicEvents.ts";
import { articleOf } from "../alliances/articleOf.ts";

const clue = (text: string) => {
  const { part, context } = articleOf(text, null);
  return publishedByClues(part, context.times)?.published ?? null;
};

test.each([
  ["今年10月《成渝地区双城经济圈建设规划纲要》正式印发。", "2021"],
  ["《成渝地区双城经济圈建设规划纲要》的印发是在今年10月。", "2021"],
  ["去年印发的《黄河流域生态保护和高质量发展规划纲要》提出，量水而行。", "2022"],
  ["人民网上海10月18日电 研讨会召开。今年是长三角一体化上升为国家战略五周年。", "2023-10-18"],
  ["长三角一体化上升为国家战略，今年迎来五周年。", "2023"],
  ["今年是中国共产党成立100周年。", "2021"],
  ["在党的二十大召开后的第一个初夏，记者走进园区。", "2023"],
  ["党的二十大召开后的首个冬天，园区依旧忙碌。", "2022"],
  ["今年是“十四五”规划开局之年。", "2021"],
  ["今年，“十三五”收官之年，任务很重。", "2020"],
  ["到“十四五”收官的明年，园区收入要过千亿元。", "2024"],
  ["明年是“十四五”规划的收官之年，时间不等人。", "2024"],
  ["“十四五”开局起步的这半年，高新区怎么样？", "2021"],
  ["去年是“十四五”的头一年，园区实现开门红。", "2022"],
  ["“十四五”规划收官之年过半，园区还有几道题没做完。", "2025"],
  ["今年是全面贯彻落实党的二十大精神的开局之年，全区起步有力。", "2023"],
  ["今年是贯彻党的十九大精神的开局之年。", "2018"],
  ["成效写在去年的账本里。2021年，园区完成产值52亿元。", "2022"],
  ["去年（2020年），园区完成产值52亿元。", "2021"],
  ["2023年，全市建成加氢站18座。去年产值103亿元，县里2023年发电20亿千瓦时。今年1—2月增长5%。", "2024"],
  ["3月22日，联盟成立。2023年，全市建成加氢站18座。去年产值103亿元，县里2023年发电20亿千瓦时。今年1月增长5%。", "2024-03"],
  ["今年是“十四五”开局之年。6月9日，大会召开。前三季度，产值52亿元。", "2021"],
  ["今年是“十四五”开局之年。12月9日，大会召开。", "2021"],
  ["3月12日，“智启未来”2025中国聊城（北京）产业合作推介会在北京召开。", "2025-03"],
  ["3月11日，张亚谈到这个话题。\n2025年，高新区将深入践行工作思路。", "2025-03"],
  ["与建区20周年（2011年）相比，面积扩大。今年是开局之年，也是济南高新区获批建设国家高新区30年。", "2021"],
  ["128日，旗帜换了主人。今年10月《成渝地区双城经济圈建设规划纲要》印发。去年12月，高新区发起成立联盟，一年来成果不少。", "2021-12"],
  ["党的二十大刚刚闭幕，各地都在学习。", "2022"],
  ["刚刚闭幕的二十届三中全会作出部署，7月25日，高新区开会学习。", "2024-07"],
  ["《长江中游城市群发展“十四五”实施方案》今年2月获批。", "2022"],
  ["116日，理事会召开。去年10月，高新区组建联盟，一年来成果不少。党的二十大刚刚闭幕。", "2022-11"],
])("%s → %s", (text, published) => expect(clue(text)).toBe(published));

test.each([
  ["no clue", "一季度，全市地区生产总值增长5.2%。"],
  ["a session told of at any time", "党的二十大闭幕以来，各地都在学习。"],
  ["clues that disagree", "今年是中国共产党成立100周年。今年是长三角一体化上升为国家战略五周年。"],
  ["a later year told as past", "今年是中国共产党成立100周年。2023年，全市地区生产总值增长5%。"],
  ["the outline without a time", "按照《成渝地区双城经济圈建设规划纲要》，12月8日召开会议。"],
  ["a season before an event", "党的二十大召开前的第一个初夏，园区依旧忙碌。"],
  ["the opening year of a congress told of another year", "过去的一年，是全面贯彻党的二十大精神的开局之年。"],
  ["a briefing on the year before", "1月29日，市政府举行2023年经济运行新闻发布会。"],
  ["what happened last year", "去年的考核结果出炉，2012年以来首次进位。"],
  ["a year whose plans are told", "2023年，全市计划建成加氢站18座。去年产值103亿元，锚定2023年目标。今年1—2月增长5%。"],
  ["a year long past", "2012年，全市建成加氢站18座。去年产值103亿元。今年1—2月增长5%。"],
  ["a year told beside no other", "2023年，全市建成加氢站18座，县里2023年发电20亿千瓦时。"],
  ["a birthday told of another year", "2019年，新中国成立70周年庆祝活动举行，3月5日开会。"],
  ["the opening of a plan without a now", "“十四五”开局良好，全市地区生产总值增长5.2%。"],
  ["a plan and a year to come", "“十四五”收官在即，明年园区收入要过千亿元。"],
  ["the end of a plan told beside another year", "到“十三五”收官的明年，园区收入过千亿元。今年是“十四五”开局之年。"],
  ["figures of a year before", "2020年，全市生产总值5000亿元。1月15日，会议召开。"],
])("leaves %s open", (_, text) => expect(clue(text)).toBeNull());

test("targets do not date an article", () => expect(clue("今年是中国共产党成立100周年。到2035年基本实现现代化，力争2025年突破万亿。")).toBe("2021"));

test("a page of several articles dates those beside the one that dates itself", () => {
  const page = "3月12日，市领导植树。\n\n3月12日，“链”2025中国聊城产业合作推介会在北京召开，签约项目38个，涉及新能源、新材料等领域。\n";
  const { part, context } = articleOf("3月12日，市领导植树。", null);
  const placed = { ...part, text: { ...part.text, raw: page } };
  expect(publishedByClues(placed, context.times)?.published).toBe("2025-03");
});

test("public events are dated to the year or month", () => {
  for (const { date } of publicEvents) expect(date).toMatch(/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/);
});
