import { describe, expect, test } from "vitest";
import { readAlliances } from "../../../src/pipeline/alliances/index.ts";
import { processorTime } from "../../processorTime.ts";
import { articleOf, nameOf } from "./articleOf.ts";

const read = (text: string, published: string | null = "2021-12-18") => {
  const { part, context } = articleOf(text, published);
  return readAlliances(part, context);
};

describe("founding", () => {
  test.each([
    ["5月10日，长三角自由贸易试验区联盟成立。", "2021-05-10"],
    ["淮海经济区成立于1986年3月15日，是跨省域合作组织。十市分别是徐州、连云港、宿迁、宿州、淮北、商丘、枣庄、济宁、临沂、菏泽。", "1986-03-15"],
    ["去年12月，成都高新区联合重庆高新区在内的11家国家高新区，共同发起成立了成渝地区国家高新区党建联盟。", "2020-12"],
    ["12月18日，黄河流域高质量发展论坛在济南召开。论坛上，45家高新区发起成立了黄河流域国家高新区党建联盟。", "2021-12-18"],
    ["12月10日至12日，黄河流域自贸试验区联盟启动暨对外开放大会在济南举行，联盟在会上正式启动，成员单位包括12个片区。", "2021-12"],
    ["2017年7月1日，框架协议签署。同年，由前海香港商会发起的粤港澳大湾区企业家联盟在前海成立。", "2017"],
    ["长三角高校联盟已有成员单位20家。该联盟2020年9月由复旦大学牵头，联合浙江大学等地高校成立。", "2020-09"],
    ["粤港澳海洋科技创新联盟昨日（17日）在澳门揭牌，首批成员21个。", "2021-12-17"],
    ["长三角企业家联盟自2020年6月成立以来，已组建14个产业链联盟。", "2020-06"],
  ])("%s → %s", (text, date) => expect(read(text)[0]?.founded?.date).toBe(date));

  test.each([
    ["a plan", "市里拟成立滁州市光伏产业联盟，将吸收21家企业。"],
    ["a system to be", "12月14日，省政府印发意见。意见给出的办法是，青岛牵头建立胶东五市联席会议制度，青岛、烟台、威海、潍坊、日照五市抱团发展。"],
    ["a day not told", "京津冀国家高新区联盟成立大会近日在北京召开，7家高新区共同发起。"],
    ["the time since", "12月8日，成渝地区高新区协同创新战略联盟成立一年以来的成果公布，联盟有12家高新区。"],
  ])("leaves the date of %s open", (_, text) => {
    expect(read(text, "2021-12-05")).toHaveLength(1);
    expect(read(text, "2021-12-05")[0]?.founded).toBeNull();
  });
});

