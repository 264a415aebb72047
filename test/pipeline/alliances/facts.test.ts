import { describe, expect, test } from "vitest";
import { readAlliances } from "../../../src/pipeline/alliances/index.ts";
import { processorTime } from "../../processorTime.ts";
import { articleOf, nameOf } from "./articleOf.ts";

const read = (text: string, published: string | null = "2021-12-18") => {
  const { part, context } = articleOf(text, published);
  return readAlliances(part, context);
};

describe("told as new", () => {
  const names = (text: string) => read(text).map(({ name, founded }) => [name, founded?.date ?? null]);
  test.each([
    [
      "12月10日，新揭牌的3家是：成渝氢能产业链联盟、成渝软件产业链联盟、成渝创新药产业联盟。",
      ["成渝氢能产业链联盟", "成渝软件产业链联盟", "成渝创新药产业联盟"],
    ],
    ["会上为成渝氢能产业链联盟、成渝软件产业链联盟授牌。", ["成渝氢能产业链联盟", "成渝软件产业链联盟"]],
  ])("%s", (text, told) => expect(names(text)).toEqual(told.map((name) => [name, null])));
  // Only spoken of, or still to come.
  test.each(["会上介绍的有：成渝氢能产业链联盟、成渝软件产业链联盟。", "下一步将为成渝氢能产业链联盟授牌。"])("leaves %s", (text) =>
    expect(names(text)).toEqual([]),
  );
  test("a session of a coordination body is no body of its own", () =>
    expect(names("5月10日，长三角城市经济协调会第十二次市长联席会议在台州召开，成员城市22个。").map(([name]) => name)).toEqual([
      "长三角城市经济协调会",
    ]));
  test("nor is its next one, whose chair is the body's", () => {
    const told = read("5月10日，长三角城市经济协调会第十二次市长联席会议在台州召开。会上，扬州市接任轮值主席，下一届市长联席会议将在扬州举行。");
    expect(told.map(({ name, chair }) => [name, chair])).toEqual([["长三角城市经济协调会", "扬州市"]]);
  });
  test.each([
    ["由珠海高新区倡议发起的珠江西岸高新区联盟，12月10日（周五）在珠海正式成立。", "2021-12-10", null],
    ["12月10日，成渝南翼六市合作联席会议在泸州成立，首任轮值主席由泸州市市长担任。", "2021-12-10", "泸州市"],
    ["12月10日，成渝南翼六市合作联席会议在泸州成立，首任轮值主席由泸州市市长李明担任。", "2021-12-10", "泸州市"],
  ])("its day and its chair: %s", (text, day, chair) => {
    const [alliance] = read(text);
    expect([alliance?.founded?.date, alliance?.chair ?? null]).toEqual([day, chair]);
  });
  test("the leave to found it is no founding", () =>
    expect(read("珠江西岸高新区联盟12月10日在珠海举行成立揭牌仪式。省科技厅2020年批复同意成立珠江西岸高新区联盟。")[0]?.founded?.date).toBe(
      "2021-12-10",
    ));
  test("what it sets up later founds it not", () =>
    expect(read("珠江西岸高新区联盟，12月10日在珠海召开年会，成立专家委员会，成员12家。")[0]?.founded ?? null).toBeNull());
  test("newcomers behind what they are", () => {
    const [alliance] = read("12月10日，太湖融合创新联盟在无锡办活动，新成员单位分别来自南通、嘉兴和湖州。");
    expect(alliance?.joinings.map(({ names: joined }) => joined)).toEqual([["南通市", "嘉兴市", "湖州市"]]);
  });
});

