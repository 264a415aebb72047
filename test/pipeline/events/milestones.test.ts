import { describe, expect, test } from "vitest";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { articleOf } from "../alliances/articleOf.ts";

const read = (text: string, published: string | null = "2024-06-14", home: string | null = null) => {
  const { part, context } = articleOf(text, published, home);
  return readEvents(part, context).map(({ date, kind, name }) => [date, kind, name]);
};

describe("what set a place on its way", () => {
  test.each([
    ["2020年6月，金华市成立浙中科创大走廊建设领导小组，由市长任组长。", ["2020-06", "founding", "金华市成立浙中科创大走廊建设领导小组"]],
    ["2021年3月，商洛高新区在南京设立离岸创新中心，面积4200平方米。", ["2021-03", "founding", "商洛高新区在南京设立离岸创新中心"]],
    ["2010年，依托开发区东区，当地启动建设羊绒小镇，规划面积3.5平方公里。", ["2010", "launch", "当地启动建设羊绒小镇"]],
    ["去年6月，锡山区与南通高新区结成共建伙伴。", ["2023-06", "signing", "锡山区与南通高新区结成共建伙伴"]],
    ["岳阳高新区一季度进出口52.9亿元，自2020年9月挂牌以来，形成制度创新成果93项。", ["2020-09", "founding", "岳阳高新区挂牌"]],
    ["联席会议机制自2021年10月在百色建立以来，成员由9家增加到14家。", ["2021-10", "founding", "联席会议机制在百色建立"]],
    [
      "6月11日，滇桂黔园区协作联席会议在百色举行。联席会议机制自2021年10月在百色建立以来，成员由9家增加到14家。",
      ["2021-10", "founding", "滇桂黔园区协作联席会议机制在百色建立"],
    ],
    ["2014年12月12日中线工程正式通水以来，截至今年5月底，调水超过558亿立方米。", ["2014-12-12", "launch", "中线工程通水"]],
    ["2021年启动建设的武汉新城，横跨武汉、鄂州两市。", ["2021", "launch", "武汉新城启动建设"]],
    ["2019年，产业园与省级开发区整合，岳阳高新技术产业开发区挂牌。", ["2019", "founding", "岳阳高新技术产业开发区挂牌"]],
    ["往东50公里，是货运机场鄂州花湖国际机场。这座2022年7月投运的机场，吞吐量24.5万吨。", ["2022-07", "works", "货运机场鄂州花湖国际机场投运"]],
    ["2020年11月，苏州与无锡率先提出共建“太湖湾科创带”。", ["2020-11", "policy", "苏州与无锡率先提出共建“太湖湾科创带”"]],
    ["2021年6月，江苏、浙江两省将“环太湖科创圈”写入长三角实施方案。", ["2021-06", "policy", "江苏、浙江两省将“环太湖科创圈”写入长三角实施方案"]],
  ])("%s", (text, event) => expect(read(text)).toContainEqual(event));

  test.each([
    ["numbers of things", "2023年，济南市设立科创飞地3个，建成共享平台12个。"],
    ["a firm's own branch", "2018年，山东某某公司成立研究院，专攻新材料。"],
    ["what is to come", "2024年5月，济南市提出建设新能源产业园。"],
    ["what is planned", "2023年3月，济南市计划设立离岸创新中心。"],
    ["what has been done since", "济南高新区自2020年9月挂牌以来，与上海签订合作协议。"],
  ])("leaves %s alone", (_, text) => expect(read(text).filter(([, , name]) => !/挂牌$/.test(name!))).toEqual([]));
});
