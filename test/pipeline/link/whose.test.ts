import { describe, expect, test } from "vitest";
import { openText } from "../../../src/pipeline/open.ts";
import { pageOf, readArticle } from "../../../src/pipeline/read.ts";
import { factsOf, gazetteer, read, told } from "../reading.ts";

/** Whose the figures of a text are, in order, each with its value. */
const owned = (text: string, title?: string): string[] =>
  factsOf(text, title === undefined ? {} : { title }).map(
    (fact) => `${fact.split(" ")[0]} ${/\d[\d.]*(?:[^\d\s]+)?(?= |$)/.exec(fact.replace(/20\d\d(?:-\d\d)?/g, ""))?.[0]}`,
  );

const FIRMS = "济南市 高新技术企业数 2023 2300家";

describe("a county named by the way owns no article", () => {
  const title = "济南市2023年统计公报";
  test.each<[string, string[]]>([
    ["2023年，面对章丘区暴雨等挑战，全市上下一心，全市经济稳中有进，全市稳定。\n\n2023年，高新技术企业2300家。", [FIRMS]],
    [
      "去年，章丘区6.0级地震造成影响，全市经济平稳，全市稳定。\n\n2023年，高新技术企业2300家。\n\n2023年，上市公司50家。",
      [FIRMS, "济南市 上市企业数 2023 50家"],
    ],
    // one the text is about owns its paragraphs, a zone wherever it leads
    ["济南高新区再出发，全市瞩目，全市期待，全市加油。\n\n2023年，高新技术企业2300家。", ["济南高新区 高新技术企业数 2023 2300家"]],
  ])("%s", (text, facts) => expect(factsOf(text, { title })).toEqual(facts));
});

describe("where things come from owns none of them", () => {
  const before = "2023年，保定市地区生产总值4000亿元";
  test.each<[string, string[]]>([
    [`${before}，承接北京非首都功能疏解项目178个。`, ["保定市 178个"]],
    [`${before}。2023年，承接京津冀转移项目53个，总投资214亿元。`, ["保定市 53个", "保定市 214亿元"]],
    [`${before}。2023年，与北京、天津的23所高校院所合作，上市公司50家。`, ["保定市 23所", "保定市 50家"]],
    [`${before}。2023年，从北京转移来的企业129家。`, ["保定市 129家"]],
    [`${before}，对香港出口总额1526亿元。`, ["保定市 1526亿元"]],
    [`${before}。香港一直是该市最大外资来源地，2023年实际使用外资3亿美元。`, ["保定市 3亿美元"]],
    [`${before}。一家做器械的上海企业给出了答案。2023年，上市公司50家。`, ["保定市 50家"]],
    [`${before}。2023年，承接东部和长三角地区转移项目53个，总投资214亿元。`, ["保定市 53个", "保定市 214亿元"]],
    // between which places something lies
    [`${before}。它西起济南高新区，东到青岛，上市公司50家。`, ["保定市 50家"]],
    // the end of a firm's name
    [`${before}。2023年，以长风、大众安徽三家整车厂为龙头，上市公司50家。`, ["保定市 50家"]],
    [`${before}。仅鲁大山东工研院一家就有专利。2023年，上市公司50家。`, ["保定市 50家"]],
    // what a place has itself
    [`${before}。2023年，北京转移支付800亿元。`, ["北京市 800亿元"]],
    [`${before}。2023年，落户济南的企业达2300家。`, ["济南市 2300家"]],
    [`${before}。2023年，香港出口总额4万亿元。`, ["香港特别行政区 4万亿元"]],
  ])("%s", (text, owners) => expect(owned(text).slice(1)).toEqual(owners));
});