describe("joined in a bond", () => {
  const told = (text: string) => read(text).map(({ name, founded, memberCounts }) => [name, founded?.date ?? null, memberCounts[0]?.value ?? null]);
  test.each([
    ["12月5日，成都、德阳、眉山、资阳四地结成成德眉资旅游联盟。", ["成德眉资旅游联盟", "2021-12-05", 4]],
    ["12月5日，晋陕豫黄河金三角文旅联盟在运城缔结。", ["晋陕豫黄河金三角文旅联盟", "2021-12-05", null]],
    ["沪苏浙皖26家国家级高新区12月5日在合肥共同发起成立长三角高新区创新联盟。", ["长三角高新区创新联盟", "2021-12-05", 26]],
    ["中部地铁城市合作联盟12月6日宣告成立，28座城市为创始成员。", ["中部地铁城市合作联盟", "2021-12-06", 28]],
  ])("%s", (text, fact) => expect(told(text)).toEqual([fact]));
  test.each(["12月5日，成德眉资旅游联盟与52户农家结成对子。", "12月5日，四市缔结的成德眉资旅游联盟举办市集。"])("%s founds nothing", (text) =>
    expect(read(text).some(({ founded }) => founded?.date)).toBe(false),
  );
});

describe("founding", () => {
  test.each([
    ["5月10日，长三角自由贸易试验区联盟成立。", "2021-05-10"],
    ["淮海经济区成立于1986年3月15日，是跨省域合作组织。十市分别是徐州、连云港、宿迁、宿州、淮北、商丘、枣庄、济宁、临沂、菏泽。", "1986-03-15"],
    ["去年12月，成都高新区联合重庆高新区在内的11家国家高新区，共同发起成立了成渝地区国家高新区党建联盟。", "2020-12"],
    ["12月18日，黄河流域高质量发展论坛在济南召开。论坛上，45家高新区发起成立了黄河流域国家高新区党建联盟。", "2021-12-18"],
    ["12月10日至12日，黄河流域自贸试验区联盟启动暨对外开放大会在济南举行，联盟在会上正式启动，成员单位包括12个片区。", "2021-12"],
    ["2017年7月1日，框架协议签署。同年，由前海香港商会发起的粤港澳大湾区企业家联盟在前海成立。", "2017"],
    ["长三角高校联盟已有成员单位20家。该联盟2020年9月由复旦大学牵头，联合浙江大学等地高校成立。", "2020-09"],
    ["洞庭湖高新区创新联盟16日开年会。联盟是两年前的10月28日在常德挂的牌，成员12家。", "2019-10-28"],
    ["粤港澳海洋科技创新联盟昨日（17日）在澳门揭牌，首批成员21个。", "2021-12-17"],
    ["长三角企业家联盟自2020年6月成立以来，已组建14个产业链联盟。", "2020-06"],
    ["呼包鄂榆城市群市长联席会议在榆林召开，四市市长出席。包头、鄂尔多斯、榆林三市市长与东道主签约。这个机制2018年4月在呼和浩特建立。", "2018-04"],
    ["苏皖合作示范区联席会议制度于2019年建立。今年，第六次联席会议在溧阳举行，轮值主席由溧阳市转至郎溪县。", "2019"],
    ["四市真正坐到一起却是2008年的事，那年三门峡、运城、渭南、临汾四市在运城建起黄河金三角市长联席会议制度。", "2008"],
    ["兰西城市群联席会议第三次会议在海东召开。2021年5月联席会议机制建立以来，九市州签署协议117份。", "2021-05"],
    ["毗邻地区园区协作联席会议在隆林召开，轮值主席为砚山县。联席会议机制自2021年10月在百色建立以来，成员增加到14家。", "2021-10"],
    ["2019年10月，西部12省区市在重庆签署协议，建立西部陆海新通道省际协商合作联席会议。", "2019-10"],
    ["川陕经济协作区是由川陕两省的市于1988年3月联合组成的合作组织，现有成员单位14家。", "1988-03"],
    ["5月10日，川陕经济协作区开了会。协作区1987年成立，成员为川陕甘三省相邻的11个市。", "1987"],
    ["5月10日，长三角城市经济协调会第十二次市长联席会议在台州召开，成员城市22个。协调会成立于1997年。", "1997"],
    ["武夷山茶旅合作联盟成立大会5月10日在南平召开，首批成员21个。", "2021-05-10"],
    ["5月10日，南平市园区工作推进会与武夷山高新区合作联盟成立大会在南平一并举行，首批成员21个。", "2021-05-10"],
    ["5月10日，湘鄂赣高新区协作联盟在岳阳揭牌。联盟推广一项审批制度，该制度2020年3月建立。", "2021-05-10"],
  ])("%s → %s", (text, date) => expect(read(text)[0]?.founded?.date).toBe(date));

  test.each([
    ["a plan", "市里拟成立滁州市光伏产业联盟，将吸收21家企业。"],
    ["a system to be", "12月14日，省政府印发意见。意见给出的办法是，青岛牵头建立胶东五市联席会议制度，青岛、烟台、威海、潍坊、日照五市抱团发展。"],
    ["what is considered", "12月4日，市长提议，可考虑成立渭河园区联盟，由西安高新区牵头，成员9家。"],
    ["what was agreed upon", "10月20日，十二市代表签署协议，并商定建立浩吉铁路沿线城市市长联席会议，每年由12市轮流办会，成员12个市。"],
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
    ["12月8日，赣南国家高新区协同发展联盟成立。联盟由赣州高新区牵头，与吉安、抚州、三明、龙岩四家国家高新区共同发起组建。", [5]],
    ["湘鄂赣产业协作联盟年会表决同意吸纳萍乡市为新成员，至此联盟成员增加到9个。", [9]],
    ["12月8日，湘鄂赣高新区协作联盟成立。联盟由岳阳高新区牵头，咸宁高新区、宜春高新区、新余高新区共同发起。4家高新区规划面积合计210平方公里。", [4]],
    ["12月8日，柳州高新区、南宁高新区、桂林高新区在柳州签署合作协议，联合成立西江园区合作联盟。三家园区商定，共建中试基地。", [3]],
    // As many as are named, or none.
    ["12月8日，柳州高新区、南宁高新区、桂林高新区在柳州签署合作协议，联合成立西江园区合作联盟。全国9家园区到场。", []],
    // Talks with others are no invitation.
    ["12月8日，岳阳高新区与咸宁、九江两家高新区洽谈合作，湘鄂赣高新区协作联盟成立。", []],
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
    ["闽粤赣边际城市产业联盟在龙岩创立，最初只有6个成员，2020年增加到9个，今年梅州、河源加盟后达到11个。", [6, 9, 11]],
    ["近3年来，长三角示范区开发者联盟成员单位从最初的12家发展到如今的64家。", [12, 64]],
    ["哈长开发区合作联盟成立大会举行，首批18家开发区在章程上签字。", [18]],
    ["沿淮高新区协作联盟揭牌，信阳、淮南、蚌埠等地9家高新区党工委负责人共同为联盟揭牌。", [9]],
    ["沿淮高新区协作联盟成立大会举行，两省的7家高新区负责人先后在联盟章程上签字。", [7]],
    ["中原经济协作区成立于1985年，由晋冀鲁豫4省交界区域的13市组成。", [13]],
    ["泛珠三角省会城市市长联席会议由九个省会城市（福州、南昌、长沙、广州、南宁、海口、成都、贵阳、昆明）联合主办。", [9]],
    ["长江经济带综合保税区合作联盟成立。联盟由岳阳城陵矶综合保税区倡议，联合武汉东湖、重庆西永等地的15家综合保税区共同发起。", [16]],
    ["赣闽粤高新区联盟成立。联盟由赣州高新区牵头，联合吉安、抚州、三明、龙岩4家国家高新区共同发起。", [5]],
    ["高新区协作联盟揭牌。除两家倡议单位外，首批成员还有宜春、新余、吉安三家国家高新区，以及黄冈、平江两家省级高新区。", [7]],
    ["高新区协作联盟揭牌。除两家发起单位外，成员还有宜春高新区、新余高新区以及11家省级开发区。", [15]],
    ["联盟成立，创始成员除牵头方外，只有咸宁、宜春、新余三地的高新园区。这就是湘鄂赣高新区协作联盟。", [4]],
    ["三门峡、运城、渭南、临汾四市在运城建起黄河金三角市长联席会议制度，一年一会。", [4]],
    ["武汉都市圈联席会议召开。武汉、黄石、鄂州、黄冈、孝感五市以及东湖高新区的负责人出席。", [6]],
    ["武汉都市圈市长联席会议召开。黄石、鄂州、黄冈三市市长与东道主一道签署协议。", [4]],
    ["天山北坡科技创新联盟年会在昌吉举行，准东经开区等5家单位正式入盟，联盟成员由此增至24家。", [24]],
    ["咸宁高新区、宜春高新区、新余高新区在会上宣布组成“湘鄂赣新材料产业联盟”。", [3]],
    ["湘鄂赣高新区协作联盟揭牌，咸宁高新区、宜春高新区和新余高新区三家园区的负责人共同按下启动球。", [3]],
  ])("%s → %j", (text, values) =>
    expect(
      read(text)[0]
        ?.memberCounts.map((count) => count.value)
        .toSorted((a, b) => a - b),
    ).toEqual(values),
  );

  test.each([
    [
      "长三角园区联盟年会召开，联盟成员由28家增至31家。",
      [
        [28, null],
        [31, "2021-12-18"],
      ],
    ],
    [
      "长三角园区联盟年会召开，联盟成员从28家扩大到31家。",
      [
        [28, null],
        [31, "2021-12-18"],
      ],
    ],
    ["长三角园区联盟年会召开，联盟有成员28家，今年要增开活动。", [[28, "2021-12-18"]]],
  ])("of how many, and since when: %s", (text, counts) =>
    expect(read(text)[0]?.memberCounts.map(({ value, asOf }) => [value, asOf])).toEqual(counts),
  );

  test.each([
    ["what is aimed at", "12月17日，京杭运河园区党建联盟成立。理事会提出，到2027年，联盟成员扩大到60家。"],
    ["agreements and people", "12月17日，京杭运河园区党建联盟成立。联盟内部签订8份合作协议，互派21名干部。"],
    ["some of them", "12月17日，京杭运河园区党建联盟成立。成员除两家发起单位外，还有无锡高新区。"],
    ["an increase", "12月17日，京杭运河园区党建联盟年会召开，联盟在无锡成立。今年新增3家成员单位。"],
    ["what members do", "12月17日，京杭运河园区党建联盟成立，成员单位联合攻关项目36个。"],
    ["people sent", "12月17日，京杭运河园区党建联盟成立，成员单位每年互派挂职干部20名。"],
    ["guests", "12月17日，京杭运河园区党建联盟成立，来自100家企业的代表参加会议。"],
  ])("takes no count from %s", (_, text) => expect(read(text)[0]?.memberCounts).toEqual([]));
});