describe("member counts", () => {
  test.each([
    ["12月18日，45家国家高新区联合发起成立了黄河流域国家高新区党建联盟。", [45]],
    ["成渝地区国家高新区党建联盟成立。去年12月，成都高新区邀上重庆高新区等11家国家高新区，联手发起了这个党建联盟。", [12]],
    ["长三角高端智库联盟由八家智库机构携手办起。上海市经济信息中心、宁波市社会科学院、海通证券研究所12月17日加入长三角高端智库联盟。", [8, 11]],
    ["技术转移联盟的会员中有川渝两地的80家技术转移机构，西南大学是其中之一。", [80]],
    [
      "京津冀国家高新区联盟由石家庄高新区、保定高新区、唐山高新区、燕郊高新区、承德高新区、天津滨海高新区、中关村7家国家级高新区以及沧州、衡水2家省级高新区自愿发起。",
      [9],
    ],
    ["黄河流域自贸试验区联盟启动，成员单位包括四省的12个自贸试验区片区和其余五省区的15个经济功能区。", [27]],
    ["长江流域园区合作联盟由上海张江高新区牵头，参加成立大会的园区有47个。", [47]],
    ["西部陆海新通道物流园区联盟成立，六省区市的33家物流园区加入。", [33]],
    ["安徽省儿童专科联盟首批成员单位28家，如今成员单位总数达到62家。", [28, 62]],
    ["粤港澳海洋科技创新联盟揭牌，首批成员21个，包括港方8所院校及机构、广东9所高校与科研院所，以及澳门4家单位。", [21]],
    ["4月18日，中部地区国家高新区G100联盟成立。联盟由中部地区22家国家高新区党(工)委共同发起成立。", [22]],
    ["福建省国家高新区产业联盟成立。联盟成员包括：福州高新区、泉州高新区等7个国家级高新区，武平高新区、柘荣高新区等4个省级高新区。", [11]],
    ["近3年来，长三角示范区开发者联盟成员单位从最初的12家发展到如今的64家。", [12, 64]],
    ["哈长开发区合作联盟成立大会举行，首批18家开发区在章程上签字。", [18]],
    ["中原经济协作区成立于1985年，由晋冀鲁豫4省交界区域的13市组成。", [13]],
    ["泛珠三角省会城市市长联席会议由九个省会城市（福州、南昌、长沙、广州、南宁、海口、成都、贵阳、昆明）联合主办。", [9]],
    ["长江经济带综合保税区合作联盟成立。联盟由岳阳城陵矶综合保税区倡议，联合武汉东湖、重庆西永等地的15家综合保税区共同发起。", [16]],
  ])("%s → %j", (text, values) =>
    expect(
      read(text)[0]
        ?.memberCounts.map((count) => count.value)
        .toSorted((a, b) => a - b),
    ).toEqual(values),
  );

  test.each([
    ["what is aimed at", "12月17日，京杭运河园区党建联盟成立。理事会提出，到2027年，联盟成员扩大到60家。"],
    ["agreements and people", "12月17日，京杭运河园区党建联盟成立。联盟内部签订8份合作协议，互派21名干部。"],
    ["some of them", "12月17日，京杭运河园区党建联盟成立。成员除两家发起单位外，还有无锡高新区。"],
    ["an increase", "12月17日，京杭运河园区党建联盟年会召开，联盟在无锡成立。今年新增3家成员单位。"],
    ["guests", "12月17日，京杭运河园区党建联盟成立，来自100家企业的代表参加会议。"],
  ])("takes no count from %s", (_, text) => expect(read(text)[0]?.memberCounts).toEqual([]));
});

describe("members, lead and chair", () => {
  const roles = (text: string) => read(text)[0]?.members.map(({ name, role, from, to }) => [name, role, from, to]);
  test.each([
    ["长三角自由贸易试验区联盟成立，由上海、江苏、浙江、安徽四个自由贸易试验区共同发起。", ["上海自由贸易试验区", "founder", null, null]],
    ["12月16日，宝鸡高新区、渭南高新区在会上宣布组成“关中高新区联盟”。", ["渭南高新区", "founder", null, null]],
    ["12月16日，宝鸡高新区、渭南高新区共同发起关中高新区联盟。", ["宝鸡高新区", "founder", null, null]],
    ["领航发展联盟成立，由香港大公文汇传媒集团发起。12月17日，领航发展联盟在香港揭牌。", ["香港大公文汇传媒集团", "lead", null, null]],
    ["新成立的高新区协同创新战略联盟推选重庆高新区为第一届理事长单位。", ["重庆高新区", "chair", null, null]],
    ["12月8日，成渝地区国家高新区党建联盟的轮值主席，由成都高新区交给了重庆高新区。", ["重庆高新区", "chair", "2021-12-08", null]],
    ["12月8日，成渝地区国家高新区党建联盟峰会召开，成都高新区正式将联盟旗帜交接给重庆高新区。", ["成都高新区", "chair", null, "2021-12-08"]],
    ["12月17日，西南大学、重庆大学加入成渝地区技术转移联盟。", ["西南大学", "member", "2021-12-17", null]],
    ["台湾半导体联盟在新竹成立，联盟会长由工研院院长刘文雄出任。", ["刘文雄", "chair", null, null]],
    ["湘赣边红色旅游联盟成立，平江、浏阳、醴陵、攸县4个县市成为首批成员。", ["浏阳市", "member", null, null]],
  ])("%s", (text, member) => expect(roles(text)).toContainEqual(member));

  test.each([
    ["轮值方由岳阳转给咸宁", "轮值方", "岳阳市", "咸宁市"],
    ["下一届执行主席由岳阳移交咸宁", "执行主席", "岳阳市", "咸宁市"],
    ["轮值主席单位从岳阳高新区换成了咸宁高新区", "轮值主席", "岳阳高新区", "咸宁高新区"],
    ["岳阳高新区向咸宁高新区移交轮值主席会旗", "轮值主席", "岳阳高新区", "咸宁高新区"],
    ["咸宁高新区接过岳阳高新区递来的接力棒", "轮值主席", "岳阳高新区", "咸宁高新区"],
    ["咸宁高新区接棒岳阳高新区，成为新一任轮值理事长单位", "轮值理事长", "岳阳高新区", "咸宁高新区"],
    ["任期届满的岳阳高新区卸下轮值主席的担子，会旗由此交到咸宁高新区手中", "轮值主席", "岳阳高新区", "咸宁高新区"],
    ["由咸宁高新区接任轮值理事长", "轮值理事长", null, "咸宁高新区"],
  ])("the chair is handed over: %s", (words, office, from, to) => {
    const [alliance] = read(`12月8日，湘鄂赣高新区协作联盟年会在岳阳召开。会上，${words}。`);
    expect(alliance?.handovers).toMatchObject([{ office, from, to, date: { date: "2021-12-08" } }]);
    expect(alliance?.chair).toBe(to);
  });

  test.each(["届时咸宁高新区会接任轮值主席", "明年将由咸宁高新区接任轮值主席", "轮值主席由岳阳、咸宁、九江轮流担任", "轮值主席将由岳阳轮到咸宁"])(
    "is not yet handed over: %s",
    (words) => {
      const [alliance] = read(`12月8日，18家高新区发起的湘鄂赣高新区协作联盟在岳阳成立。会上，${words}。`);
      expect(alliance?.handovers).toEqual([]);
      expect(alliance?.chair).toBeNull();
    },
  );

  test.each([
    ["guests of a meeting", "12月17日，武汉东湖高新区联盟成立大会举行，太原、长沙、郑州等地代表到场。"],
    ["an office that rotates", "12月17日，黄河流域自贸试验区联盟启动，主席由四省自贸办主要负责人轮值担任。"],
    ["a hope", "12月17日，长三角园区联盟启动，希望杭州、宁波加入长三角园区联盟。"],
  ])("takes no member from %s", (_, text) => expect(roles(text)).toEqual([]));

  test("keeps the region where the gazetteer knows it", () => {
    const [alliance] = read("珠江—西江经济带高新区合作联盟在柳州高新区签约成立，南宁、柳州、桂林3家高新区成为创始成员。");
    expect(nameOf(alliance!.place)).toBe("柳州高新区");
    expect(alliance!.members.map((member) => [member.name, nameOf(member.region)])).toContainEqual(["柳州高新区", "柳州高新区"]);
  });
});