describe("ports on land and what a customs house oversees have figures of their own", () => {
  test.each<[string, string[]]>([
    [
      "临沂国际陆港起步早。2023年，该港发出班列310列。陆港完成进出口总额25亿元。\n\n2023年，临沂市地区生产总值6105亿元。",
      ["临沂国际陆港 310列", "临沂国际陆港 25亿元", "临沂市 6105亿元"],
    ],
    ["2023年，长春关区三市进出口总额1679亿元，关区出口总额628亿元。", ["长春关区 1679亿元", "长春关区 628亿元"]],
    ["景洪边合区扩容。2023年，边合区进出口总额57亿元。", ["景洪边境经济合作区 57亿元"]],
    ["2023年，长春海关监管进出口总额1679亿元，长春市进出口总额900亿元。", ["长春市 900亿元"]],
  ])("%s", (text, owners) => expect(owned(text, "数据发布").filter((each) => !/^\S+ 1679亿元/.test(each) || text.includes("关区"))).toEqual(owners));
});

describe("a park of two places has figures of its own, and is called 园区", () => {
  const park = "徐汇—六安合作共建园区";
  test.each<[string, string[]]>([
    [`走进六安高新区西侧的徐六产业园。\n\n2022年，${park}揭牌。2023年，园区实现税收收入3亿元。`, [`${park} 3亿元`]],
    [
      `${park}揭牌。徐六产业园再开工。\n\n2023年，六安高新区税收收入9亿元，六安市税收收入90亿元。\n\n2023年，园区税收收入3亿元。`,
      ["六安高新区 9亿元", "六安市 90亿元", `${park} 3亿元`],
    ],
    [`${park}揭牌。徐六产业园再开工。\n\n医药正是园区的第一大产业，集聚企业19家。`, [`${park} 19家`]],
    // another park of the paragraph
    [`${park}揭牌。徐六产业园再开工。\n\n苏州工业园区起步早。2023年，园区税收收入3亿元。`, ["苏州工业园区 3亿元"]],
  ])("%s", (text, owners) => expect(owned(text, "两地的算盘")).toEqual(owners));
});

describe("all zones of a row are no one of them", () => {
  const row = "2023年，全部参评开发区税收收入141亿元";
  test.each<[string, string, string[]]>([
    ["开发区年考揭晓", `六安高新区连续第一，济南高新区第二。${row}。`, []],
    ["开发区年考揭晓", `六安高新区连续第一。2023年，该区税收收入30亿元。${row}。`, ["六安高新区 30亿元"]],
    // in a text of a province they are all that it has
    ["安徽省开发区年考揭晓", `六安高新区连续第一。${row}。`, ["安徽省 141亿元"]],
    ["开发区年考揭晓", "六安高新区连续第一。2023年，开发区税收收入30亿元。", ["六安高新区 30亿元"]],
  ])("%s: %s", (title, text, owners) => expect(owned(text, title).filter((each) => each.endsWith("亿元"))).toEqual(owners));
});

describe("where in a place another lies", () => {
  test.each<[string, string[]]>([
    ["地处江南、杭州市东部的临平区，活力十足。2023年，税收收入90亿元。", ["临平区 90亿元"]],
    ["钱塘江南岸、杭州城区里的滨江区，活力十足。2023年，税收收入90亿元。", ["滨江区 90亿元"]],
    ["2023年，临平区以不到杭州十分之一的土地，创造税收收入90亿元。", ["临平区 90亿元"]],
    // the place itself
    ["杭州市东部活力十足。2023年，税收收入90亿元。", ["杭州市 90亿元"]],
    ["杭州市东部的宁波市不同。2023年，税收收入90亿元。", ["杭州市 90亿元"]],
  ])("%s", (text, owners) => expect(owned(text, "数据")).toEqual(owners));
});

describe("as many members as join", () => {
  const met = "11月7日，建瓯、安吉等18个县市共同成立全国竹产业城市联盟，推选建瓯市为首届理事长单位。";
  test.each<[string, string[]]>([
    [`${met}\n\n2023年，成员县市竹产业总产值1328亿元。`, ["[全国竹产业城市联盟] 1328亿元"]],
    [`${met}\n\n2023年，建瓯市竹产业总产值183亿元。`, ["建瓯市 183亿元"]],
  ])("%s", (text, owners) => expect(owned(text, "全国竹产业城市联盟在建瓯成立").filter((each) => each.endsWith("亿元"))).toEqual(owners));
});