test("a session's number is no part of the body's name", () => {
  const [alliance] = read(
    "12月8日，川滇黔城市合作第九次联席会议在昭通召开。川滇黔城市合作联席会议2014年10月建立，成员9个。\n\n会上，六盘水市接任轮值主席。",
  );
  expect(alliance).toMatchObject({ name: "川滇黔城市合作联席会议", aliases: ["川滇黔城市合作第九次联席会议"], chair: "六盘水市" });
});

test("a session that stands alone is named as its body is", () => {
  const [alliance] = read("9月26日，武汉都市圈第四次党政联席会议在咸宁召开。会上，鄂州市接任轮值主席。");
  expect(alliance).toMatchObject({ name: "武汉都市圈党政联席会议", aliases: ["武汉都市圈第四次党政联席会议"], chair: "鄂州市" });
});

describe("the number of a session inside the name of its body", () => {
  const names = (text: string) => read(text).map(({ name }) => name);
  test.each([
    ["12月8日，川南滇北七市一体化振兴首次市长联席会议在昭通召开。", ["川南滇北七市一体化振兴市长联席会议"]],
    ["12月8日，川南滇北七市一体化振兴首次市长联席会议开到了昭通。", ["川南滇北七市一体化振兴市长联席会议"]],
    ["12月8日，川南滇北一体化振兴首次市长联席会议在昭通召开。", []], // of nobody that it counts
    ["12月8日，听取川南滇北七市一体化振兴首次市长联席会议筹备情况。", []],
  ])("%s", (text, told) => expect(names(text)).toEqual(told));
});

