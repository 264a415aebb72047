import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const given = { title: "上饶市2012年国民经济和社会发展统计公报", published: "2013-03-20" };
const read = (text: string): string[] => factsOf(`全市地区生产总值900亿元。${text}`, given).slice(1);

describe("a bulletin is of the year that its title names", () => {
  const text = "全年粮食产量50万吨，增长2%。年末户籍人口752万人。";
  test("years after it was given out", () =>
    expect(factsOf(text, { title: "上饶市2009年国民经济和社会发展统计公报", published: "2013-03-20" })).toEqual([
      "上饶市 粮食总产量 2009 50万吨 yoy 2%",
      "上饶市 户籍人口 …2009-12 752万人",
    ]));
  test("other news of a year that began long ago is of its own", () =>
    expect(factsOf(text, { title: "上饶市2009年以来粮食生产稳步发展", published: "2013-03-20" })[0]).toContain(" 2012 "));
});

describe("what stands before the time", () => {
  test("is the sector", () =>
    expect(
      read(
        "工业全年实现增加值512亿元，增长12.1%。建筑业全年增加值78.2亿元，增长13.2%。农林牧渔业全年实现总产值165亿元。规模以上工业企业全年实现利润41亿元。",
      ),
    ).toEqual([
      "上饶市 全部工业增加值 2012 512亿元 yoy 12.1%",
      "上饶市 建筑业增加值 2012 78.2亿元 yoy 13.2%",
      "上饶市 农林牧渔业总产值 2012 165亿元",
      "上饶市 规模以上工业企业利润总额 2012 41亿元",
    ]));
  test("a place or a name of its own is none", () =>
    expect(read("上饶市全年实现财政收入120亿元。固定资产投资全年完成512亿元。")).toEqual([
      "上饶市 财政收入 2012 120亿元",
      "上饶市 固定资产投资 2012 512亿元",
    ]));
});

describe("totals", () => {
  test("the unit tells of what", () =>
    expect(read("全年完成邮电业务总量35.6亿元，增长14.1%。旅客运输总量5123万人，增长6.1%。货运总量6528万吨。")).toEqual([
      "上饶市 邮电业务总量 2012 35.6亿元 yoy 14.1%",
      "上饶市 客运量 2012 5123万人 yoy 6.1%",
      "上饶市 货运量 2012 6528万吨",
    ]));
  test("how many firms there are is still no name", () => expect(read("高新技术企业总量达到320家。")).toEqual(["上饶市 高新技术企业数 2012 320家"]));
});

describe("goods in a row", () => {
  test("how much was made", () =>
    expect(read("全年白酒产量48.5万千升，增长12.1%；啤酒15.2万千升，下降3.1%；水泥815.6万吨，增长9.8%。")).toEqual([
      "上饶市 白酒产量 2012 48.5万千升 yoy 12.1%",
      "上饶市 啤酒产量 2012 15.2万千升 yoy -3.1%",
      "上饶市 水泥产量 2012 815.6万吨 yoy 9.8%",
    ]));
  test("behind what they are", () =>
    expect(read("主要产品产量：原煤2650万吨，增长5.4%；发电量52亿千瓦时。")).toEqual([
      "上饶市 原煤产量 2012 2650万吨 yoy 5.4%",
      "上饶市 发电量 2012 52亿千瓦时",
    ]));
  test("in another unit they are no such goods", () =>
    expect(read("皮鞋产量120万双，增长3%。布3.2亿米。")).toEqual(["上饶市 皮鞋产量 2012 120万双 yoy 3%"]));
  test("what was sold is not made", () => expect(read("水泥产量81万吨，出口水泥3万吨。").join()).not.toContain("水泥产量 2012 3万吨"));
});

describe("of what was just told", () => {
  test("pupils of their schools", () =>
    expect(read("普通高中招生2.1万人，在校生6.5万人，毕业生1.9万人。")).toEqual([
      "上饶市 普通高中招生 2012 2.1万人",
      "上饶市 普通高中在校生 2012 6.5万人",
      "上饶市 普通高中毕业生 2012 1.9万人",
    ]));
  test("patents asked for and granted", () =>
    expect(read("全年专利申请量3526件，授权量2105件，分别增长35.2%和28.1%。")).toEqual([
      "上饶市 专利申请量 2012 3526件 yoy 35.2%",
      "上饶市 专利授权量 2012 2105件 yoy 28.1%",
    ]));
  test("land of what was counted, and of the place", () =>
    expect(read("自然保护区12个，面积15.2万公顷。")).toEqual(["上饶市 自然保护区 2012 12个", "上饶市 自然保护区面积 …2012-12 15.2万公顷"]));
  test("land of the place itself", () => expect(read("全市辖12个县，面积2.27万平方公里。").at(-1)).toBe("上饶市 面积 …2012-12 2.27万平方公里"));
  test("profits of the builders", () =>
    expect(read("建筑业企业完成总产值312亿元，增长21.2%；实现利润9.2亿元。")).toEqual([
      "上饶市 建筑业总产值 2012 312亿元 yoy 21.2%",
      "上饶市 建筑业利润总额 2012 9.2亿元",
    ]));
  test("what so many households have", () =>
    expect(read("每百户城镇居民家庭拥有家用汽车15.2辆、电脑78.3台。汽车产量1.2万辆。")).toEqual([
      "上饶市 每百户城镇居民家庭拥有家用汽车 2012 15.2辆",
      "上饶市 每百户城镇居民家庭拥有电脑 2012 78.3台",
      "上饶市 汽车产量 2012 1.2万辆",
    ]));
});

describe("kinds and rates", () => {
  test("sights and hotels by their stars", () =>
    expect(read("年末有A级旅游景区72家，其中5A级1家，4A级28家。")).toEqual([
      "上饶市 A级旅游景区 …2012-12 72家",
      "上饶市 5A级旅游景区数 …2012-12 1家",
      "上饶市 4A级旅游景区数 …2012-12 28家",
    ]));
  test("who enjoys what", () =>
    expect(read("年末享受城市最低生活保障3.2万人，农村最低生活保障8.5万人。6.5万人享受城镇居民最低生活保障。")).toEqual([
      "上饶市 享受城市最低生活保障人数 …2012-12 3.2万人",
      "上饶市 享受农村最低生活保障人数 …2012-12 8.5万人",
      "上饶市 享受城镇居民最低生活保障人数 …2012-12 6.5万人",
    ]));
  test("beds of a part are not all of them", () =>
    expect(read("年末医疗卫生机构床位7.2万张，其中医院床位6.3万张。")).toEqual([
      "上饶市 医疗卫生机构床位 …2012-12 7.2万张",
      "上饶市 医院床位 …2012-12 6.3万张",
    ]));
  test("beds of all hospitals, told by themselves", () => expect(read("年末医院床位6.3万张。")).toEqual(["上饶市 床位数 …2012-12 6.3万张"]));
  test("so many of a round number of people", () =>
    expect(read("工矿商贸就业人员10万人生产安全事故死亡人数1.2人。就业人员10万人。")).toEqual(["上饶市 从业人员数 2012 10万人"]));
});