describe("an airport told of is its city's", () => {
  test.each<[string, string[]]>([
    ["武汉市动作快。再往东有新的货运枢纽鄂州花湖国际机场。这座机场，2023年货邮吞吐量24.5万吨。", ["鄂州市 24.5万吨"]],
    ["2023年，武汉市地区生产总值2万亿元。鄂州花湖国际机场建设提速，高新技术企业2300家。", ["武汉市 2万亿元", "武汉市 2300家"]],
  ])("%s", (text, owners) => expect(owned(text, "一小时通勤圈")).toEqual(owners));
});

describe("a share of the whole city is had by the one spoken of", () => {
  test.each<[string, string[]]>([
    ["济南高新区成绩亮眼。2023年，以全市3%的土地，集聚了全市54%的高新技术企业，园区上市公司50家。", ["济南高新区 50家"]],
    ["济南高新区成绩亮眼。2023年，全市上市公司150家。", ["济南市 150家"]],
  ])("%s", (text, owners) => expect(owned(text, "成绩单").filter((each) => !each.endsWith("%"))).toEqual(owners));
});

describe("this city, this zone: the one just spoken of, by what it is", () => {
  test.each<[string, string, string[]]>([
    ["写在邵东经开区成立之际", "园区越来越大。\n\n这座户籍人口130万的县级市，2023年地区生产总值726.8亿元。", ["邵东市 地区生产总值 2023 726.8亿元"]],
    [
      "山东观察",
      "放在济南高新区的大盘子里看，生物医药还不是老大。这个以电子起家的老牌开发区，2023年地区生产总值1700亿元。",
      ["济南高新区 地区生产总值 2023 1700亿元"],
    ],
    ["山东观察", "济南市与章丘区相邻，再往东是邹平市。2023年，这座县级市实现地区生产总值600亿元。", ["邹平市 地区生产总值 2023 600亿元"]],
    // none of the kind was named
    ["山东观察", "济南市加快发展。这个以电子起家的老牌开发区，2023年地区生产总值1700亿元。", []],
  ])("%s: %s", (title, text, facts) => expect(factsOf(text, { title }).filter((fact) => /地区生产/.test(fact))).toEqual(facts));
});

describe("in a text of one place a province told of by the way speaks for its own sentence", () => {
  const title = "写在济南高新区获批三十年之际";
  test.each<[string, string[]]>([
    ["国务院批准设立国家高新区，山东一次进了好几家。2023年，高新技术企业2300家。", ["济南高新区 高新技术企业数 2023 2300家"]],
    // one that opens the paragraph is what it is about
    ["山东一次进了好几家。2023年，高新技术企业2300家。", ["山东省 高新技术企业数 2023 2300家"]],
  ])("%s", (text, facts) => expect(factsOf(text, { title })).toEqual(facts));
});

describe("a district whose short name is a word or another place, where the text lets it act", () => {
  test.each<[string, string[]]>([
    [
      "广州市南沙区政府举行发布会。2023年南沙实现地区生产总值2323.5亿元。2012年，南沙获批国家级新区。南沙的上市公司有50家。",
      ["南沙区 地区生产总值 2023 2323.5亿元", "南沙区 上市企业数 2023 50家"],
    ],
    // told in full and then only a word
    ["甘肃省合作市政府举行发布会。2023年，深化合作实现互利，合作完成项目30个，合作机制越来越顺。", []],
  ])("%s", (text, facts) => expect(factsOf(text).filter((fact) => !/30个/.test(fact))).toEqual(facts));
});