describe("founded in other words", () => {
  const told = (text: string) => read(text).map(({ name, founded, place }) => [name, founded?.date ?? null, place]);
  const name = "临江县域协同发展联盟";
  test.each([
    ["岷江边上，12月11日来了一场会盟：各县聚到宜宾，“临江”县域协同发展联盟就在这里正式成立。", [[name, "2021-12-11", null]]],
    ["岷江边上，12月11日，“临江”县域协同发展联盟就在宜宾市宣告成立。", [[name, "2021-12-11", "511500"]]],
    ["岷江边上，1998年以来，“临江”县域协同发展联盟只是想想。", []],
    ["滇黔经济协作区是什么来历？1998年3月，两省联合组建了它，成员单位11个。", [["滇黔经济协作区", "1998-03", null]]],
    ["滇黔经济协作区成员单位11个。1998年3月，两省联合组建了它的秘书处。", []],
  ])("%s", (text, bodies) => expect(told(text)).toEqual(bodies));
});

test("members are counted in a kind of theirs, or in none", () => {
  const [alliance] = read("川滇黔城市合作联盟由昭通、毕节、宜宾三市于2018年5月发起成立。至今联盟成员由9个增加到11个。");
  expect(alliance?.memberCounts).toMatchObject([
    { value: 3, of: "市" },
    { value: 9, of: null },
    { value: 11, of: null },
  ]);
});