describe("what is no alliance of the text's", () => {
  test.each([
    ["only cited", "常春藤联盟的经验表明，校际合作需要长期投入。"],
    ["one platform of several", "普陀区推出“百大平台”联盟、科创集市、青年建功联盟等一批载体。"],
    ["a number of them", "全县累计建成产业技术创新战略联盟5家、创新联合体3个。"],
    ["a kind of which there are four", "5月27日，长三角集成电路、生物医药等4个产业链联盟揭牌。"],
    ["fiction", "三年前，南境七城结成星河联盟，盟主叶无尘立誓与魔族决一死战。"],
    ["a firm's bond", "2021年6月，公司与腾讯云结成战略联盟。"],
    ["a corridor in a plan", "“一廊”即成渝科技创新走廊，涵盖12家国家高新区。"],
  ])("%s", (_, text) => expect(read(text)).toEqual([]));
});

test("spans are the words they say", () => {
  const text = "5月10日，长三角自由贸易试验区联盟成立，由上海、江苏、浙江、安徽四个自由贸易试验区共同发起。";
  const [alliance] = read(text);
  expect(text.slice(alliance!.founded!.span.start, alliance!.founded!.span.end)).toBe("5月10日，长三角自由贸易试验区联盟成立");
  for (const { start, end } of alliance!.spans) expect(text.slice(start, end)).not.toMatch(/^[，。]|[，。]$/);
});

/** Milliseconds for 8,000 characters of one repeated piece; quadratic time takes minutes. */
const LIMIT = 4000;
test.each(["联盟", "长三角联盟成立，", "A1联盟、", "由上海、江苏、", "成员单位包括", "1家联盟", "牵头，联合", "“（", "联席会议和"])(
  "takes linear time on %s repeated",
  (piece) => {
    const { part, context } = articleOf(piece.repeat(Math.ceil(8000 / piece.length)));
    expect(processorTime(() => readAlliances(part, context))).toBeLessThan(LIMIT);
  },
  30_000,
);