describe("those among whom one stands own no rank", () => {
  test.each<[string, string[]]>([
    ["2023年，桃源县地区生产总值500亿元，全国县域综合实力百强县排名由第48位升至第41位。", ["桃源县"]],
    ["2023年，桃源县实际使用外资1亿美元，总量全市县（市）第一；出口总额80亿美元。", ["桃源县"]],
  ])("%s", (text, owners) => expect([...new Set(factsOf(text).map((fact) => fact.split(" ")[0]))]).toEqual(owners));
});

describe("one place alone, told of at the end of a clause", () => {
  test.each<[string, string[]]>([
    ["2023年，济南高新区地区生产总值1700亿元。为了这一湖水，各地付出了真金白银——仅泰安一市，就关停企业560家。", ["济南高新区", "泰安市"]],
    ["2023年，济南高新区地区生产总值1700亿元。为了这一湖水，各地学习泰安一城一策，济南高新区关停企业560家。", ["济南高新区", "济南高新区"]],
  ])("%s", (text, owners) => expect(factsOf(text).map((fact) => fact.split(" ")[0])).toEqual(owners));
});

test.each<[string, string]>([
  ["2023年，全市派出农技人员2400名，全力以赴龙口夺粮。夏粮总产量378万吨。", "济南市"],
  ["2023年，全市派出农技人员2400名。龙口市夏粮总产量378万吨。", "龙口市"],
])("a harvest saved from the dragon's mouth is no city: %s", (text, owner) =>
  expect(factsOf(text, { title: "济南市农业发展记" }).at(-1)?.split(" ")[0]).toBe(owner),
);

describe("the city of a newspaper's page", () => {
  const pageIn = (...articles: string[]) => {
    const parts = articles.map((text) => openText(`---\ntitle: 要闻\ndate: 2024-03-05\n---\n\n${text}\n`, "utf-8", { file: "x.md" }).parts[0]!);
    const page = pageOf(parts, gazetteer);
    return parts.flatMap((part) => readArticle(part, "x.md", gazetteer, page).observations.map(told));
  };
  const OURS = "2023年，我市实现农林牧渔业总产值478.3亿元。";
  test("our city of an article that names none", () =>
    expect(pageIn("3月4日，德州高新区召开大会。", OURS)).toEqual(["德州市 农林牧渔业总产值 2023 478.3亿元"]));
  const UNNAMED = ["农林牧渔业总产值 2023 478.3亿元"];
  test("of two cities none", () => expect(pageIn("3月4日，德州高新区召开大会。", "3月4日，济南市召开大会。", OURS)).toEqual(UNNAMED));
  test("of a page of a province none", () => expect(pageIn("3月4日，山东省召开大会。", OURS)).toEqual(UNNAMED));
  test("of one article none", () => expect(pageIn(OURS)).toEqual(UNNAMED));
});

describe("the place that a title names in passing and the text most of all", () => {
  const often = "南沙区向海而兴，南沙区因港而生。南沙区越来越好，南沙区人人知道。南沙区有山，南沙区有水，南沙区有港。\n\n";
  test.each<[string, string, string[]]>([
    ["“南沙区方案”两周年", `${often}2023年，广州招商会举行。\n\n2023年，高新技术企业2300家。`, ["南沙区 高新技术企业数 2023 2300家"]],
    ["“南沙区方案”两周年", "2023年，高新技术企业2300家。", []],
  ])("%s", (title, text, facts) => expect(factsOf(text, { title })).toEqual(facts));
});