test("an alliance is named by its meeting, and by what one goes by", () => {
  const alliances = read("12月8日，川滇黔城市合作联盟第七次市长联席会议在昭通召开。按照联盟章程，轮值主席每届一年。昭通市将联盟会旗移交六盘水市。");
  expect(alliances).toMatchObject([{ name: "川滇黔城市合作联盟", chair: "六盘水市" }]);
});

describe("members, lead and chair", () => {
  const roles = (text: string) => read(text)[0]?.members.map(({ name, role, from, to }) => [name, role, from, to]);
  test.each([
    ["长三角自由贸易试验区联盟成立，由上海、江苏、浙江、安徽四个自由贸易试验区共同发起。", ["上海自由贸易试验区", "founder", null, null]],
    ["12月16日，宝鸡高新区、渭南高新区在会上宣布组成“关中高新区联盟”。", ["渭南高新区", "founder", null, null]],
    ["12月16日，宝鸡高新区、渭南高新区共同发起关中高新区联盟。", ["宝鸡高新区", "founder", null, null]],
    ["领航发展联盟成立，由香港大公文汇传媒集团发起。12月17日，领航发展联盟在香港揭牌。", ["香港大公文汇传媒集团", "lead", null, null]],
    ["5月10日，海洋园区合作联盟成立，北海高新区被推举为首任轮值主席单位。", ["北海高新区", "chair", null, null]],
    ["新成立的高新区协同创新战略联盟推选重庆高新区为第一届理事长单位。", ["重庆高新区", "chair", null, null]],
    ["12月8日，成渝地区国家高新区党建联盟的轮值主席，由成都高新区交给了重庆高新区。", ["重庆高新区", "chair", "2021-12-08", null]],
    ["12月8日，成渝地区国家高新区党建联盟峰会召开，成都高新区正式将联盟旗帜交接给重庆高新区。", ["成都高新区", "chair", null, "2021-12-08"]],
    ["12月17日，西南大学、重庆大学加入成渝地区技术转移联盟。", ["西南大学", "member", "2021-12-17", null]],
    ["台湾半导体联盟在新竹成立，联盟会长由工研院院长刘文雄出任。", ["刘文雄", "chair", null, null]],
    ["湘赣边红色旅游联盟成立，平江、浏阳、醴陵、攸县4个县市成为首批成员。", ["浏阳市", "member", null, null]],
    ["宁镇扬高新区联盟由南京、镇江、扬州三地高新区共同发起。", ["镇江高新区", "founder", null, null]],
    ["12月8日，湘鄂赣高新区协作联盟年会召开，咸宁高新区、宜春高新区获准入会。", ["咸宁高新区", "member", "2021-12-08", null]],
    ["12月8日，湘鄂赣高新区协作联盟理事会表决通过咸宁高新区、新余高新区的申请。", ["新余高新区", "member", "2021-12-08", null]],
    ["12月8日，湘鄂赣高新区协作联盟年会召开，咸宁高新区由观察员转为正式成员。", ["咸宁高新区", "member", "2021-12-08", null]],
    ["12月8日，湘鄂赣高新区协作联盟年会召开，联盟迎来咸宁高新区、新余高新区两位新成员。", ["新余高新区", "member", "2021-12-08", null]],
    ["12月8日，湘鄂赣高新区协作联盟年会召开。去年咸宁、新余两家入盟，本次年会未再扩容。", ["咸宁高新区", "member", null, null]],
    ["5月10日，长三角园区联盟揭牌。除两家发起单位外，成员还有宜春、新余、吉安三家国家高新区。", ["新余高新区", "founder", null, null]],
    ["赣闽粤高新区联盟成立。联盟由赣州高新区牵头，联合吉安、三明、龙岩3家国家高新区共同发起。", ["三明高新区", "founder", null, null]],
    ["12月8日，湘鄂赣城市合作联席会议召开。联席会议2014年10月建立，2018年吸收九江、宜春加入。", ["九江市", "member", "2018", null]],
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
    ["咸宁高新区接棒成为轮值主席单位，岳阳高新区卸任", "轮值主席", "岳阳高新区", "咸宁高新区"],
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
    ["an application", "12月17日，长三角园区联盟启动，苏州高新区申请加入，有待审议。"],
    ["what is to come", "12月17日，长三角园区联盟启动，明年还会吸收苏州高新区、无锡高新区两家新成员。"],
    ["another thing agreed to", "12月17日，长三角园区联盟启动，会议通过了苏州高新区的总体规划。"],
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

describe("a region of cooperation that hands its office over", () => {
  const zone =
    "10月26日，苏鲁豫皖生态旅游协作区2021年度联席会议在徐州召开，江苏徐州、山东枣庄、河南商丘、安徽宿州四市代表团出席。\n会议由四市轮流承办，年度联席会议机制由此确立。\n会上，徐州市委副书记、市长将轮值会旗移交给商丘市。";
  test("is one, with its members and its chair", () => {
    const [alliance, ...others] = read(`协作区年会\n${zone}`, "2021-10-27");
    expect(others).toEqual([]);
    expect(alliance).toMatchObject({ name: "苏鲁豫皖生态旅游协作区", chair: "商丘市", memberCounts: [{ value: 4 }] });
    expect(alliance?.members.map(({ name }) => name).toSorted()).toEqual(["商丘市", "宿州市", "徐州市", "枣庄市"].toSorted());
    expect(alliance?.handovers).toMatchObject([{ from: "徐州市", to: "商丘市", date: { date: "2021-10-26" } }]);
  });

  const county =
    "三县共商合作\n7月6日，浦金江绿色发展先行区第三次联席会议在全椒县召开。\n去年12月，三县在来安县签署《浦金江绿色发展先行区合作共建协议》。\n会上还成立了浦金江中药产业联盟。该联盟由全椒县牵头组建，21家企业和3家县级医院成为首批成员。\n会议结束时，全椒县将召集方牌匾移交给来安县。";
  test("is told apart from the alliance founded at its meeting", () => {
    const found = read(county, "2021-07-08").map(({ name, founded, lead, memberCounts, handovers }) => [
      name,
      founded?.date ?? null,
      lead,
      memberCounts.map(({ value }) => value),
      handovers.map(({ from, to, date }) => [from, to, date?.date]),
    ]);
    expect(found).toEqual([
      ["浦金江绿色发展先行区", null, null, [3], [["全椒县", "来安县", "2021-07-06"]]],
      ["浦金江中药产业联盟", "2021-07-06", "全椒县", [], []],
    ]);
  });

  test.each([
    ["10月26日，苏鲁豫皖生态旅游协作区建设推进会召开，江苏徐州、山东枣庄、河南商丘、安徽宿州四市代表团出席。"],
    ["浙江高质量发展建设共同富裕先行区，11个市参与，去年新增企业9家。"],
    ["7月6日，长江中游协同推动高质量发展协调会在武汉召开，南昌市将轮值会旗移交给长沙市。"],
  ])("is none where nothing is handed over: %s", (text) => expect(read(text, "2021-10-27")).toEqual([]));
});

describe("bodies that meet", () => {
  const met = (text: string) => read(text, "2024-06-14").map(({ name }) => name);
  test.each([
    ["2023年度皖北城市旅游联盟年会6月9日在淮北召开，各市代表到会。", "皖北城市旅游联盟"],
    ["6月9日，山东省沿黄五市旅游发展联盟第六次联席会议暨专场推介会在济南举行。", "山东省沿黄五市旅游发展联盟"],
    ["长江三角洲城市文旅协调会（简称“城市文旅协调会”）6月9日在南通市开了第二十次全体会议。", "长江三角洲城市文旅协调会"],
    ["首届黄河流域园区合作联席会议6月9日在济南市举行。", "黄河流域园区合作联席会议"],
  ])("%s", (text, name) => expect(met(text)).toEqual([name]));
  test.each([
    ["one still to meet", "山东省沿黄五市旅游发展联盟第六次联席会议将于6月20日在济南举行。"],
    ["one that is cited", "6月9日，山东省沿黄五市旅游发展联盟的代表在济南发言。"],
    ["a meeting without a number", "黄河流域园区合作联席会议6月9日在济南市举行。"],
    ["a kind of body", "6月9日，我国区域经济合作组织大会在济南举行。"],
  ])("leaves %s", (_, text) => expect(met(text)).toEqual([]));
  test("one that is looked back on", () => {
    const text = "园区产值52亿元。增长5%。外资3家。其中日资1家。1986年6月，淮河城市协调会第一次会议在蚌埠举行。";
    expect(met(text)).toEqual([]);
  });
  test("its new chair", () => {
    const [alliance] = read("皖北城市旅游联盟年会6月9日在淮北召开，淮北当选新一届联盟轮值主席城市。", "2024-06-14");
    expect(alliance?.chair).toBe("淮北市");
  });
});

describe("numbers of members told otherwise", () => {
  const counted = (text: string) => read(text, "2024-06-14").flatMap(({ memberCounts }) => memberCounts.map(({ value }) => value));
  test.each([
    ["黄河物流联盟6月9日在济南成立，成员共六市（盟），分属两省。", 6],
    ["黄河产业集群联盟6月9日在济南成立。联盟以黄河流域31个国家级产业集群为主体。", 31],
    ["开幕式上，4个省区17个市州的商务部门签署了协作备忘录，黄河旅游联盟由此诞生。", 17],
    ["黄河城市协调会第九次市长联席会议6月9日在济南举行，两省12个城市的市长共同签署《黄河城市合作协议》。", 12],
    ["17个市州在济南结成黄河旅游联盟。", 17],
  ])("%s", (text, value) => expect(counted(text)).toContain(value));
  test.each([
    ["what a session signed with others", "黄河城市协调会第九次市长联席会议6月9日在济南举行，12个城市与企业签订采购合同。"],
    ["three provinces and a city", "黄河城市协调会第九次市长联席会议6月9日在济南举行，江苏、浙江、安徽三省一市代表发言。"],
    ["what something else mainly is", "黄河物流联盟6月9日在济南成立。大会以31个展位为主体。"],
  ])("leaves %s", (_, text) => expect(counted(text)).toEqual([]));
});

test("a newcomer of the headline joined on the day its report begins with", () => {
  const [alliance] = read("德州某某大学科技园成为黄河大学科技园联盟新成员\n6月12日，黄河大学科技园联盟年会在济南举行。", "2024-06-14");
  expect(alliance?.joinings.map(({ date }) => date.date)).toEqual(["2024-06-12"]);
});

describe("platforms, associations of an alliance, bodies whose members take turns", () => {
  const told = (text: string) =>
    read(text).map(({ name, founded, memberCounts }) => [name, founded?.date ?? null, memberCounts.map(({ value }) => value)]);
  test.each([
    ["12月10日，皖北区域合作平台成立，成员有3市。", [["皖北区域合作平台", "2021-12-10", [3]]]],
    ["云嘉南区域治理平台在嘉义县开会，嘉义县长到场。平台于106年成立，会议由三县市轮流主办。", [["云嘉南区域治理平台", "2017", [3]]]],
    ["12月10日，太湖文旅联盟协会成立，成员有3市。", [["太湖文旅联盟协会", "2021-12-10", [3]]]],
    ["12月10日，太湖文旅联盟揭了牌，成员有3市。", [["太湖文旅联盟", "2021-12-10", [3]]]],
    ["2009年6月，苏北三市联席会议机制建立，三市轮流举办。", [["苏北三市联席会议", "2009-06", [3]]]],
    // One of all there are, told by what it is called; the first of its kind is no part of a name.
    ["12月10日，全国第一个太湖文旅联盟揭牌，成员有3市。", [["太湖文旅联盟", "2021-12-10", [3]]]],
    // What is governed, and a platform of something else.
    ["12月10日，宿州市社会治理平台成立。平台2018年上线，三市轮流举办培训。", []],
  ])("%s", (text, alliances) => expect(told(text)).toEqual(alliances));
});

describe("who belongs to it, and since when, wherever the text tells it", () => {
  const told = (text: string) =>
    read(text).map(({ name, founded, memberCounts, members }) => [
      name,
      founded?.date ?? null,
      memberCounts[0]?.value ?? null,
      members.map((one) => `${one.name} ${one.role}`).join(" "),
    ]);
  const four = (role: string) => ["自贡市", "泸州市", "内江市", "宜宾市"].map((city) => `${city} ${role}`).join(" ");
  test.each([
    ["2016年3月，川南经济协作区成立。\n4个成员单位依次是：自贡市、泸州市、内江市、宜宾市。", ["川南经济协作区", "2016-03", 4, four("member")]],
    ["川南经济协作区成员单位共4个，依次为自贡市、泸州市、内江市、宜宾市。", ["川南经济协作区", null, 4, four("member")]],
    ["川南经济区第八届联席会议12月8日在内江市举行，13个成员城市的代表与会。", ["川南经济区", null, 13, ""]],
    ["12月8日，川南四市一体化发展首次市长联席会议在内江召开。", ["川南四市一体化发展市长联席会议", null, 4, ""]],
    [
      "自贡、泸州、内江、宜宾，四川的这四个市聚到内江，12月8日，川南协同发展联盟在这里宣告成立。",
      ["川南协同发展联盟", "2021-12-08", 4, four("founder")],
    ],
    [
      "川南文旅联盟是2019年5月由内江市牵头，联合自贡、泸州共同发起成立的区域合作组织。",
      ["川南文旅联盟", "2019-05", null, "内江市 lead 自贡市 founder 泸州市 founder"],
    ],
    [
      "12月8日，由内江高新区牵头，联合自贡、泸州等8家高新区发起的川南园区联盟成立。",
      ["川南园区联盟", "2021-12-08", 9, "内江高新区 lead 自贡高新区 founder 泸州高新区 founder"],
    ],
    ["成立于2012年的川南城市联盟，目前有成员城市9个。", ["川南城市联盟", "2012", 9, ""]],
    ["12月8日，三地签署《川南文旅合作协议》，标志着川南文旅联盟正式成立。", ["川南文旅联盟", "2021-12-08", 3, ""]],
    ["川南高新区联盟有成员23家，内江高新区为理事长单位。", ["川南高新区联盟", null, 23, "内江高新区 chair"]],
    ["12月8日上午，论坛在内江举行。台上还完成了一件事：川南高新区联盟正式成立。", ["川南高新区联盟", "2021-12-08", null, ""]],
    ["川南高新区联盟在内江成立\n12月8日，论坛在内江举行，四家高新区的代表推动启动杆。", ["川南高新区联盟", "2021-12-08", null, ""]],
  ])("%s", (text, fact) => expect(told(text)).toEqual([fact]));

  test.each([
    ["a plan under a headline that calls it done", "川南高新区联盟成立\n12月8日，论坛在内江举行，三家高新区计划成立川南高新区联盟。"],
    ["a conference that a headline sets up", "内江牵头建立川南四市联席会议\n12月8日，论坛在内江举行，联席会议办公室设在内江。"],
    ["its flag, handed on", "12月8日，年会在内江举行，内江市从自贡市手中接过联盟会旗。"],
    ["members of anything else", "12月8日，川南高新区联盟办活动。\n调研组成员包括自贡市、泸州市、内江市的干部。"],
    ["provinces and a city in its name", "12月8日，三省一市合作联盟在内江开会。"],
  ])("%s founds and counts nothing", (_, text) =>
    expect(told(text).filter(([, founded, count, members]) => founded || count || /member/.test(String(members)))).toEqual(
      text.includes("四市联席会议") ? [expect.arrayContaining([null, 4])] : [],
    ),
  );
});
