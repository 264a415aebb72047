import { describe, expect, test } from "vitest";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { articleOf } from "../alliances/articleOf.ts";

const read = (text: string, published: string | null = "2024-06-14", home: string | null = null) => {
  const { part, context } = articleOf(text, published, home);
  return readEvents(part, context).map(({ date, kind, name }) => [date, kind, name]);
};

describe("rules, fairs and agreements", () => {
  test.each([
    ["园区今年4月出台“科创20条”，三年投入30亿元。", ["2024-04", "policy", "园区出台“科创20条”"]],
    ["4月18日，大连海关出台促进外贸稳规模优结构十六条。", ["2024-04-18", "policy", "大连海关出台促进外贸稳规模优结构十六条"]],
    ["2022年8月，枣庄又出台支持锂电产业发展的“十八条”。", ["2022-08", "policy", "枣庄出台支持锂电产业发展的“十八条”"]],
    ["城市群规划2018年3月印发实施，面积9.75万平方公里。", ["2018-03", "policy", "城市群规划印发"]],
    ["甘青两省去年签订流域生态补偿协议，每年各出资1亿元。", ["2023", "signing", "甘青两省签订流域生态补偿协议"]],
    ["他手里的“算力十条”去年8月印发。", ["2023-08", "policy", "“算力十条”印发"]],
    ["今年2月，广东省政府出台推动产业有序转移的若干措施及配套政策。", ["2024-02", "policy", "广东省政府出台推动产业有序转移的若干措施"]],
    ["第二十八届杨凌农高会去年10月举行，参展项目8000余项。", ["2023-10", "meeting", "第二十八届杨凌农高会"]],
    ["5月20日，在太仓德企座谈会暨第13届“太仓日”上，又有项目签约。", ["2024-05-20", "forum", "太仓德企座谈会暨第13届“太仓日”"]],
    ["5月20日，会议在太仓召开，发出《太仓倡议》。", ["2024-05-20", "release", "发出《太仓倡议》"]],
    ["5月20日，第三批智造创新联盟在现场授牌，共有4家。", ["2024-05-20", "award", "第三批智造创新联盟授牌"]],
    ["5月20日，第五届中国（太仓）苗木博览会落下帷幕。", ["2024-05-20", "forum", "第五届中国（太仓）苗木博览会"]],
    ["（记者李某）沿江商会联盟会议5月20日在太仓举行。", ["2024-05-20", "meeting", "沿江商会联盟会议"]],
    ["2024年1月5日，安远县第十八届人民代表大会第三次会议", ["2024-01-05", "meeting", "安远县第十八届人民代表大会第三次会议"]],
    ["早在2012年，太仓市就被工信部和德国经济部门联合授予“合作基地”称号。", ["2012", "award", "太仓市就被工信部和德国经济部门联合授予“合作基地”称号"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["agreements summed over a year", "全市去年签订合作协议12份，新开通公交线路十六条。"],
    ["a call that is no document", "5月20日，园区发出《关于停水的通知》。"],
    ["an assembly by the way", "根据2024年1月5日县第十八届人民代表大会第三次会议的部署，产值52亿元。"],
    ["lines of buses", "3月1日，甲市推出便民公交十六条，市民出行更方便。"],
    ["rules by the way", "2016年出台的人才新政“23条”，至今还在用。"],
  ])("leaves %s alone", (_, text) => expect(read(text)).toEqual([]));
});