describe("an appraisal of zones", () => {
  const title = "湖北省高新区综合评价结果公布";
  const zones = "襄阳高新区、宜昌高新区、荆门高新区、荆州高新区参评。\n\n";
  test.each<[string, string[]]>([
    [`${zones}其中，荆门由第八位降至第十位，2022年营业收入688亿元。`, ["荆门高新区"]],
    // the city where the text tells of it, too, or where no place in a row follows
    [`${zones}荆门市区人口多。荆门由第八位降至第十位，2022年营业收入688亿元。`, ["荆门市"]],
    [`${zones}荆门地区生产总值2022年为2000亿元。`, ["荆门市"]],
  ])("%s", (text, owners) => expect([...new Set(owned(text, title).map((fact) => fact.split(" ")[0]))]).toEqual(owners));

  test.each<[string, string[]]>([
    ["2022年，府谷、神木两家高新区工业总产值分别达到615亿元和498亿元。", ["府谷高新区 615亿元", "神木高新区 498亿元"]],
    ["2022年，府谷、神木两县工业总产值分别达到615亿元和498亿元。", []],
  ])("zones of counties: %s", (text, facts) => expect(owned(text).filter((fact) => /高新区/.test(fact))).toEqual(facts));

  const all = "2021年，全省高新区进步很大，全省高新区各有所长。襄阳高新区居首。\n\n";
  test.each<[string, string, string[]]>([
    ["湖北省高新区评价公布", `${all}2020年，受疫情冲击，高新区工业总产值增长1.9%。`, ["湖北省 1.9%"]], // of all its zones
    ["湖北省高新区评价公布", `${all}襄阳高新区越来越强。2020年，高新区工业总产值增长1.9%。`, ["襄阳高新区 1.9%"]],
    ["襄阳高新区十年记", `${all}2020年，受疫情冲击，高新区工业总产值增长1.9%。`, ["襄阳高新区 1.9%"]],
  ])("in a text of all of them a zone alone is none but its paragraph's: %s: %s", (title, text, facts) => expect(owned(text, title)).toEqual(facts));
});

describe("parts of zones and small towns by their own names", () => {
  test.each<[string, string, string[]]>([
    [
      "天府新区十年记",
      "十年间，天府新区成都直管区不断壮大。2023年，成都直管区地区生产总值531.9亿元。\n\n2023年，直管区常住人口92.7万人。",
      ["天府新区成都直管区 531.9亿元", "天府新区成都直管区 92.7万人"],
    ],
    ["德清发展记", "德清县的德清地理信息小镇创建十年。2022年，小镇营业收入200亿元。", ["德清地理信息小镇 200亿元"]],
    ["云南园区见闻", "下一站是文山州砚山产业园区。2022年，砚山产业园区工业总产值38亿元。", ["砚山产业园区 38亿元"]],
    [
      "德清发展记",
      "莫干山高新区起步早。2022年，德清地理信息小镇营业收入200亿元。该区一般公共预算收入32亿元。",
      ["德清地理信息小镇 200亿元", "莫干山高新区 32亿元"],
    ],
    // a town is none
    ["德清发展记", "德清县有许多特色小镇。2022年，全县税收收入200亿元。", ["德清县 200亿元"]],
  ])("%s: %s", (title, text, facts) => expect(owned(text, title)).toEqual(facts));
});

describe("what is told there is told of it", () => {
  test.each<[string, string[]]>([
    [
      "2023年，云南文山、广西百色相邻。百色高新区工业总产值368亿元。而在文山，电解铝产能达到343万吨。",
      ["百色高新区 368亿元", "文山壮族苗族自治州 343万吨"],
    ],
    ["2023年，百色高新区工业总产值368亿元。在济南，一家企业的产值达到3亿元。", ["百色高新区 368亿元"]],
    ["2023年，百色高新区工业总产值368亿元，在济南设立研发中心，一般公共预算收入3亿元。", ["百色高新区 368亿元", "百色高新区 3亿元"]],
  ])("%s", (text, facts) => expect(owned(text, "园区见闻")).toEqual(facts));

  test("a zone that no list has is none of those that are known", () =>
    expect(
      owned("2023年，百色高新区工业总产值368亿元。\n\n义龙新区是东道主。这个2014年获批的省级新区，2023年地区生产总值153.8亿元。", "园区见闻"),
    ).toEqual(["百色高新区 368亿元"]));
});

