import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const GDP = "衢州市 地区生产总值 2023 1875.6亿元 yoy 5%";
/** What a sentence adds to a bulletin of 衢州. */
const of = (text: string): string[] => {
  const [first, ...facts] = factsOf(`2023年，衢州市地区生产总值1875.6亿元，增长5%。\n\n${text}`, { title: "衢州市2023年统计公报" });
  expect(first).toBe(GDP);
  return facts.map((fact) => fact.replace(" 2023 ", " "));
};
const rows = (cases: readonly (readonly [string, string[]])[]) => test.each(cases)("%s", (text, facts) => expect(of(text)).toEqual(facts));

describe("what is held against tells its own growth or rate in brackets", () => {
  rows([
    [
      "全市规模以上工业增加值下降5.4%，比全国（4.2%）低9.6个百分点，比全省(-3.1%)低2.3个百分点。",
      ["衢州市 规模以上工业增加值 yoy -5.4%", "中国 规模以上工业增加值 yoy 4.2%", "浙江省 规模以上工业增加值 yoy -3.1%"],
    ],
    ["全市城镇化率65.4%，比全国（66.2%）低0.8个百分点。", ["衢州市 常住人口城镇化率 65.4%", "中国 常住人口城镇化率 66.2%"]],
    // of a part of the place, and of no known level
    ["全市用电量增长5.4%，比浙江省（不含宁波，4.2%）高1.2个百分点。", ["衢州市 全社会用电量 yoy 5.4%"]],
    ["全市规模以上工业增加值增长5.4%，比全国快1.2个百分点。", ["衢州市 规模以上工业增加值 yoy 5.4%"]],
  ]);
});

describe("a growth behind a share is of what has the share", () => {
  rows([
    [
      "全市规模以上工业增加值下降5.4%。三大门类里，采矿业占比26.5%，同比下降5.6%；制造业占70.2%，下降4.8%。",
      [
        "衢州市 规模以上工业增加值 yoy -5.4%",
        "衢州市 采矿业占比 26.5% share 26.5%",
        "衢州市 采矿业增加值 yoy -5.6%",
        "衢州市 制造业增加值占比 70.2% share 70.2%",
        "衢州市 制造业增加值 yoy -4.8%",
      ],
    ],
    [
      "高新技术产品出口占出口总额的35.6%，增长12%。",
      ["衢州市 高新技术产品出口额占出口总额比重 35.6% share 35.6% of 出口总额", "衢州市 高新技术产品出口额 yoy 12%"],
    ],
    // of the value told before its share, and points of the share itself
    [
      "全市出口142.7亿元，占进出口总额的50.7%，下降9.5%。",
      ["衢州市 出口总额 142.7亿元 yoy -9.5% share 50.7% of 进出口总额", "衢州市 出口总额占进出口总额比重 50.7% share 50.7% of 进出口总额"],
    ],
    ["高技术产业投资占比35.6%，同比提高2个百分点。", ["衢州市 高技术产业投资占比 35.6% points 2个百分点 share 35.6%"]],
  ]);
});

describe("a thing beside another's share is measured as that one", () => {
  rows([
    [
      "到2023年末，总人口47万，少数民族人口占总人口的66.5%，其中畲族占44%，苗族占20%。",
      [
        "衢州市 常住人口 …2023-12 47万人",
        "衢州市 少数民族人口占总人口比重 …2023-12 66.5% share 66.5% of 总人口",
        "衢州市 畲族人口占总人口比重 …2023-12 44% share 44% of 总人口",
        "衢州市 苗族人口占总人口比重 …2023-12 20% share 20% of 总人口",
      ],
    ],
    [
      "红薯出口额占全国的17.2%，列第三；柑橘占30.5%。",
      ["衢州市 红薯出口额占全国比重 17.2% share 17.2% of 全国", "衢州市 柑橘出口额占全国比重 30.5% share 30.5% of 全国"],
    ],
    [
      "新能源汽车产量占全省的60%，其中纯电动占40%。",
      ["衢州市 新能源汽车产量占全省比重 60% share 60% of 全省", "衢州市 纯电动产量占比 40% share 40%"],
    ],
  ]);
});

describe("a mark that was passed, and the very number behind it", () => {
  rows([
    ["全市港口集装箱吞吐量首次越过30万标箱，达到31.5万标箱，同比增长15.6%。", ["衢州市 集装箱吞吐量 31.5万标箱 yoy 15.6%"]],
    // less than the mark is another thing's
    ["全市进出口集装箱数超过30万标箱，达到21.5万标箱。", ["衢州市 进出口集装箱数 >30万标箱"]],
  ]);
});

test("people in research are counted in years of work, too", () =>
  expect(of("研发人员由2008年的3006人年增加到2017年的8246人年。").map((fact) => fact.replace(/20\d\d /, ""))).toEqual([
    "衢州市 研发人员全时当量 3006人",
    "衢州市 研发人员全时当量 8246人",
  ]));

test("the classes of goods whose prices rose and fell", () =>
  expect(of("全年居民消费价格下降0.7%。八大类商品和服务价格“两涨一降五平”：医疗保健上涨1.0%，衣着上涨0.6%；交通通信下降3.8%。")).toEqual([
    "衢州市 居民消费价格指数 yoy -0.7%",
    "衢州市 医疗保健价格 yoy 1%",
    "衢州市 衣着价格 yoy 0.6%",
    "衢州市 交通通信价格 yoy -3.8%",
  ]));

describe("what is counted", () => {
  rows([
    // in another unit of another place: no such things
    ["全市新增晋商项目97个；山西制造业百强里，有12家在此设厂。", ["衢州市 新增晋商项目 97个"]],
    ["每万名从业人员中研发人员412人，2015年为203人。", ["衢州市 每万名从业人员中研发人员数 412人", "衢州市 每万名从业人员中研发人员数 2015 203人"]],
  ]);
});
