import { expect, test } from "vitest";
import {
  addressIn,
  bylineOf,
  dateIn,
  datelineOf,
  dateOf,
  dateOfAddress,
  dateOfFile,
  headOf,
  infoOf,
  mastheadOf,
  ownerIn,
  recordOf,
  safeUrl,
  sitesOf,
  splitAuthor,
  stackedDate,
  stripSite,
  titleBeforeInfo,
} from "../../../src/pipeline/clean/metadata.ts";

test.each([
  ["Sat, 18 Dec 2021 09:20:33 GMT", "2021-12-18"],
  ["Sat, 18 Dec 2021 17:20:33 GMT", "2021-12-19"], // 01:20 in Beijing
  ["2018-10-09", "2018-10-09"],
  ["2021-12-18T20:00:00Z", "2021-12-19"],
  ["2021-12-18T20:00:00+08:00", "2021-12-18"],
  ["20210701", "2021-07-01"],
  ["2023年1月6日", "2023-01-06"],
  ["二〇一九年十二月二十三日", "2019-12-23"],
  ["Sat, 45 Foo 2021", null],
  ["yesterday", null],
])("reads the date %s", (text, date) => expect(dateOf(text)).toBe(date));

test.each([
  ["发布时间：2023年1月16日　来源：江城在线", { published: "2023-01-16", publisher: "江城在线", author: null }],
  ["2017-10-11 07:55　来源：数读地方　作者：本报记者", { published: "2017-10-11", publisher: "数读地方", author: "本报记者" }],
  ["2023年5月6日 10:20", { published: "2023-05-06", publisher: null, author: null }],
  ["[2023-05-06]", { published: "2023-05-06", publisher: null, author: null }],
  ["发布者：admin 发布时间：23-05-06 浏览：332", { published: "2023-05-06", publisher: null, author: null }],
  ["更新于 2023-05-06 10:20", { published: "2023-05-06", publisher: null, author: null }],
  ["发布日期：2022-03-14 08:15字体?。? 【大 小】 阅读：", { published: "2022-03-14", publisher: null, author: null }],
])("reads the info line %s", (text, info) => expect(infoOf(text)).toEqual(info));

test.each(["2001.4", "2023年1月6日，全市工作会议召开。", "从业人员：2023年12万人，比上年多。", "2022年：几座城市的减速与坚持", "上半年来源地前三位"])(
  "%s is no info line",
  (text) => expect(infoOf(text)).toBeNull(),
);

test.each([
  ["2023-12-18 22:10 体坛夜归人 记者 高小满", "2023-12-18", null, "高小满"],
  ["渭水文旅网　10月7日　记者：苏木", null, "渭水文旅网", "苏木"],
  ["20XX年9月X日　三江口资讯", null, "三江口资讯", null],
  ["东山市统计局　2024-03-20", "2024-03-20", "东山市统计局", null],
  ["东山晚报/2008年/3月/4日/第B02版", "2008-03-04", "东山晚报", null],
  ["http://www.example.com 2009年11月03日07:15 东山日报", "2009-11-03", "东山日报", null],
  ["www.example.org/news/ 2009-11-03 07:15", "2009-11-03", null, null],
])("reads %s over a text", (text, published, publisher, author) => expect(headOf(text)).toMatchObject({ published, publisher, author }));

test.each(["——2023年1月11日在省第十四届人民代表大会第一次会议上", "2022年12月5日新闻发布会实录", "10月7日", "数读2023年", "东山市经济 2024-03-20"])(
  "%s is no such line",
  (text) => expect(headOf(text)).toBeNull(),
);

test.each([
  ["东部日报　2020年1月21日　农历腊月廿七　今日8版　国内统一刊号CN37-0000", "2020-01-21", "东部日报"],
  ["2019年8月21日　星期三　第05版　区域", "2019-08-21", null],
  ["上党晚报   己亥年十一月廿八   二〇一九年十二月二十三日", "2019-12-23", "上党晚报"],
])("reads the masthead %s", (text, published, publisher) => expect(mastheadOf(text)).toMatchObject({ published, publisher }));

test.each(["2019年8月21日，全市工作会议召开", "31省份2019年GDP数据收齐", "中国 2023年 增长"])("%s is no masthead", (text) =>
  expect(mastheadOf(text)).toBeNull(),
);