describe("a region that nobody knows and an alliance whose members come from afar", () => {
  const before = "2023年，济南高新区一般公共预算收入32亿元。\n\n";
  test.each<[string, string[]]>([
    [`${before}水源区地跨三省，流域面积9.52万平方公里，人口约1400万人。水源区的人都知道。`, []],
    [`${before}济南地跨两岸，常住人口900万人。`, ["济南市 900万人"]],
  ])("%s", (text, owners) => expect(owned(text).slice(1)).toEqual(owners));

  const founded = "9月17日，由济南高新区发起，辽河流域15家高新区共同组建的辽河流域高新区产业协同联盟宣告成立。\n\n";
  const name = "辽河流域高新区产业协同联盟";
  test.each<[string, string | null]>([
    ["据理事长单位济南高新区介绍，15家成员来自辽宁、吉林，2021年共完成工业总产值4870亿元。", name],
    ["据理事长单位济南高新区介绍，8家企业来自辽宁、吉林，2021年共完成工业总产值4870亿元。", null],
  ])("%s", (text, subject) =>
    expect(read(`${founded}${text}`, { title: "高新区牵手成立联盟", published: "2022-09-19" }).observations.at(-1)?.subject?.name ?? null).toBe(
      subject,
    ),
  );
});

describe("a figure that describes the place behind it, a zone called after the city before it", () => {
  const before = "2023年，上海市地区生产总值4.7万亿元。";
  test.each<[string, string[]]>([
    [`${before}单项排名里不乏小而美。面积仅3.5平方公里的张江高新区，2023年一般公共预算收入32亿元。`, ["张江高新区", "张江高新区"]],
    // 与…的甲市比: the place that it is held against
    [`${before}杭州市地区生产总值2.01万亿元，同2.47万亿元的苏州市相比，规模小一些。`, ["杭州市", "苏州市"]],
    // what lies in the place, and what is said of one already told
    [`${before}2023年，一般公共预算收入32亿元的张江高新区企业。`, ["上海市"]],
    ["2023年，通化国家医药高新区地区生产总值32亿元。", ["通化医药高新区"]],
    ["2023年，泰州国家医药高新区地区生产总值32亿元。", ["泰州医药高新区"]],
  ])("%s", (text, owners) =>
    expect(
      factsOf(text, { title: "园区见闻" })
        .filter((fact) => !/4\.7万亿/.test(fact))
        .map((fact) => fact.split(" ")[0]),
    ).toEqual(owners),
  );
});

describe("all free trade zones of the country, told by their number", () => {
  const before = "2013年，上海自贸试验区设立。\n\n";
  const told = ["全国自贸试验区 进出口总额 2022 7.5万亿元 yoy 14.5%"];
  test.each<[string, string[]]>([
    ["2022年，21家自贸试验区进出口总额7.5万亿元，同比增长14.5%。", told],
    ["2022年21个自由贸易试验区进出口总额7.5万亿元，同比增长14.5%。", told],
    // Few of them, and how many there are, is none.
    ["2022年，上海自贸试验区进出口总额2.1万亿元，同比增长14.5%。全国已设立21个自贸试验区。", ["上海自贸试验区 进出口总额 2022 2.1万亿元 yoy 14.5%"]],
  ])("%s", (text, facts) => expect(factsOf(`${before}${text}`)).toEqual(facts));
});

describe("several places by their number in digits, and zones of several cities", () => {
  const belt = "2018年，辽宁沿海经济带地区生产总值增长6.8%。";
  const told = "辽宁沿海经济带 实际使用外资 2018 32亿美元";
  test.each<[string, string[]]>([
    ["6市实际利用外资32亿美元。", [told]],
    ["辽宁沿海6市实际利用外资32亿美元。", [told]],
    // Of none of five, and no count of what a measure is told of.
    ["5市实际利用外资32亿美元。", []],
    ["辽宁沿海经济带新建3.6市级公里管网，实际利用外资32亿美元。", [told]],
  ])("%s", (text, facts) => expect(factsOf(`${belt}${text}`).slice(1)).toEqual(facts));

  test("what another one does is no place of the words", () =>
    expect(factsOf("2017年，合芜蚌示范区地区生产总值11828亿元，增长8%。试验区参照中关村开展试点。\n\n2017年，示范区研发经费352亿元。").at(-1)).toBe(
      "合芜蚌国家自主创新示范区 研究与试验发展经费 2017 352亿元",
    ));
});

