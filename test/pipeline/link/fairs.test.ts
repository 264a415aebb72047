import { describe, expect, test } from "vitest";
import { factsOf, read } from "../reading.ts";

const rows = (cases: readonly (readonly [string, string[]])[]) =>
  test.each(cases)("%s", (text, facts) => expect(factsOf(text, { published: "2023-09-20", title: "博览会闭幕" })).toEqual(facts));

describe("what an article that reports a fair counts is the fair's", () => {
  const held = "9月18日，第十五届中国北方花木博览会在兰州闭幕。";
  const its = "[第十五届中国北方花木博览会]";
  rows([
    [
      `${held}本届博览会共签约项目162个，投资总额265亿元，比上届增长12%。展览面积10.5万平方米，来自22个国家的650家企业参展，观众12.8万人次。`,
      [
        `${its} 签约项目数 2023-09…2023-09 162个`,
        `${its} 投资总额 2023-09…2023-09 265亿元 yoy 12%`,
        `${its} 展览面积 2023-09…2023-09 10.5万平方米`,
        `${its} 参展企业数 2023-09…2023-09 650家`,
        `${its} 观众 2023-09…2023-09 12.8万人次`,
      ],
    ],
    [
      "9月18日，为期三天的第八届中国—西亚农交会在银川落下帷幕。大会共达成签约项目58个。现场成交额达8.6亿元，同比增长10%。",
      ["[第八届中国—西亚农交会] 签约项目数 2023-09…2023-09 58个", "[第八届中国—西亚农交会] 成交额 2023-09…2023-09 8.6亿元 yoy 10%"],
    ],
    [
      `${held}线下有764家企业参展；线上有来自欧洲12个国家的2597家企业参展，上架展品1.5万件。近6000名专业采购商到会，高层论坛办了21个。`,
      [
        `${its} 线下参展企业数 2023-09…2023-09 764家`,
        `${its} 线上参展企业数 2023-09…2023-09 2597家`,
        `${its} 上架展品 2023-09…2023-09 1.5万件`,
        `${its} 专业采购商数 2023-09…2023-09 ~6000名`,
        `${its} 高层论坛 2023-09…2023-09 21个`,
      ],
    ],
    // Parts of what was signed take no name from one another; what is dealt in is money, and who came in are visits.
    [
      `${held}大会签约项目158个，签约资金720亿元。其中，投资项目65个，金额489亿元；“走出去”项目21个，金额75亿元；贸易项目72个，金额156亿元。`,
      [
        `${its} 签约项目 2023-09…2023-09 158个`,
        `${its} 签约资金 2023-09…2023-09 720亿元`,
        `${its} 投资项目 2023-09…2023-09 65个`,
        `${its} 投资项目签约资金 2023-09…2023-09 489亿元`,
        `${its} “走出去”项目 2023-09…2023-09 21个`,
        `${its} “走出去”项目签约资金 2023-09…2023-09 75亿元`,
        `${its} 贸易项目 2023-09…2023-09 72个`,
        `${its} 贸易项目签约资金 2023-09…2023-09 156亿元`,
      ],
    ],
    [
      `${held}按一年计，本届博览会累计意向成交86.3亿美元，比上届增长17%。累计进场超过28万人次，同比增长12.4%。`,
      [`${its} 意向成交 2023-09…2023-09 86.3亿美元 yoy 17%`, `${its} 进场 2023-09…2023-09 >28万人次 yoy 12.4%`],
    ],
    // The host's own year stays the host's, and what a place named there signed stays its own.
    [`${held}去年，兰州市旅游收入312亿元，地区生产总值3343.5亿元。`, ["兰州市 旅游收入 2022 312亿元", "兰州市 地区生产总值 2022 3343.5亿元"]],
    [`${held}兰州市签约项目32个。`, ["兰州市 签约项目数 2023-09…2023-09 32个"]],
    // What a sentence goes on to tell of the place it names is that place's, too.
    [
      `${held}东道主甘肃签订外资项目合同总额3.5亿美元，技术成果交易合同额11.2亿元。`,
      ["甘肃省 签订外资项目合同总额 2023-09…2023-09 3.5亿美元", "甘肃省 技术成果交易合同额 2023-09…2023-09 11.2亿元"],
    ],
    // A delegation's doings are its city's; a fair to come, or one told of by the way, is not reported.
    ["9月18日，天水市代表团亮相在兰州举行的花木博览会。天水市签约项目12个。", ["天水市 签约项目数 2023-09…2023-09 12个"]],
  ]);
  describe("and what is told where no place is spoken of", () => {
    const of = "[第六届渝洽会]";
    rows([
      [
        "9月12日，第六届渝洽会收场。\n本届成绩好于往年。按产业分：光电类项目17个，签约额91亿元；食品类项目23个，签约额48亿元。贸易额6.2亿元，境外来宾730名。",
        [
          `${of} 光电类项目 2023-09…2023-09 17个`,
          `${of} 光电类项目签约金额 2023-09…2023-09 91亿元`,
          `${of} 食品类项目 2023-09…2023-09 23个`,
          `${of} 食品类项目签约金额 2023-09…2023-09 48亿元`,
          `${of} 贸易额 2023-09…2023-09 6.2亿元`,
          `${of} 境外来宾 2023-09…2023-09 730名`,
        ],
      ],
      // What no fair has stays of no known place, and a place named there keeps what it has.
      ["9月12日，第六届渝洽会收场。\n财政收入87亿元，增长4%。", []],
      ["9月12日，第六届渝洽会收场。\n贵阳市有光电类项目17个。", ["贵阳市 光电类项目 2023-09…2023-09 17个"]],
    ]);
  });
  test("several provinces that signed as many projects are no part of a name", () =>
    expect(factsOf("2023年9月12日，东北三省共签约项目91个，总投资406亿元。", { published: null, title: "签约" })).toEqual([
      "东北地区 签约项目数 2023-09…2023-09 91个",
      "东北地区 项目总投资 2023-09…2023-09 406亿元",
    ]));
  test("and nobody's where the fair has no day", () =>
    expect(
      factsOf("第十五届中国—西亚博览会在兰州闭幕。展会期间，共签约项目83个，总投资额超过120亿元，展览面积7.4万平方米，设展位3100个。", {
        published: null,
        title: "博览会闭幕",
      }),
    ).toEqual([]));
  test("a fair told of far below, or held years ago, owns nothing", () =>
    expect(
      factsOf("2022年，兰州市签约项目320个，投资总额1265亿元。兰州市多次举办博览会。", { published: "2023-02-01", title: "兰州市招商" }),
    ).toEqual(["兰州市 签约项目数 2022 320个", "兰州市 投资总额 2022 1265亿元"]));
});

