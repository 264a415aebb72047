import { describe, expect, test } from "vitest";
import { isDisclosure, isNotice } from "../../../src/pipeline/recognize/notice.ts";
import { read } from "../reading.ts";

describe("a notice or a rule", () => {
  test.each([
    [
      "of posts",
      "固始县第二中学2024年公开招聘教师公告\n学校占地面积120亩，在校学生3200人，教职工260人。\n一、报名时间：2024年6月3日至6月8日。\n二、笔试满分100分，开考比例为1:3。\n三、年龄35周岁以下。",
    ],
    [
      "of an exam",
      "全市拟招录辅警120名。\n报名条件：20周岁以上，高中及以上学历。\n笔试占60%，面试占40%，最低合格分数线60分。\n聘用人员月工资3600元。\n咨询电话：0376-1234567。",
    ],
    [
      "of admissions",
      "鄱阳县职业中专2024年招生简章\n学校占地面积210亩，在校生4600人，开设专业12个。\n报名方式：电话报名。学费标准：每年2400元。\n凭准考证领取录取通知书，咨询电话0793-1234567。",
    ],
    [
      "of what is allowed",
      "清水县产业扶持办法\n第一条 为促进发展，制定本办法。\n第二条 对年产值超过5亿元的企业，奖励50万元。\n第三条 全县设立专项资金2亿元。\n第四条 本办法自印发之日起施行。",
    ],
    [
      "of the weather",
      "市气象台预报：未来24小时，固始县有大雨到暴雨，最大小时雨强60毫米。全县28个乡镇雨量超过50毫米，累计转移群众320人。\n固始　多云　24～28℃　相对湿度95%　东风4级",
    ],
    [
      "of goods",
      "QL-80智能烘干塔\n清水县农机厂第三代产品，额定功率80千瓦，较上一代产品能耗下降12%，累计售出460台，2023年销售收入3.2亿元。\n技术参数\n净重3.6吨，整机质保3年。\n下单立减5000元，客服热线400-000-0000。",
    ],
  ])("%s", (_, text) => {
    expect(isNotice(text)).toBe(true);
    expect(read(text)).toMatchObject({ observations: [] });
  });

  test.each([
    ["a report on teachers taken on", "2023年，固始县公开招聘教师265名，经笔试、面试、体检，全部到岗。全县在校学生23.2万人。"],
    [
      "a report on a plant and what it makes",
      "固始县一家农机厂的烘干塔额定功率80千瓦，较上一代产品能耗下降12%，质保3年。2023年，全县农机企业46家，实现产值12亿元。",
    ],
    ["a report on trade", "2023年，固始县商场促销价、满减券带动消费，售后服务网点增至86个，新能源汽车续航里程提升，全县限额以上零售额36亿元。"],
    ["a report on a flood", "7月8日，固始县暴雨成灾，风力8级，转移群众3.2万人。气象台预报，未来24小时仍有大雨。"],
    ["a report on a year's harvest", "2023年，固始县粮食产量171万吨。7月暴雨成灾，气象部门发布预报320次，年平均气温16.2℃。"],
    ["a report on jobs", "今年以来，清水县举办招聘会46场，提供岗位1.2万个，城镇新增就业3150人。报考公务员的应届毕业生达1200人。"],
    ["a report on an exam", "全市高考报名人数5.2万人，笔试6月7日开始。2023年，全市教育支出46亿元，同比增长5.1%。"],
    ["a report that ends with the numbers of an office", "2023年，清水县规模以上工业增加值增长8%。\n公告\n咨询电话：0376-1234567。"],
    [
      "a report that cites two articles",
      "根据《条例》第三条，全县拨付资金2亿元。\n第一条 产业提质。2023年，全县工业总产值86亿元。\n第二条 招商引资。签约项目46个。",
    ],
    [
      "a report beside an advert",
      "2023年，清水县地区生产总值86亿元，一般公共预算收入5.1亿元。\n公开招聘教师公告\n报名时间：3月5日。笔试、面试另行通知。咨询电话：0376-1234567。",
    ],
  ])("but not %s", (_, text) => expect(isNotice(text)).toBe(false));
});

describe("a company's notice to its shareholders", () => {
  const notice = (text: string) =>
    `证券代码：300999　公告编号：2024-011\n贺州某新材料股份有限公司关于签订投资协议的公告\n本公司董事会保证公告内容真实、准确、完整，没有虚假记载。\n${text}`;
  const told = (text: string) => read(notice(text)).observations.map(({ region, indicator, quantity }) => [region, indicator.name, quantity?.value]);

  test.each<[string, string, unknown[]]>([
    [
      "a place by name",
      "2023年，贺州市实现地区生产总值1012亿元，增长6.1%；全市规模以上工业总产值820亿元。",
      [
        ["451100", "地区生产总值", 1012],
        ["451100", "规模以上工业总产值", 820],
      ],
    ],
    ["itself", "2023年，贺州市实现地区生产总值1012亿元。\n2023年，公司实现营业收入38亿元，净利润2.1亿元。", [["451100", "地区生产总值", 1012]]],
    [
      "those it deals with",
      "标的公司住所位于贺州市平桂区。截至2023年末，其总资产18亿元；2023年实现营业收入3.9亿元。\n2023年，贺州市实现地区生产总值1012亿元。",
      [["451100", "地区生产总值", 1012]],
    ],
    [
      "a firm called after a place",
      "2023年，贺州某风电有限公司实现营业收入3.9亿元。\n2023年，贺州市实现地区生产总值1012亿元。",
      [["451100", "地区生产总值", 1012]],
    ],
    ["both in a paragraph", "2023年，贺州市实现地区生产总值1012亿元，公司在当地实现营业收入12亿元。", [["451100", "地区生产总值", 1012]]],
  ])("%s", (_, text, facts) => expect(told(text)).toEqual(facts));

  test("news of a listed company is none", () =>
    expect(isDisclosure("某股份（证券代码300999）落户贺州。2023年，贺州市地区生产总值1012亿元。")).toBe(false));
});