test("zones counted as before are those, and others that are only counted nobody's", () =>
  expect(
    factsOf(
      "2023年，49个国家级经济技术开发区地区生产总值5.2万亿元，增长6%。\n\n这49个国家级开发区税收收入412.6亿元，同比增长5%。另有5个区域享受同样政策，税收收入87.3亿元，同比增长4%。\n\n33个国家级开发区出口额60亿元，同比增长3%。",
    ),
  ).toEqual(["国家级经开区 地区生产总值 2023 5.2万亿元 yoy 6%", "国家级经开区 税收收入 2023 412.6亿元 yoy 5%"]));

describe("where a report was written owns none of its figures", () => {
  const body = "某山区十年答卷交出。\n\n2021年，衢州市地区生产总值1875.6亿元，位次前移。全市规模以上工业营业收入3120亿元。";
  test.each<[string, string, string[]]>([
    ["named nowhere else", `某新社北京7月2日电 ${body}`, ["衢州市 1875.6亿元", "衢州市 3120亿元"]],
    // told of as well it is what the text is about
    ["named again", "某新社绍兴7月2日电 绍兴市经济向好。2021年，全市规模以上工业营业收入3120亿元。", ["绍兴市 3120亿元"]],
    ["the only one", "某新社绍兴7月2日电 2021年，全市规模以上工业营业收入3120亿元。", ["绍兴市 3120亿元"]],
  ])("%s", (_, text, facts) => expect(owned(text, "十年记")).toEqual(facts));
});

describe("a round mark that several places passed is each one's", () => {
  test.each<[string, string[]]>([
    ["无锡市、徐州市地区生产总值突破2000亿元。", ["无锡市 地区生产总值 2022 >2000亿元", "徐州市 地区生产总值 2022 >2000亿元"]],
    // Together, and no mark that two would pass alike.
    ["无锡市、徐州市地区生产总值合计突破2000亿元。", []],
    ["无锡市、徐州市地区生产总值突破1126亿元。", []],
  ])("%s", (text, facts) => expect(factsOf(`2022年，江苏省固定资产投资5000亿元。2022年，${text}`).slice(1)).toEqual(facts));
});

describe("by whom firms were named so owns none of them", () => {
  const before = "2023年，宝鸡高新区地区生产总值640亿元";
  test.each<[string, string[]]>([
    [`${before}。2023年，新增陕西省瞪羚企业17家。2023年，技术合同成交额29亿元。`, ["宝鸡高新区 17家", "宝鸡高新区 29亿元"]],
    [`${before}。2023年，新增第二批宝鸡市链主企业6家。`, ["宝鸡高新区 6家"]],
    [`${before}。2023年，获批陕西省工程研究中心3个，拥有陕西省重点实验室5个。`, ["宝鸡高新区 3个", "宝鸡高新区 5个"]],
    [`${before}。2023年，14家企业上榜陕西省制造业单项冠军，占全省的12%。`, ["宝鸡高新区 14家", "宝鸡高新区 12%"]],
    // whose the figures are
    [`${before}。2023年，陕西省新增瞪羚企业170家。`, ["陕西省 170家"]],
    [`${before}。2023年，宝鸡市高新技术企业达到480家。`, ["宝鸡市 480家"]],
  ])("%s", (text, owners) => expect(owned(text).slice(1)).toEqual(owners));
});

test("a zone is meant where all those of its kind are told of by the way", () => {
  const title = "石嘴山经开区2023年经济运行情况";
  const ranked = "在2023年国家级经开区综合发展水平考核评价中，";
  for (const who of ["开发区综合排名第164位。", "石嘴山经开区列第164位。"])
    expect(owned(`2023年，开发区工业总产值286亿元。\n\n${ranked}${who}`, title)).toEqual(["石嘴山经开区 286亿元", "石嘴山经开区 164"]);
});

