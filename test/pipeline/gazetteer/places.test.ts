import { describe, expect, test } from "vitest";
import { makeGazetteer } from "../../../src/pipeline/gazetteer/index.ts";
import { loadReference } from "../../../src/pipeline/gazetteer/load.ts";

const gazetteer = makeGazetteer(await loadReference());
const find = (text: string): string[] =>
  gazetteer.findPlaces(text).map(({ start, end, region }) => `${text.slice(start, end)}=${gazetteer.region(region)!.name}`);

describe("names", () => {
  test.each([
    ["山东省济南市", ["山东省济南市=济南市"]],
    ["济南GDP突破万亿", ["济南=济南市"]],
    ["襄樊市", ["襄樊市=襄阳市"]],
    ["恩施州、延边州", ["恩施州=恩施土家族苗族自治州", "延边州=延边朝鲜族自治州"]],
    ["内蒙古和宁夏", ["内蒙古=内蒙古自治区", "宁夏=宁夏回族自治区"]],
    ["昆山、江阴、张家港", ["昆山=昆山市", "江阴=江阴市", "张家港=张家港市"]],
    ["吉林市与吉林省", ["吉林市=吉林市", "吉林省=吉林省"]],
    ["吉林增长5%", ["吉林=吉林省"]],
    ["占全国1/3", ["全国=中国"]],
    ["5个沿海城市与香港文汇报同行，海城市增长", ["海城市=海城市"]], // cities by the sea, a newspaper
    ["海西大地上，格尔木出口增长，全州经济平稳", ["海西=海西蒙古族藏族自治州", "格尔木=格尔木市"]],
    ["红河综合保税区增长，建水县出口增长，全州平稳，红河两岸丰收", ["红河综合保税区=红河综保区", "建水县=建水县"]], // beside its own names, a river
    ["海西地区联手格尔木，两岸平稳", ["格尔木=格尔木市"]], // the west of a strait, where no prefecture speaks of itself
    ["海西片区挂牌，格尔木出口增长，全州经济平稳", ["格尔木=格尔木市"]], // a zone called so
    ["成渝地区双城经济圈", ["成渝地区双城经济圈=成渝地区双城经济圈"]],
    ["长三角G60科创走廊", ["长三角G60科创走廊=长三角G60科创走廊"]],
    ["东部、中部、西部和东北地区", ["东部=东部地区", "中部=中部地区", "西部=西部地区", "东北地区=东北地区"]],
  ])("%s", (text, expected) => expect(find(text)).toEqual(expected));
});

describe("zones without their 区", () => {
  test.each([
    ["济南高新规上工业增长", ["济南高新=济南高新区"]],
    ["西安经开地区生产总值增长", ["西安经开=西安经开区"]],
    ["济南高新技术企业120家", ["济南=济南市"]],
    ["济南高新片区", ["济南=济南市"]],
    ["西安经开集团", ["西安=西安市"]],
    ["无为产业园推介", ["无为产业园=无为产业园"]], // at the head of a text
    ["走进无为产业园", []],
  ])("%s", (text, expected) => expect(find(text)).toEqual(expected));
});

