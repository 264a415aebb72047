import { describe, expect, test } from "vitest";
import { factsOf } from "../reading.ts";

const GDP = "深圳高新区 地区生产总值 2022 8000亿元";
const after = (text: string) => {
  const facts = factsOf(`2022年，深圳高新区地区生产总值8000亿元。${text}`);
  expect(facts[0]).toBe(GDP);
  return facts.slice(1);
};

describe("a share is of the noun behind it", () => {
  test.each<[string, string[]]>([
    [
      "深圳高新区以全市约8%的土地贡献了约30%的税收收入。",
      ["深圳高新区 面积占全市比重 ? ~8% share ~8% of 全市", "深圳高新区 税收收入占全市比重 2022 ~30% share ~30% of 全市"],
    ],
    ["深圳高新区一个区贡献了全市近四分之一的工业总产值。", ["深圳高新区 工业总产值占全市比重 2022 ~25% share ~25% of 全市"]],
    // The part of a whole that a place holds.
    ["深圳高新区一家就贡献了深圳市规上工业增加值的58.3%。", ["深圳高新区 规模以上工业增加值占深圳市比重 2022 58.3% share 58.3% of 深圳市"]],
    ["深圳高新区撑起全市规上工业总产值的四成。", ["深圳高新区 规模以上工业总产值占全市比重 2022 40% share 40% of 全市"]],
    ["深圳高新区撑起全市规上工业的四成。", []], // of what is not said
    ["台资企业贡献了全市四成的进出口总额。", ["深圳高新区 台资企业进出口总额占全市比重 2022 40% share 40% of 全市"]],
    // What follows is no noun that can be measured: nothing, and never the figure told before.
    ["深圳高新区赢得全市四成的掌声。", []],
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("shares of a list, and rates that end in 比例", () => {
  const share = (what: string, value: string) => `深圳高新区 ${what} 2022 ${value} share ${value} of 地区生产总值`;
  test.each<[string, string[]]>([
    [
      "第一、二、三产业增加值占地区生产总值的比重分别为19.3%、33.6%和47.1%。",
      [share("第一产业增加值占地区生产总值比重", "19.3%"), share("第二产业增加值占地区生产总值比重", "33.6%"), share("第三产业增加值占比", "47.1%")],
    ],
    [
      "电子信息、新材料两大产业产值占比分别为41.4%和22.7%。",
      ["深圳高新区 电子信息产业产值占比 2022 41.4% share 41.4%", "深圳高新区 新材料产业产值占比 2022 22.7% share 22.7%"],
    ],
    ["电子信息、新材料三大产业产值占比分别为41.4%和22.7%。", []],
    ["空气优良天数比例达到82.4%。", ["深圳高新区 空气质量优良天数比率 2022 82.4%"]],
    ["地表水优良水体比例达到95%。", ["深圳高新区 地表水优良水体比例 2022 95%"]],
    // How a growth changed is nothing of the share told before it.
    [
      "实际利用外资2460万美元，完成年度计划的123%，进出口总额33.5亿元，下降4.7%，降幅比上半年收窄6.1个百分点。",
      [
        "深圳高新区 实际使用外资 2022 2460万美元",
        "深圳高新区 实际使用外资完成年度计划比例 2022 123%",
        "深圳高新区 进出口总额 2022 33.5亿元 yoy -4.7%",
      ],
    ],
    ["第一、二产业增加值占地区生产总值的比重分别为19.3%、33.6%和47.1%。", []], // two names, three shares
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("how much of a plan was done is no share of a whole", () => {
  test.each<[string, string[]]>([
    [
      "实施重点项目96个，完成投资84.5亿元，占年度计划的107.2%。",
      ["深圳高新区 实施重点项目 2022 96个", "深圳高新区 项目完成投资 2022 84.5亿元", "深圳高新区 项目投资完成年度计划比例 2022 107.2%"],
    ],
    [
      "引进省外资金26.3亿元，完成市下达任务的113.4%。",
      ["深圳高新区 引进省外资金 2022 26.3亿元", "深圳高新区 引进省外资金完成市下达任务比例 2022 113.4%"],
    ],
    [
      "税收收入26.3亿元，占预算收入的63.4%。",
      ["深圳高新区 税收收入 2022 26.3亿元 share 63.4% of 预算收入", "深圳高新区 税收收入占预算收入比重 2022 63.4% share 63.4% of 预算收入"],
    ],
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("a share told by how it moved, and to what", () => {
  test.each<[string, string[]]>([
    [
      "保税物流进出口41.2亿元，增长12.7%，占比提升2.5个百分点至17.6%。",
      ["深圳高新区 保税物流进出口 2022 41.2亿元 yoy 12.7%", "深圳高新区 保税物流进出口占比 2022 17.6% points 2.5个百分点"],
    ],
    [
      "工业投资增长23.2%，占比较上年同期提高6.4个百分点，达51.3%；民间投资增长20.8%。",
      ["深圳高新区 工业投资 2022 yoy 23.2%", "深圳高新区 工业投资占比 2022 51.3% points 6.4个百分点", "深圳高新区 民间投资 2022 yoy 20.8%"],
    ],
    ["工业投资增长23.2%，占比提高6.4个百分点。", ["深圳高新区 工业投资 2022 yoy 23.2%"]], // to what, nobody says
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("a share stands beside its own value, or beside none", () => {
  test.each<[string, string[]]>([
    [
      "拥有绢纺规模46万锭，占全市的八成以上、全国的近五分之一。",
      [
        "深圳高新区 绢纺规模 2022 46万锭 share >80% of 全市",
        "深圳高新区 绢纺规模占全市比重 2022 >80% share >80% of 全市",
        "深圳高新区 绢纺规模占全国比重 2022 ~20% share ~20% of 全国",
      ],
    ],
    // What could not be read lends its share to nothing told before it.
    ["全年完成46万吨公里，占全市的八成。", []],
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("the place that closes the clause holds the share", () => {
  test.each<[string, string[]]>([
    ["深圳市税收收入的24.6%来自这里。", ["深圳高新区 税收收入占深圳市比重 2022 24.6% share 24.6% of 深圳市"]],
    [
      "全国高新技术企业的33%、专精特新“小巨人”企业的46%聚在深圳高新区。",
      ["深圳高新区 高新技术企业数占全国比重 2022 33% share 33% of 全国", "深圳高新区 专精特新“小巨人”企业数占全国比重 2022 46% share 46% of 全国"],
    ],
    ["税收收入的24.6%用在教育上。", []],
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("of whom and of what", () => {
  test.each<[string, string[]]>([
    ["2022年，规上工业总产值首次突破1万亿元，达到10282.84亿元。", ["深圳高新区 规模以上工业总产值 2022 10282.84亿元"]],
    ["新能源产业一枝独秀，产值达到585亿元。", ["深圳高新区 新能源产业产值 2022 585亿元"]],
    ["增长最快的是家电制造业，产值达到585亿元。", ["深圳高新区 家电制造业产值 2022 585亿元"]],
    ["其中表现最好的产业为新能源产业，全年营业收入585亿元。", ["深圳高新区 新能源产业营业收入 2022 585亿元"]],
    ["其中物流业势头最猛，收入达到585亿元。", ["深圳高新区 物流业收入 2022 585亿元"]],
    // No trades.
    ["规上企业增长最快，营业收入585亿元。", ["深圳高新区 营业收入 2022 585亿元"]],
    ["天能、超威两家企业一年纳税就有18亿元。", []], // theirs, not the place's
    ["823家企业年产值过亿元。", ["深圳高新区 年产值过亿元企业数 2022 823家"]],
    ["88家规上企业产值合计65.37亿元。", ["深圳高新区 规模以上企业产值 2022 65.37亿元"]], // 88 of how many is not said
    ["每万人拥有有效发明专利474件。", ["深圳高新区 每万人口发明专利拥有量 2022 474件"]],
    ["重点项目完成投资30.03亿元，产业项目占25.35亿元。", ["深圳高新区 重点项目完成投资 2022 30.03亿元", "深圳高新区 产业项目投资 2022 25.35亿元"]],
    [
      "第二产业增加值764.22亿元，对经济增长的贡献率为63.7%；第三产业增加值242.12亿元，贡献率36.2%。",
      [
        "深圳高新区 第二产业增加值 2022 764.22亿元",
        "深圳高新区 第二产业对经济增长贡献率 2022 63.7%",
        "深圳高新区 第三产业增加值 2022 242.12亿元",
        "深圳高新区 第三产业对经济增长贡献率 2022 36.2%",
      ],
    ],
    ["百强县合计实现税收收入3000亿元。", []], // another owner, whom nobody knows
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("what a passage says of the time ahead is planned", () => {
  test.each<[string, string[]]>([
    [
      "再看今年的目标。税收收入增长8%以上，固定资产投资增长9%。",
      ["深圳高新区 税收收入 2024 yoy 8% (>) target", "深圳高新区 固定资产投资 2024 yoy 9% target"],
    ],
    ["今年安排市级重点项目137个。", ["深圳高新区 市级重点项目 2024 137个"]],
    ["实现了今年的目标。2023年，税收收入增长8%。", ["深圳高新区 税收收入 2023 yoy 8%"]],
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("shares and multiples of two years", () => {
  test.each<[string, string[]]>([
    [
      "进出口总额452亿元，占全市比重由2021年的6.8%提高到9.3%。",
      [
        "深圳高新区 进出口总额 2022 452亿元 share 9.3% of 全市",
        "深圳高新区 进出口总额占全市比重 2021 6.8% share 6.8% of 全市",
        "深圳高新区 进出口总额占全市比重 2022 9.3% share 9.3% of 全市",
      ],
    ],
    [
      "与2015年相比，规上工业企业由238家增加到512家，税收收入由35.6亿元增加到98.4亿元，分别增长1.15倍和1.76倍。",
      [
        "深圳高新区 规模以上工业企业数 2015 238家",
        "深圳高新区 规模以上工业企业数 2022 512家 multiple 1.15倍",
        "深圳高新区 税收收入 2015 35.6亿元",
        "深圳高新区 税收收入 2022 98.4亿元 multiple 1.76倍",
      ],
    ],
    ["39个省级以上高新区实现税收收入3000亿元。", []], // of all of them, not of this one
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts));
});

describe("a thing without a measure of its own is a part of the figure just told", () => {
  const zone = "济南高新区";
  const cars = `${zone} 汽车产量 2023 5.37万辆`;
  test.each<[string, string[]]>([
    ["整车产量5.37万辆，新能源车占到三分之一。", [cars, `${zone} 新能源车占汽车产量比重 2023 33.3% share 33.3% of 汽车产量`]],
    ["整车产量5.37万辆，增长9%，新能源车一项就占了三成。", [`${cars} yoy 9%`, `${zone} 新能源车占汽车产量比重 2023 30% share 30% of 汽车产量`]],
    [
      "固定资产投资增长14.8%，其中产业投资占比82.6%。",
      [`${zone} 固定资产投资 2023 yoy 14.8%`, `${zone} 产业投资占固定资产投资比重 2023 82.6% share 82.6% of 固定资产投资`],
    ],
    // Of another whole, and of none that is told.
    [
      "加工贸易进出口68.9亿元，保税物流进出口27.1亿元；出口占比71.2%。",
      [`${zone} 加工贸易进出口额 2023 68.9亿元`, `${zone} 保税物流进出口 2023 27.1亿元`, `${zone} 出口总额占比 2023 71.2% share 71.2%`],
    ],
    [
      "城镇新增就业5368人，完成年度任务的67%，优良天数比例为62.4%。",
      [`${zone} 城镇新增就业人数 2023 5368人`, `${zone} 城镇新增就业人数完成年度任务比例 2023 67%`, `${zone} 空气质量优良天数比率 2023 62.4%`],
    ],
    // The share of a known figure has its own name.
    ["整车产量5.37万辆，占全省的三成。", [`${cars} share 30% of 全省`, `${zone} 汽车产量占全省比重 2023 30% share 30% of 全省`]],
  ])("%s", (text, facts) => expect(factsOf(`2023年，济南高新区${text}`)).toEqual(facts));
});

describe("parts of one whole in a row", () => {
  const told = factsOf("2023年，济南市地区生产总值12757亿元。户籍人口89.86万人。")[1]!;
  test.each(["，", "、"])("parted by %s", (mark) =>
    expect(factsOf(`2023年，济南市地区生产总值12757亿元。户籍人口89.86万人，其中回族占6.2%${mark}满族占1.9%。`).slice(1)).toEqual([
      told,
      "济南市 回族占户籍人口比重 2023 6.2% share 6.2% of 户籍人口",
      "济南市 满族占户籍人口比重 2023 1.9% share 1.9% of 户籍人口",
    ]),
  );
});

describe("a whole told with its short form", () => {
  const money = "济南高新区 研发经费支出 2023 33亿元 share 3.2% of 地区生产总值";
  const share = "济南高新区 研发经费支出占地区生产总值比重 2023 3.2% share 3.2% of 地区生产总值";
  test.each<[string, string[]]>([
    ["研发经费支出33亿元，占地区生产总值（GDP）的比重为3.2%。", [money, share]],
    ["研发经费支出占地区生产总值（GDP）3.2%。", [share]],
    // A name of its own for the share, in Han.
    ["城镇人口占总人口比重（常住人口城镇化率）为61.5%。", ["济南高新区 常住人口城镇化率 2023 61.5% share 61.5% of 总人口"]],
  ])("%s", (text, facts) => expect(factsOf(`2023年，济南高新区地区生产总值1600亿元，同比增长5%。${text}`).slice(1)).toEqual(facts));

  test("园区生产总值（GDP） is one name", () =>
    expect(factsOf("2023年，178家国家高新区园区生产总值（GDP）达到18万亿元，同比增长7%。")).toEqual([
      "国家高新区 地区生产总值 2023 18万亿元 yoy 7%",
    ]));
});

describe("a rate or a share named ahead of the places that have it", () => {
  test.each<[string, string[]]>([
    [
      "论城镇化率，南京87.2%，无锡83.3%，徐州67.9%。",
      ["南京市 常住人口城镇化率 2023 87.2%", "无锡市 常住人口城镇化率 2023 83.3%", "徐州市 常住人口城镇化率 2023 67.9%"],
    ],
    ["南京城镇化率87.2%，无锡为83.3%。", ["南京市 常住人口城镇化率 2023 87.2%", "无锡市 常住人口城镇化率 2023 83.3%"]],
    [
      "第三产业增加值占地区生产总值的比重，南京为65%，无锡为52.1%。",
      ["南京市 第三产业增加值占比 2023 65% share 65% of 地区生产总值", "无锡市 第三产业增加值占比 2023 52.1% share 52.1% of 地区生产总值"],
    ],
    [
      "南京城镇化率2020年为86.8%，2023年末是87.2%，目前超过87.5%。",
      ["南京市 常住人口城镇化率 2020 86.8%", "南京市 常住人口城镇化率 …2023-12 87.2%", "南京市 常住人口城镇化率 …2024-03 >87.5%"],
    ],
    ["南京城镇化率87.2%，2022年完成投资的86%。", ["南京市 常住人口城镇化率 2023 87.2%"]],
    // Of what, nobody says.
    ["南京城镇化率87.2%，有序推进，无锡的某园区87%。", ["南京市 常住人口城镇化率 2023 87.2%"]],
    ["城镇化率提升很快。研发热情高涨，南京87.2%。", []],
  ])("%s", (text, facts) => expect(factsOf(`2023年，${text}`, { title: "记", published: "2024-03-05" })).toEqual(facts));
});

describe("a share of what its own clause names, and of nothing told before", () => {
  test.each<[string, string[]]>([
    [
      "进出口总额2.81万亿元，加工贸易占比31.4%，提高0.3个百分点。",
      ["江苏省 进出口总额 2023 2.81万亿元", "江苏省 加工贸易占比 2023 31.4% points 0.3个百分点 share 31.4%"],
    ],
    [
      "进出口总额2.81万亿元，科技奖获奖数占到全国的16.2%。",
      ["江苏省 进出口总额 2023 2.81万亿元", "江苏省 科技奖获奖数占全国比重 2023 16.2% share 16.2% of 全国"],
    ],
    [
      "面积10.7万平方公里，经济总量超过全国的1/10。",
      ["江苏省 面积 2023 10.7万平方公里", "江苏省 地区生产总值占全国比重 2023 >10% share >10% of 全国"],
    ],
    ["服务业增加值在GDP中的比重达到52.4%。", ["江苏省 第三产业增加值占比 2023 52.4% share 52.4% of GDP"]],
    [
      "经济总量12.8万亿元，面积不到全国的2%，却住着约8500万人。",
      ["江苏省 地区生产总值 2023 12.8万亿元", "江苏省 面积占全国比重 2023 <2% share <2% of 全国", "江苏省 常住人口 2023 ~8500万人"],
    ],
    ["经济总量12.8万亿元，村里住着800人。", ["江苏省 地区生产总值 2023 12.8万亿元"]],
    // Of the figure told before.
    [
      "进出口总额2.81万亿元，约占全国的12%。",
      ["江苏省 进出口总额 2023 2.81万亿元 share ~12% of 全国", "江苏省 进出口总额占全国比重 2023 ~12% share ~12% of 全国"],
    ],
  ])("%s", (text, facts) => expect(factsOf(`2023年，江苏省${text}`, { title: "记", published: "2024-03-05" })).toEqual(facts));
});

test("provinces by a letter each, told beside a place, own what follows", () =>
  expect(
    factsOf("2023年，苏州市地区生产总值24653.4亿元。\n\n江浙沪皖同处下游，高等院校占全国的四分之一，星级饭店占全国的19%。", { title: "旅游" })
      .slice(1)
      .map((fact) => fact.slice(0, 3)),
  ).toEqual(["长三角", "长三角"]));

describe("a share or a rate is of what its own clause names, and of nothing told before", () => {
  test.each<[string, string[]]>([
    ["2023年，昭通市城镇新增就业3.2万人。昭通市绿电占比40%。", ["昭通市 城镇新增就业人数 2023 3.2万人", "昭通市 绿电占比 2023 40% share 40%"]],
    [
      "2023年，昭通市高新技术产业产值占规上工业总产值比重30%，国考断面水质优Ⅲ比例100%。",
      ["昭通市 高新技术产业产值占规上工业总产值比重 2023 30% share 30% of 规上工业总产值", "昭通市 国考断面水质优Ⅲ占比 2023 100% share 100%"],
    ],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));
});

describe("counts of things are no people, and what is new stands behind its number", () => {
  test.each<[string, string[]]>([
    ["2023年末，昭通市户籍人口640万人。2023年，全市出台“人才安居十二条”。", ["昭通市 户籍人口 …2023-12 640万人"]],
    [
      "2023年，昭通市新签约项目56个，总投资245亿元；竣工12个。",
      ["昭通市 签约项目数 2023 56个", "昭通市 项目总投资 2023 245亿元", "昭通市 竣工项目数 2023 12个"],
    ],
    [
      "2023年，昭通市固定资产投资300亿元，笔记本电脑出货52.3万台，光伏组件出货1.9吉瓦。",
      ["昭通市 固定资产投资 2023 300亿元", "昭通市 笔记本电脑出货 2023 52.3万台", "昭通市 光伏组件出货 2023 1.9吉瓦"],
    ],
  ])("%s", (text, facts) => expect(factsOf(text)).toEqual(facts));
});

describe("a rate behind where its place stands", () => {
  const before = "2022年，深圳高新区地区生产总值8000亿元。";
  const rate = (place: string, value: string) => `${place} 常住人口城镇化率 2022 ${value}`;
  test.each<[string, string[]]>([
    [
      "论城镇化率，无锡市领跑，达到82.9%，徐州市紧随其后，有69.4%，宿迁市殿后，仅66.1%。",
      [rate("无锡市", "82.9%"), rate("徐州市", "69.4%"), rate("宿迁市", "66.1%")],
    ],
    ["城镇化率无锡市最高，达到82.9%，徐州市其次，为69.4%。", [rate("无锡市", "82.9%"), rate("徐州市", "69.4%")]],
    ["无锡市城镇化率最高，为82.9%；宿迁市殿后，只有66.1%。", [rate("无锡市", "82.9%"), rate("宿迁市", "66.1%")]],
    // Of another rate, of a place of which only a part is told, of what is not named.
    ["无锡市城镇化率不算高，锡山区的占比最高，为12.9%。", []],
    ["无锡市出口最快，为7.2%。", []],
    ["无锡市最高，为82.9%。", []],
  ])("%s", (text, facts) => expect(factsOf(`${before}${text}`).slice(1)).toEqual(facts));
});

describe("what stands between a part and its share", () => {
  test.each<[string, string[]]>([
    ["造船业从前一度占到出口总额的61%，", ["造船业占出口总额比重 ? 61% share 61% of 出口总额"]],
    ["旅游业历来占地区生产总值的5%。", ["旅游业占地区生产总值比重 ? 5% share 5% of 地区生产总值"]],
    ["装备制造业如今已占到工业增加值的33%。", ["装备制造业占工业增加值比重 …2024-03 33% share 33% of 工业增加值"]],
    ["电子业2021年占工业增加值的8%。", ["电子业占工业增加值比重 2021 8% share 8% of 工业增加值"]],
    // Of a thing that is not known to be one: never of what was told before.
    ["老字号一度占到全市税收的17%。", []],
    ["占全市的四成。", ["深圳高新区 地区生产总值占全市比重 2022 40% share 40% of 全市"].map((fact) => fact.replace("深圳高新区 ", ""))],
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts.map((fact) => `深圳高新区 ${fact}`)));
});

test.each<[string, string[]]>([
  // 增长贡献率 is no growth, with or without 的.
  ["高技术制造业增加值对规模以上工业增长贡献率达40.4%。", ["济南市 高技术制造业增加值对规模以上工业增长贡献率 2023 40.4%"]],
  ["第三产业增加值对经济增长的贡献率为60.1%。", ["济南市 第三产业增加值对经济增长贡献率 2023 60.1%"]],
  ["工业增加值增长率达到6.1%。", ["济南市 全部工业增加值 2023 yoy 6.1%"]],
  // 能耗 before its time is what falls, and not the output it is told for.
  ["单位工业增加值能耗2023年下降8.1%。", ["济南市 单位工业增加值能耗 2023 yoy -8.1%"]],
  ["工业增加值2023年下降8.1%。", ["济南市 全部工业增加值 2023 yoy -8.1%"]],
  // A share behind a count that is not taken is of nothing told before; squads are no spaces.
  ["众创空间35家。组建5支招商小分队，某某电子、某某手机等制造项目16个、占比51.6%。", ["济南市 众创空间数 2023 35家"]],
])("told as it is: %s", (text, facts) =>
  expect(factsOf(`2023年，济南市地区生产总值12757.4亿元。${text}`, { title: "济南市经济运行情况" }).slice(1)).toEqual(facts),
);

describe("a whole whose own figure stands in brackets behind it", () => {
  test.each<[string, string[]]>([
    [
      "外出务工人员59.2万人，占农村劳动力（190.4万人）的31.1%。",
      [
        "外出务工人员 2022 59.2万人 share 31.1% of 农村劳动力",
        "农村劳动力 2022 190.4万人",
        "外出务工人员占农村劳动力比重 2022 31.1% share 31.1% of 农村劳动力",
      ],
    ],
    [
      "装备制造业产值59.2亿元，占规模以上工业总产值（190亿元）的31.2%。",
      [
        "装备制造业产值 2022 59.2亿元 share 31.2% of 规模以上工业总产值",
        "规模以上工业总产值 2022 190亿元",
        "装备制造业产值占规模以上工业总产值比重 2022 31.2% share 31.2% of 规模以上工业总产值",
      ],
    ],
    // What a place covers is no whole of another, and a remark that gives no figure of the whole says nothing new.
    ["高新区占地面积500亩。", ["占地面积 ? 500亩"]],
    [
      "出口额50亿元，占进出口总额（下同）的40%。",
      ["出口总额 2022 50亿元 share 40% of 进出口总额", "出口总额占进出口总额比重 2022 40% share 40% of 进出口总额"],
    ],
  ])("%s", (text, facts) => expect(after(text)).toEqual(facts.map((fact) => `深圳高新区 ${fact}`)));
});

test.each<[string, string[]]>([
  ["2022年，榆林市外出务工人员59.2万人，省内务工12.3万人。", ["榆林市 外出务工人员 2022 59.2万人", "榆林市 省内务工人数 2022 12.3万人"]],
  // Players, guests and members are counted of many things.
  ["2022年，榆林市比赛观众5.2万人，参赛选手1.3万人。", []],
])("people at work are the figure of a report: %s", (text, facts) => expect(factsOf(text)).toEqual(facts));

describe("a share that stayed, and a whole that grew", () => {
  const growth = "yoy 9.3%/2021";
  test.each<[string, string[]]>(
    [
      ["占深圳市的比重达到24.6%，与上年基本持平，比上年增长9.3%。", growth],
      ["占深圳市的比重达到24.6%，与上年持平，按可比价格计算，比上年增长9.3%。", growth],
      ["同比持平，占深圳市的比重达到24.6%。", "yoy 0%"],
    ].map(([behind, change]) => [`2022年，深圳高新区地区生产总值8000亿元，${behind}`, [`${GDP} ${change} share 24.6% of 深圳市`]]),
  )("%s", (text, [fact]) => expect(factsOf(text)[0]).toBe(fact));
});

describe("parts that come to all of it are of the whole told, and of no wider one", () => {
  const half = `2022年，深圳高新区地区生产总值8000亿元，占全市的24.6%，其中`;
  const names = (text: string) =>
    factsOf(text)
      .slice(2)
      .map((fact) => fact.split(" ")[1]);
  test.each<[string, string[]]>([
    ["南区、北区占比分别为45.2%、54.8%。", ["南区地区生产总值占比", "北区地区生产总值占比"]],
    ["南区、中区、北区的占比分别为45.2%、32.1%、22.8%。", ["南区地区生产总值占比", "中区地区生产总值占比", "北区地区生产总值占比"]],
    ["南区、北区占比分别为5.2%、4.8%。", ["南区占全市比重", "北区占全市比重"]],
  ])("%s", (parts, told) => expect(names(`${half}${parts}`)).toEqual(told));
});
test.each<[string, string[]]>([
  // The rate of the whole, beside one's own.
  [
    "2023年，鼎城区固定资产投资增长8.1%（全市7.2%），工业投资增长3%（全省5%、全市4%）。",
    [
      "固定资产投资 2023 yoy 8.1%",
      "常德市 固定资产投资 2023 yoy 7.2%",
      "工业投资 2023 yoy 3%",
      "湖南省 工业投资 2023 yoy 5%",
      "常德市 工业投资 2023 yoy 4%",
    ],
  ],
  ["2023年，鼎城区固定资产投资增长8.1%（占全市7.2%）。", ["固定资产投资 2023 yoy 8.1%", "固定资产投资占全市比重 2023 7.2% share 7.2% of 全市"]],
])("%s", (text, facts) => expect(factsOf(text, { title: "鼎城区" }).map((fact) => fact.replace(/^鼎城区 /, ""))).toEqual(facts));