test.each([
  "深圳的一场招商推介会，签订协议项目6个，总投资10.5亿元；成都、北京等地的专题招商，签下协议9个。",
  "上海、江苏等地跑下来，签订协议项目7个，签约额30.5亿元；珠三角地区的招商引资推介会，签订意向书3个。",
  "湖南岳阳和湖北荆州、宜昌等地的考察对接，签订意向性协议6个。",
])("what was signed where others went is of those who went: %s", (parts) => {
  const facts = factsOf(`肥城市新签约项目32个，签约额99.5亿元。其中，${parts}`, { title: "肥城市招商", published: "2021-05-28" });
  expect(facts.length).toBeGreaterThan(2);
  expect(facts.every((fact) => fact.startsWith("肥城市"))).toBe(true);
});
test("and a place that signs at home is not passed over", () =>
  expect(
    factsOf("深圳市举行招商推介会，签约项目6个，总投资10.5亿元。", { title: "招商推介会", published: "2021-05-28" }).map(
      (fact) => fact.split(" ")[0],
    ),
  ).toEqual(["深圳市", "深圳市"]));

describe("a fair that an article looks back on has what it counts, in all or at one of its sessions", () => {
  const given = { title: "兰州今年办会", published: "2015-03-05" };
  const began = "中国—西亚博览会越办越大。中国—西亚博览会由甘肃省政府等主办，2006年创办，到现在已连续举办九届。";
  const all = "[中国—西亚博览会创办]";
  test.each<[string, string[]]>([
    [
      `${began}九届博览会共签约合作项目1281个，投资总额达963亿元，商品成交额超过49亿美元。截至2014年底，项目履约率达到79.4%。`,
      [
        `${all} 签约合作项目 …2015-03 1281个`,
        `${all} 投资总额 …2015-03 963亿元`,
        `${all} 商品成交额 …2015-03 >49亿美元`,
        `${all} 项目履约率 …2014-12 79.4%`,
      ],
    ],
    [
      `${began}\n\n在首届博览会上，共设展位1506个，商品成交额8.4亿美元。2014年的第九届博览会规模更大，展位数达3000个，比第一届增长99.2%。`,
      [
        "[首届中国—西亚博览会] 共设展位 2006 1506个",
        "[首届中国—西亚博览会] 商品成交额 2006 8.4亿美元",
        "[第九届中国—西亚博览会] 展位数 2014 3000个 yoy 99.2%",
      ],
    ],
    // What the city has itself, and a paragraph that speaks of no fair.
    [`${began}2014年，兰州市接待游客4000万人次。`, ["兰州市 接待游客人次 2014 4000万人次"]],
    [`${began}\n\n2014年，兰州市签约项目320个，投资总额965亿元。`, ["兰州市 签约项目数 2014 320个", "兰州市 投资总额 2014 965亿元"]],
    // A fair by the way, of no course.
    ["中国—西亚博览会办公室在兰州挂牌。中国—西亚博览会商机多。去年，兰州市签约项目320个。", ["兰州市 签约项目数 2014 320个"]],
  ])("%s", (text, facts) => expect(factsOf(text, given)).toEqual(facts));

  test("and its beginning and its sessions are events", () =>
    expect(read(`${began}2014年的第九届博览会展位数达3000个。`, given).events.map(({ date, kind, name }) => [date, kind, name])).toEqual([
      ["2006", "founding", "中国—西亚博览会创办"],
      ["2014", "forum", "第九届中国—西亚博览会"],
    ]));
});
