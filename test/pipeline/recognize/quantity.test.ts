import { expect, test } from "vitest";
import units from "../../../data/reference/units.json" with { type: "json" };
import { recognize } from "../../../src/pipeline/recognize/index.ts";

const quantities = (text: string) => recognize(text).quantities;
/** [span, value, unit, qualifier] of every quantity. */
const brief = (text: string) => quantities(text).map(({ start, end, value }) => [text.slice(start, end), value.value, value.unit, value.qualifier]);

test.each<[string, string, number, string, string]>([
  ["常住人口超过47万人", "47万人", 47, "万人", ">"],
  ["逾250家", "250家", 250, "家", ">"],
  ["10余家", "10余家", 10, "家", ">"],
  ["600多位", "600多位", 600, "位", ">"],
  ["1500余株", "1500余株", 1500, "株", ">"],
  ["批签发疫苗超过2640万剂", "2640万剂", 2640, "万剂", ">"],
  ["收购烤烟约298.4万担", "298.4万担", 298.4, "万担", "~"],
  ["安装路灯逾1.2万盏", "1.2万盏", 1.2, "万盏", ">"],
  ["少了5400多亿元", "5400多亿元", 5400, "亿元", ">"],
  ["100多万人", "100多万人", 100, "万人", ">"],
  ["两倍多", "两倍多", 2, "倍", ">"],
  ["约31.7万平方公里", "31.7万平方公里", 31.7, "万平方公里", "~"],
  ["近60%", "60%", 60, "%", "~"],
  ["6.5%左右", "6.5%", 6.5, "%", "~"],
  ["控制在3%以内", "3%", 3, "%", "<"],
  ["不到2700亿元", "2700亿元", 2700, "亿元", "<"],
  ["不低于10%", "10%", 10, "%", ">"],
  ["600亿元以上", "600亿元", 600, "亿元", ">"],
  ["首次突破6万亿元", "6万亿元", 6, "万亿元", ">"],
  ["首次站上3万亿元", "3万亿元", 3, "万亿元", ">"],
  ["迈上三千亿元台阶", "三千亿元", 3000, "亿元", ">"],
  ["迈过千亿元关口", "千亿元", 1000, "亿元", ">"],
  ["仍在万亿元之上", "万亿元", 1, "万亿元", ">"],
  ["跨过3万亿，", "3万亿", 3, "万亿", ">"],
  ["上千家", "千家", 1000, "家", "~"],
  ["百余场", "百余场", 100, "场", ">"],
  ["外资3000万美元", "3000万美元", 3000, "万美元", "="],
  ["3.6亿港元", "3.6亿港元", 3.6, "亿港元", "="],
  ["新台币300亿元", "新台币300亿元", 300, "亿新台币", "="],
  ["7342.6亿元人民币", "7342.6亿元人民币", 7342.6, "亿元人民币", "="],
  ["116m3/s", "116m3/s", 116, "m3/s", "="],
  ["2.57亿m3", "2.57亿m3", 2.57, "亿m3", "="],
  ["20万千瓦", "20万千瓦", 20, "万千瓦", "="],
  ["61.55亿千瓦时", "61.55亿千瓦时", 61.55, "亿千瓦时", "="],
  ["236万公吨", "236万公吨", 236, "万公吨", "="],
  ["3054.64点", "3054.64点", 3054.64, "点", "="],
  ["最高气温33℃", "33℃", 33, "℃", "="],
  ["6.97‰", "6.97‰", 6.97, "‰", "="],
  ["为-0.47‰", "-0.47‰", -0.47, "‰", "="],
  ["1.2万元/平方米", "1.2万元/平方米", 1.2, "万元/平方米", "="],
  ["231784亿吨公里", "231784亿吨公里", 231784, "亿吨公里", "="],
  ["119.2部/百人", "119.2部/百人", 119.2, "部/百人", "="],
  ["5千多户", "5千多户", 5000, "户", ">"],
  ["八家智库", "八家", 8, "家", "="],
  ["三座引黄闸", "三座", 3, "座", "="],
  ["四十七座", "四十七座", 47, "座", "="],
  ["九成", "九成", 90, "%", "="],
  ["七成四", "七成四", 74, "%", "="],
  ["百分之四点五", "百分之四点五", 4.5, "%", "="],
  ["45家国家高新区", "45家", 45, "家", "="],
  ["签约38个", "38个", 38, "个", "="],
  ["通过12项", "12项", 12, "项", "="],
])("reads %s", (text, span, value, unit, qualifier) => expect(brief(text)).toEqual([[span, value, unit, qualifier]]));

test.each<[string, number, number]>([
  ["6%—6.5%", 6, 6.5],
  ["20至30家", 20, 30],
  ["5~8亿元", 5, 8],
  ["2万亿至3万亿元之间", 2, 3],
  ["9,800万元—12,300万元", 9800, 12300],
  ["950亿至1,350亿港元", 950, 1350],
  ["三至五年", 3, 5],
])("reads the range %s", (text, low, high) => expect(quantities(text)).toMatchObject([{ rule: "range", value: { value: low, high } }]));