test.each([
  ["人民网上海10月18日电（记者 甲乙）10月17日，", { publisher: "人民网", author: "甲乙", place: "上海", month: 10, day: 18, year: null }],
  ["中新网北京3月2日电 ", { publisher: "中新网", place: "北京", month: 3, day: 2 }],
  ["新华社合肥2024年3月5日电（记者甲乙）", { publisher: "新华社", place: "合肥", year: 2024, month: 3, day: 5 }],
  ["东部观察上海10月18日电 县、市", { publisher: "东部观察", place: "上海" }],
  ["运河早报10月14日讯（记者 白渚）", { publisher: "运河早报", place: null, author: "白渚" }],
  ["本报重庆讯 1月20日，", { publisher: null, place: "重庆", month: null }],
  ["东山8月14日电 “三江五城”旅游联盟", { publisher: null, place: "东山", month: 8, day: 14 }],
  ["东山网讯（记者 于海）前三季度，", { publisher: "东山网", place: null, author: "于海", month: null }],
  ["东山在线讯【通讯员 于海】前三季度，", { publisher: "东山在线", author: "于海" }],
  ["香港商报讯（记者 于海 东山报道）第十六届", { publisher: "香港商报", place: null, author: "于海 东山报道" }],
  ["东山网消息(记者 于海)前三季度，", { publisher: "东山网", place: null, author: "于海" }],
  ["本报讯（记者 于海）1月14日", { publisher: null, place: null, author: "于海" }],
  ["江东在线网　3月25日电（记者 甲乙）丙、丁两地签订合作备忘录。", { publisher: "江东在线网", month: 3, day: 25, author: "甲乙" }],
])("reads the dateline of %s", (text, dateline) => expect(datelineOf(text)).toMatchObject(dateline));

test.each([
  "10月18日，长三角县市区会议召开。",
  "据悉，10月18日电力供应恢复正常。",
  "全市10月18日电量创新高。",
  "东山网讯息发达。",
  "东山网消息灵通（记者 于海）。",
  "本报记者多次来到园区",
])("%s has no dateline", (text) => expect(datelineOf(text)).toBeNull());

test.each([
  ["齐鲁晚报·齐鲁壹点记者 甲乙丙", { publisher: "齐鲁晚报·齐鲁壹点", author: "甲乙丙" }],
  ["本报记者 甲乙 特约撰稿 丙丁", { publisher: null, author: "甲乙 丙丁" }],
  ["■ 本报记者 甲乙 丙丁", { publisher: null, author: "甲乙 丙丁" }],
])("reads the byline %s", (text, byline) => expect(bylineOf(text)).toEqual(byline));

test.each([
  ["2021-07-01-newspaper.txt", "2021-07-01"],
  ["inbox/t20211218_123.html", "2021-12-18"],
  ["20210701.md", "2021-07-01"],
  ["2021年7月1日 头版.docx", "2021-07-01"],
  ["000_0f97ea7d3e71cb34.txt", null],
  ["report-20211340.txt", null],
  ["a0b20210701ff.txt", null],
])("reads the date of the file name %s", (file, date) => expect(dateOfFile(file)).toBe(date));

test.each([
  ["https://www.example.invalid/art/2022/3/4/art_1_2.html", null],
  ["https://www.example.invalid/art/2022/03/04/art_1_2.html", "2022-03-04"],
  ["https://www.example.invalid/2022-03/04/c_1123.htm", "2022-03-04"],
  ["https://www.example.invalid/n1/2022/0304/c1001-32.html", "2022-03-04"],
  ["https://www.example.invalid/zwgk/202203/t20220304_5081.html", "2022-03-04"],
  ["https://www.example.invalid/202203/04/c88.shtml", "2022-03-04"],
  ["https://www.example.invalid/news/20220304/8812.html", "2022-03-04"],
  ["https://www.example.invalid/202203/8812.shtml", "2022-03"],
  ["https://www.example.invalid/show/2022030488.html", null],
  ["https://www.example.invalid/content/20229999/1.html", null],
  ["https://2022.example.invalid/03/04/", null],
  ["/2022/03/04/a.html", null],
])("reads the date of the address %s", (address, date) => expect(dateOfAddress(address)).toBe(date));

test.each([
  ["<!-- saved from url=(0042)https://www.example.invalid/202203/8812.html -->\n<p>园区", "https://www.example.invalid/202203/8812.html"],
  ["园区投产。\n原文链接：https://www.example.invalid/202203/8812.html", "https://www.example.invalid/202203/8812.html"],
  ["https://www.example.invalid/202203/8812.html\n园区投产。", "https://www.example.invalid/202203/8812.html"],
  ["园区投产，详见https://www.example.invalid/202203/8812.html。", null],
  ["园区投产。", null],
])("the address a file gives of itself: %s", (raw, address) => expect(addressIn(raw)).toBe(address));

test.each([
  ["2022", "03/04", "2022-03-04"],
  ["2022-03", "04", "2022-03-04"],
  ["04", "2022-03", "2022-03-04"],
  ["2022年3月", "4日", "2022-03-04"],
  ["03/04", "2022", null],
  ["2022", "04", null],
  ["2022", "园区投产", null],
  ["12", "34", null],
  ["2022", undefined, null],
])("a date in two lines: %s, %s", (line, below, date) => expect(stackedDate(line, below)).toBe(date));

test.each([
  ["18.04.2019 19:01", "2019-04-18"],
  ["8.4.2019", "2019-04-08"],
  ["35.04.2019", null],
  ["1.18.04.2019", null],
])("reads a date that begins with its day: %s", (text, date) => expect(dateIn(text)).toBe(date));