describe("places in the names of examples, and examples that are places", () => {
  const before = "2023年，宝鸡高新区地区生产总值640亿元";
  test.each<[string, string[]]>([
    [`${before}，西安科学中心、云谷研究所等国家级创新平台16个。`, ["宝鸡高新区 16个"]],
    [`${before}，西安银桥、咸阳彩虹等重点企业12家。`, ["宝鸡高新区 12家"]],
    [`${before}。西安高新区、咸阳高新区等国家高新区8家。`, []],
    [`${before}。西安高新区、咸阳高新区企业分别达到90家、80家。`, ["西安高新区 90家", "咸阳高新区 80家"]],
  ])("%s", (text, owners) => expect(owned(text).slice(1)).toEqual(owners));
});

describe("airports, and places in a list that nobody names", () => {
  const before = "2023年，西安市地区生产总值9870亿元";
  test.each<[string, string[]]>([
    [`${before}。西安咸阳国际机场旅客吞吐量3860万人次。咸阳市上市公司12家。`, ["西安市 3860万人次", "咸阳市 12家"]],
    [`${before}。2023年，郑州新郑国际机场货邮吞吐量73.5万吨。`, ["郑州市 73.5万吨"]],
    [`${before}。2023年，百强园区GDP合计14.2万亿元，占全国的12%。`, []],
    [`${before}。2023年，全国有164家国家级高新区、207家国家级经开区。`, []],
    [`${before}。2023年，西安高新区企业90家。`, ["西安高新区 90家"]],
  ])("%s", (text, owners) => expect(owned(text).slice(1)).toEqual(owners));
});

describe("among how many a place stands is no subject", () => {
  const own = (text: string): string[] => factsOf(text, { title: "鼎城区一季度", published: "2023-04-20" }).slice(1);
  test.each<[string, string[]]>([
    ["一季度，全区零售总额31亿元，六区县排名第五；税收收入5.6亿元。", ["鼎城区 税收收入 2023-01…2023-03 5.6亿元"]],
    ["一季度，全区零售总额31亿元，全市9个区县市中位列第5；税收收入5.6亿元。", ["鼎城区 税收收入 2023-01…2023-03 5.6亿元"]],
    ["一季度，全区零售总额31亿元；六区县税收收入5.6亿元。", []],
  ])("%s", (text, facts) => expect(own(text)).toEqual(facts));
});

describe("a work report is of the place whose government gives it, whatever it says of its province", () => {
  const body = "各位代表：\n\n现在报告工作。\n\n市政府牢记总书记对湖南的重要讲话，评上湖南沿江经济带建设先锋。\n\n2020年实现生产总值4097亿元。";
  test.each<[string, string]>([
    ["岳阳市政府工作报告", body],
    ["政府工作报告——2021年2月2日在岳阳市第十五届人民代表大会第七次会议上", body],
    ["政府工作报告", body.replace("现在报告", "我代表岳阳市人民政府报告")],
  ])("%s", (title, text) => expect(factsOf(text, { title, published: "2021-02-02" })).toEqual(["岳阳市 地区生产总值 2020 4097亿元"]));
  test.each<[string, string]>([
    // The province where its own paragraph is of it, and where the title names it.
    ["岳阳市政府工作报告", body.replace("2020年实", "湖南省2020年实")],
    ["湖南省政府工作报告", body],
  ])("%s of the province", (title, text) => expect(factsOf(text, { title, published: "2021-02-02" })).toEqual(["湖南省 地区生产总值 2020 4097亿元"]));
  test("nobody reports on whom a speech was for", () =>
    expect(factsOf("2020年，岳阳市牢记领导视察湖南时的嘱托，生产总值4097亿元。", { title: "要闻" })).toEqual(["岳阳市 地区生产总值 2020 4097亿元"]));
});