test.each([
  ["世界500强"],
  ["三把火"],
  ["一把手"],
  ["5G"],
  ["2.0版"],
  ["“1345”"],
  ["“1+6+N”"],
  ["G60"],
  ["第05版"],
  ["总第417期"],
  ["0.4∶75.6∶24.0"],
  ["08:54"],
  ["010-66668888"],
  ["邮编100038"],
  ["电话010-88886666转8213"],
  ["京ICP备08000001号-3"],
  ["2021年"],
  ["12月18日"],
  ["10时许"],
  ["2020届毕业生"],
  ["县十七届人大代表"],
  ["市委十三届委员会"],
  ["市政协二十届委员会"],
  ["（300999）"],
  ["公报[1]"],
  ["32比15"],
  ["7×24小时"],
  ["千亿级集群"],
  ["百亿级"],
  ["十大千亿产业".slice(2)],
  ["三点体会"],
  ["长三角"],
  ["两新两地"],
  ["十九大"],
  ["一个一家一座"],
  ["七台河五台山三门峡"],
  ["百姓千方百计"],
  ["前100名"],
  ["增加值完成亿元，"],
  ["完成家"],
  ["数十亿元"],
  ["三四十家"],
  ["建区20周年"],
  ["两位数"],
  ["三年行动计划"],
  ["干部四处招商"], // everywhere, and no four places
  ["四处走访企业"],
])("leaves %s alone", (text) => expect(brief(text)).toEqual([]));

test("gives a list its last unit and its first qualifier", () => {
  expect(brief("提高1.2个和2.1个百分点")).toEqual([
    ["1.2个", 1.2, "个百分点", "="],
    ["2.1个百分点", 2.1, "个百分点", "="],
  ]);
  expect(brief("分别为437.6万、518.9万人次").map(([, , unit]) => unit)).toEqual(["万人次", "万人次"]);
  expect(brief("跨过2000亿元、2400亿元").map(([, , , qualifier]) => qualifier)).toEqual([">", ">"]);
  expect(brief("11.1万人和15.6万人").map(([, value]) => value)).toEqual([11.1, 15.6]);
});

test("keeps both ends of from-to as quantities of their own", () => {
  expect(brief("从118所增至280所").map(([, value]) => value)).toEqual([118, 280]);
  expect(brief("从55家到9474家").map(([, value]) => value)).toEqual([55, 9474]);
});

test.each<[string, "threshold" | "increment" | "weak", boolean]>([
  ["营收10亿元以上企业", "threshold", true],
  ["亿元以上项目", "threshold", true],
  ["均超过800万人次的，还有甲、乙两市", "threshold", true],
  ["超过100亿元的有甲市和乙市", "threshold", true],
  ["产值过百亿元的工业企业", "threshold", true],
  ["823家企业年产值过亿元", "threshold", true],
  ["26家企业产值超过10亿元，", "threshold", true],
  ["单个项目总投资都在1亿元以上，", "threshold", true],
  ["26家企业实现产值超过10亿元，", "threshold", false],
  ["两市产值均超过10亿元，", "threshold", false],
  ["10亿元（含）以上的项目", "threshold", true],
  ["成为首个突破10万亿元的省份", "threshold", false],
  ["贡献了约30%的地区生产总值", "threshold", false],
  ["产值突破千亿元，", "threshold", false],
  ["工业投资超过50亿元，增长12%", "threshold", false],
  ["超600亿元的目标", "threshold", false],
  ["净增12家", "increment", true],
  ["增长300亿元", "increment", true],
  ["减少约9800亿元", "increment", true],
  ["比上海的9458.86亿元多70.24亿元", "increment", true],
  ["新增16家", "increment", false],
  ["最多30家", "increment", false],
  ["顺差2280.4亿元", "increment", false],
  ["增至280所", "increment", false],
  ["三大片区", "weak", true],
  ["两个关键", "weak", true],
  ["会员积分 2000", "weak", true],
  ["四项重点工作", "weak", false],
])("marks %s: %s %s", (text, field, marked) => expect(quantities(text).at(-1)?.value[field] ?? false).toBe(marked));

test("holds the words of the qualifier apart from the span", () => {
  const text = "常住人口超过47万人";
  const [mention] = quantities(text);
  expect(text.slice(mention!.value.around!.start, mention!.value.around!.end)).toBe("超过47万人");
  expect(quantities("3%以内")[0]!.value.around).toEqual({ start: 0, end: 4 });
});

test.each<[string, string, number]>([
  ["1291.5亿元", "CNY", 1e8],
  ["3000万美元", "USD", 1e4],
  ["31.7万平方公里", "area", 1e10],
  ["28.31万亩", "area", 1e4 * (2000 / 3)],
  ["438.6亿斤", "mass", 5e7],
  ["1.2个百分点", "points", 1],
  ["5861.9万人次", "visits", 1e4],
  ["47万人", "people", 1e4],
  ["5.71万户", "count", 1e4],
])("turns %s into the base unit of %s", (text, dimension, factor) => expect(quantities(text)).toMatchObject([{ value: { dimension, factor } }]));

test.each<[string, boolean[]]>([
  ["产值超亿元的83家", [true, false]],
  ["投资10亿元以上的有7个", [true, false]],
  ["税收超百万元楼宇21栋", [true, false]],
  ["1万亿元以上、不足2万亿元的8个省份", [true, true, false]],
  ["工业投资超50亿元、技改投资20亿元", [false, false]],
])("marks what only parts the counted from others: %s", (text, marks) =>
  expect(recognize(text).quantities.map(({ value }) => value.threshold === true)).toEqual(marks),
);

// A value is stored by the factor of the list where its indicator was told in that unit before: 9.05年 must not become 0.75年.
test("a unit is worth as much where it is recognised as in the list of units", () => {
  const differing = units.filter(({ unit, dimension, factor }) => {
    const [found] = quantities(`累计达到5${unit}。`);
    return (
      found?.value.unit === unit && found.value.dimension === dimension && dimension !== "none" && Math.abs(found.value.factor / factor - 1) > 1e-6
    );
  });
  expect(differing).toEqual([]);
});