test.each([
  ["31省份GDP一览_宏观_江城在线", "31省份GDP一览", "江城在线"],
  ["前三季度宜昌经济增长7.2%-峡江财讯网", "前三季度宜昌经济增长7.2%", "峡江财讯网"],
  ["从河滩地到创新高地——洛阳高新区二十七年", "从河滩地到创新高地——洛阳高新区二十七年", null],
  ["1-5月全市增长5%", "1-5月全市增长5%", null],
])("strips the site off %s", (text, title, site) => expect(stripSite(text)).toEqual({ title, site }));

test.each<[string, string | null]>([
  ["河口县上半年消费稳中有升 2022-07-21 来源：县统计局", "河口县上半年消费稳中有升"],
  ["河口县上半年消费稳中有升 | 发布时间：2022年7月21日 09:12 | 作者：某某", "河口县上半年消费稳中有升"],
  // Of its own line, in the words of a text, or with nothing behind the date.
  ["2022-07-21 来源：县统计局", null],
  ["河口县上半年消费稳中有升 2022-07-21", null],
  ["地点：河口县政务大厅三楼 2022-07-21 来源：县统计局", null],
  ["河口县定于 2022-07-21 在县城举行发布会，请参加。", null],
])("where a title ends before its date and source: %s", (line, title) => {
  const end = titleBeforeInfo(line);
  expect(end === null ? null : line.slice(0, end)).toBe(title);
});

test("parts a medium from a name, and takes no address but http(s)", () => {
  expect(splitAuthor("药都观察 沈既白")).toEqual({ publisher: "药都观察", author: "沈既白" });
  expect(splitAuthor("河岸快讯")).toEqual({ publisher: "河岸快讯", author: null });
  expect(splitAuthor("本报记者")).toEqual({ publisher: null, author: "本报记者" });
  expect(safeUrl("https://example.invalid/a")).toBe("https://example.invalid/a");
  for (const url of ["javascript:alert(1)", "data:text/html,x", "//example.invalid", "http://a b"]) expect(safeUrl(url)).toBeNull();
});

test.each<[string, string | null]>([
  ["榆中县人民政府门户网站", "榆中县人民政府门户网站"],
  ["欢迎访问榆中县统计局网站", "榆中县统计局网站"],
  ["榆中县统计局", "榆中县统计局"],
  ["榆中新闻网", "榆中新闻网"],
  // The way to the page begins with its site.
  ["榆中县人民政府网 > 政务公开 > 统计信息", "榆中县人民政府网"],
  ["当前位置：首页 > 榆中县统计局 > 数据发布", "榆中县统计局"],
  ["江城市商务局 — 工作动态", "江城市商务局"],
  ["当前位置：首页>江城高新区>新闻中心", "江城高新区"],
  ["江城高新区", null],
  ["江城市商务局", "江城市商务局"],
  ["新城区 — 商务局工作动态", null],
  // Headings, and what is told of an office.
  ["榆中县人民政府工作报告", null],
  ["榆中县人民政府关于印发规划的通知", null],
  ["榆中县开通政务服务网上大厅", null],
])("the site %s is", (text, site) => expect(sitesOf(text)[0] ?? null).toBe(site));

test.each<[string, string | null]>([
  ["主办：江城经济技术开发区管理委员会", "江城经济技术开发区管理委员会"],
  ["版权所有：江城市统计局 江ICP备12345678号", "江城市统计局"],
  ["主办单位：江城市人民政府办公室 承办：江城市统计局", "江城市人民政府"],
  ["主办：江城晚报社", null],
  ["版权所有 未经许可不得转载", null],
  ["论坛由江城市人民政府主办", null],
])("at the foot of a page %s", (text, site) => expect(ownerIn(text)).toBe(site));

test.each([
  ["2019-03-14 副题写在这里 1 1 江城日报 content_40217.htm 1 标题写在这里 /enpproperty-->", "2019-03-14", "江城日报"],
  ["20418 2021-07-02 00:00:00:0 标题写在这里 东海时报 content_7781.html 1 /enpproperty-->", "2021-07-02", "东海时报"],
])("reads the record of a page: %s", (text, published, publisher) => expect(recordOf(text)).toMatchObject({ published, publisher }));

test.each(["2019-03-14 江城日报", "接口字段 content_type.html 见下", "详见 http://example.com/2019-03/14/content_40217.htm"])(
  "%s is no record",
  (text) => expect(recordOf(text)).toBeNull(),
);

test.each<[string, string | null]>([
  ["成文日期 | 发布日期 | 2023-12-12 |", "2023-12-12"],
  ["发布日期 | 2021年3月8日 |", "2021-03-08"],
  // A table of figures.
  ["竣工日期 | 2021年3月8日 |", null],
])("the table over a document dates it: %s", (line, published) => expect(infoOf(line)?.published ?? null).toBe(published));