describe("zones", () => {
  test.each([
    ["济南高新区", "济南高新区"],
    ["济南国家高新区", "济南高新区"],
    ["济南市高新区", "济南高新区"],
    ["济南高新技术产业开发区", "济南高新区"],
    ["济南国家级高新技术产业开发区", "济南高新区"],
    ["上海张江高新区", "张江高新区"],
    ["厦门火炬高新技术产业开发区", "厦门火炬高新区"],
    ["武汉东湖新技术开发区", "东湖高新区"],
    ["广州开发区", "广州经开区"],
    ["长沙经济技术开发区", "长沙经开区"],
    ["成都高新综合保税区", "成都高新综保区"],
    ["西部(重庆)科学城", "西部（重庆）科学城"],
    ["杭州高新区（滨江）", "杭州高新区"],
    ["株洲高新区（天元区）", "株洲高新区"],
    ["山东自贸试验区济南片区", "济南片区"],
    ["宜宾三江新区", "宜宾三江新区"],
    ["重庆高新区直管园", "重庆高新区直管园"],
    ["长治经济技术开发区", "长治经开区"],
    ["鹰潭高新园区", "鹰潭高新区"],
    ["长治经开园区", "长治经开区"],
    ["二连浩特国际陆港", "二连浩特国际陆港"],
    ["临沂内陆港", "临沂内陆港"],
    ["长治国际内陆港务区", "长治国际内陆港务区"],
    ["景洪边合区", "景洪边境经济合作区"],
    ["景洪边境经济合作区", "景洪边境经济合作区"],
    ["长春关区", "长春关区"],
    ["成都天府国际生物城", "成都天府国际生物城"],
    ["南京生物医药谷", "南京生物医药谷"],
    ["昆山花桥商务城", "昆山花桥商务城"],
    ["杭州医药港", "杭州医药港"],
    ["合肥文化创意园", "合肥文化创意园"],
  ])("%s", (text, name) => expect(find(text)).toEqual([`${text}=${name}`]));

  test("a zone is not its city", () => expect(gazetteer.region("zone:htz-jinan")).toMatchObject({ kind: "zone", parent: "370100" }));
  test("an unlisted zone keeps its id and is named later by itself", () => {
    const text = "宜宾三江新区挂牌。三江新区增长8%，宜宾增长6%。";
    expect(gazetteer.findPlaces(text).map(({ region }) => region)).toEqual(["zone:511500:三江新区", "zone:511500:三江新区", "511500"]);
    expect(gazetteer.region("zone:511500:三江新区")).toMatchObject({ name: "宜宾三江新区", kind: "zone", parent: "511500" });
    expect(gazetteer.ancestors("zone:511500:三江新区")).toEqual(["511500", "510000"]);
    expect(gazetteer.zoneKind("zone:511500:三江新区")).toBe("new_area");
  });
  test("a city of one trade is named later by its last word", () =>
    expect(gazetteer.findPlaces("成都天府国际生物城揭牌。生物城产值20亿元。").map(({ region }) => region)).toEqual([
      "zone:510100:天府国际生物城",
      "zone:510100:天府国际生物城",
    ]));
  test.each([
    "山东国家级高新区",
    "济南市建设新区",
    "四川三大开发区",
    "江苏省级经开区",
    "济南新区建设",
    "沧州市开发区",
    "上海智慧城市",
    "成都数字城镇",
    "上海硅谷银行",
    "山东陆港",
    "济南海关区域",
    "长春通关区域",
  ])("%s is no zone of its own", (text) => expect(gazetteer.findPlaces(text).filter(({ region }) => region.startsWith("zone:"))).toEqual([]));
  test("a zone whose short name the text tells is named in full before it", () => {
    const text = "河北省月牙湾临港产业新区（以下简称新区）挂牌。月牙湾临港产业新区增长8%。";
    const id = "zone:130000:月牙湾临港产业新区";
    expect(gazetteer.findPlaces(text).map(({ region }) => region)).toEqual([id, id]);
  });
  test.each(["河北省月牙湾临港产业新区增长8%", "河北省推进建设的临港产业新区（以下简称新区）", "河北省各县临港产业新区（下称新区）"])(
    "no name that is told short: %s",
    (text) => expect(gazetteer.findPlaces(text).map(({ region }) => region)).toEqual(["130000"]),
  );
  test("a branch of a zone that is called after a place", () => {
    const text = "济南高新区德州分区投资增长。";
    const [place] = gazetteer.findPlaces(text);
    expect(place).toMatchObject({ start: 0, end: 9, region: "zone:htz-jinan:德州分区" });
    expect(gazetteer.region(place!.region)).toMatchObject({ name: "济南高新区德州分区", kind: "zone" });
    expect(gazetteer.findPlaces("济南高新区分区域看").map(({ end }) => end)).toEqual([5]);
  });
  test("what a customs house oversees lies in the province, not in the city", () => {
    const [place] = gazetteer.findPlaces("长春关区进出口增长");
    expect(gazetteer.region(place!.region)).toMatchObject({ name: "长春关区", kind: "zone", parent: "220000" });
  });
  test("片区 needs its pilot zone", () => expect(find("济南片区")).toEqual(["济南=济南市"]));
});

describe("names that are also words", () => {
  test.each([
    "开展合作，资源丰富",
    "热火朝天",
    "富民新兴产业",
    "新兴区域",
    "响应县委号召",
    "市和县",
    "推广西部经验",
    "扩大同比",
    "造福建设者",
    "每天水平",
    "创新乡村治理",
    "新增城镇就业",
    "比如东部",
    "市长春节慰问",
    "平安顺利",
    "三明治",
    "四平方公里",
    "扩大连接",
    "来宾致辞",
    "日照时数",
    "进入出海口",
    "北京大学",
  ])("%s", (text) => expect(find(text).filter((found) => !found.startsWith("西部"))).toEqual([]));
  test.each([
    ["今年济南召开", ["济南=济南市"]],
    ["北京市场", ["北京=北京市"]],
    ["山东省级以上", ["山东=山东省"]],
    ["安徽和县", ["安徽和县=和县"]],
    ["安徽桐城", ["安徽桐城=桐城市"]],
    ["荆门、安康、南阳", ["荆门=荆门市", "安康=安康市", "南阳=南阳市"]],
    ["兰州白银两家国家高新区", ["兰州=兰州市", "白银=白银市", "国家高新区=国家高新区"]],
    ["江苏省阜宁县", ["江苏省阜宁县=阜宁县"]],
    ["全国重点实验室在济南", ["济南=济南市"]],
  ])("%s", (text, expected) => expect(find(text)).toEqual(expected));
});

describe("shared names", () => {
  const ids = (text: string) => gazetteer.findPlaces(text).map(({ region }) => region);
  test.each([
    ["南京市鼓楼区和徐州市鼓楼区", ["320106", "320302"]],
    ["福州鼓楼区", ["350102"]],
    ["枣庄市中区和乐山市中区", ["370402", "511102"]],
    ["乐山市市中区，枣庄市中心，青岛市南方", ["511102", "370400", "370200"]],
    ["内江市中区域", ["511000"]],
    ["福州市今年……。鼓楼区增长5%", ["350100", "350102"]],
    ["北京市朝阳区", ["110105"]],
    ["浙江省上虞区", ["330604"]],
    ["西藏山南", ["540500"]],
    ["辽宁朝阳", ["211300"]],
  ])("%s", (text, expected) => expect(ids(text)).toEqual(expected));
  test.each(["鼓楼区", "朝阳区", "市中区"])("%s alone is nobody's", (text) => expect(ids(text)).toEqual([]));
});
