import { describe, expect, test } from "vitest";
import { furnitureKind, isMenu, isSpam, titleInSpam } from "../../../src/pipeline/clean/furniture.ts";
import { blocksOf, open } from "./drafts.ts";

test.each([
  ["您当前位置: 首页 > 园区动态", "navigation"],
  ["首页|广西|柳州|汽车 今日在线 4,217 人", "navigation"],
  ["示例生活圈 >> 财经 >> 正文", "navigation"],
  ["| 首页 > 县区动态 > 正文", "navigation"],
  ["新闻频道首页 > 财经 > 区域 > 正文", "navigation"],
  ["示例在线 » 要闻 » 区域 » 经济 » 正文", "navigation"],
  ["返回首页 | 网站地图 | 加入收藏", "navigation"],
  ["【字体：大 中 小】", "navigation"],
  ["分享到： 微信 微博", "navigation"],
  ["- 上一篇：园区党建周报", "navigation"],
  ["相关阅读：某城数据 | 另一城数据", "related"],
  ["版权所有 © 2009—2016 某某网", "legal"],
  ["京ICP备00000000号-3京公网安备 11010000000000号", "legal"],
  ["地址:北京市某路66号院    邮编:100000 联系电话:010-60000000", "contact"],
  ["（本报地址 邮编100038　电话010-88886666转8213）", "contact"],
  ["王会长：13800000000", "contact"],
  ["本页已被浏览 5788 次", "counter"],
  ["阅读 10万+　点赞 2.3万", "counter"],
  ["版权声明：转载请注明出处。", "rights"],
  ["免责声明：转载内容仅供参考，如有异议请于7日内联系我们。", "rights"],
  ["（编辑 甲乙　校对 丙丁　新闻热线 400-600-0000）", "contact"],
  ["责任编辑：甲乙", "credit"],
  ["编辑｜甲乙　版式｜丙丁", "credit"],
  ["（记者 甲乙丙）", "credit"],
  ["见第3版", "pointer"],
  ["广告 月薪过万 在家兼职", "advert"],
  ["下载“某某”客户端，新用户可领30天会员，首月仅需9.9元。", "advert"],
  ["江城之窗云端 > 要闻", "navigation"],
  ["江城市人民政府门户网站 > 政务动态 > 园区", "navigation"],
  ["某某网 > 某某网江城 > 经济·旅游 > 经济", "navigation"],
  ["扫码关注回复“年鉴”领取3200页PDF", "advert"],
  ["（文中图片为资料图。扫码订阅《示例周刊》全年96元。）", "advert"],
])("%s is furniture", (text, kind) => expect(furnitureKind(text) ?? (isMenu(text) ? "navigation" : null)).toBe(kind));

test.each([
  "全市广告业实现营业收入12亿元，同比增长5%。",
  "“掌上办”客户端下载量达35万，全市政务服务网办率提高到98%。",
  "电话普及率为每百人112部，比上年增长3%。",
  "编辑出版业增加值增长8.3%，占全省的比重达到9%。",
  "来源于高新区的税收占全市四成。",
  "地址码统一之后，全市门牌换了新样。",
  "关注民生，全市一般公共预算支出增长5.2%。",
  "上一轮评价中，该区列第65位。",
  "声明书签署以后，三地共同发起联盟。",
  "全市农家书屋订阅报刊12万份，人均全年买书96元。",
  "扫码支付覆盖全区9成商户，交易额增长12%。",
  "东部 > 中部",
  "增速：甲市＞乙市＞丙市。",
])("%s is text", (text) => expect(furnitureKind(text)).toBeNull());

test("a title stuffed by a break-in gives up the part the article repeats", () => {
  const stuffed = "最新手机游戏大全-免费小说下载-在线观看_示例高新区上半年引资数据";
  expect(isSpam(stuffed)).toBe(true);
  expect(titleInSpam(stuffed, "示例高新区上半年引资413亿元，数据显示增长。")).toEqual({ start: stuffed.indexOf("示例"), end: stuffed.length });
  expect(isSpam("免费开放公园，视频点赞，小说上榜")).toBe(false);
  expect(isSpam("示例体育登录-葡京官网-足球比分即时直播")).toBe(true);
  expect(isSpam("GDP增长5%_示例市_示例网")).toBe(false);
  expect(isSpam("马拉松开赛-本市新闻-官网")).toBe(false);
});

describe("on a page", () => {
  const body = "示例高新区近日公布数据，全区实现地区生产总值1192.6亿元，同比增长8.3%。\n人才继续集聚，半年引才23588人，同比多了3.1%。";
  test("goes from head and foot, and is recorded", () => {
    const [part] = open(
      `示例资讯网\n您的位置: 首页 > 园区\n示例高新区上半年增长8.3%\n发布时间：2023年7月28日　来源：示例日报\n\n${body}\n\n示例资讯网\n京ICP备00000000号\n`,
    );
    expect(part?.text.clean).toBe(`示例高新区上半年增长8.3%\n${body}`);
    expect(part?.meta).toMatchObject({ publisher: "示例日报", published: "2023-07-28", publishedIs: "stated" });
    expect(part?.text.repairs.map(({ kind, original }) => `${kind}: ${original.trim()}`)).toEqual([
      "site: 示例资讯网",
      "navigation: 您的位置: 首页 > 园区",
      "info: 发布时间：2023年7月28日　来源：示例日报",
      "site: 示例资讯网",
      "legal: 京ICP备00000000号",
    ]);
  });
  test("takes the headlines behind who edited the text, and no text", () => {
    const edited = `园区公布半年数据\n${body}\n【编辑：张一】\n视频\n某地大雨致36人被困 住户：水来得太快\n`;
    expect(open(edited)[0]?.text.clean).not.toMatch(/36人|视频/);
    expect(open(`${edited}全区新增企业1256家，同比增长12.3%。\n`)[0]?.text.clean).toContain("1256家");
  });
  test("takes a list of other headlines, not a list of the article's own", () => {
    expect(open(`标题在这里吗\n${body}\n- 甲县公布数据\n- 乙市项目开工\n- 丙区增长9%\n`)[0]?.text.clean).not.toContain("丙区");
    expect(blocksOf(open(`标题在这里吗\n${body}\n- 甲县增长5%；\n- 乙市增长6%。\n以上为初步数，全市合计增长5.5%。\n`)[0])).toHaveLength(6);
  });
});
