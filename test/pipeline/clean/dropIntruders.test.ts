import { expect, test } from "vitest";
import { dropIntruders } from "../../../src/pipeline/clean/dropIntruders.ts";
import { factsOf } from "../reading.ts";
import { asDraft } from "./drafts.ts";

const clean = (text: string): string => dropIntruders(asDraft(text)).clean;

test.each([
  ["播种面积330万成都看鼻炎哪家好亩", "播种面积330万亩"],
  ["产值20亿元昆明专治湿疹的医院增长8%", "产值20亿元增长8%"],
  ["全县郑州治疗牛皮癣多少钱工业回升", "全县工业回升"],
  ["茶叶沈阳市哪家医院治疗癫痫最好产量", "茶叶产量"],
  ["茶叶西安白癜风医院哪里好产量", "茶叶产量"],
  ["蔬菜南京无痛人流医院哪家好种植面积", "蔬菜种植面积"],
])("drops what broke into %s", (text, expected) => expect(clean(text)).toBe(expected));

test.each([
  "全市建成成都治疗皮肤病的医院3家",
  "患者问哪家医院好，多少钱一次",
  "济南白癜风医院门诊量增长8%",
  "有12家医院开设鼻炎门诊",
  "投资20亿元的昆明国际医院开工",
])("leaves %s alone", (text) => expect(clean(text)).toBe(text));

test("the place that it names owns nothing that follows", () =>
  expect(
    factsOf("云南省2023年粮食总产量1900万成都看鼻炎哪家好吨。全省茶叶产值120亿元郑州专治湿疹的医院，增长8%。", { title: "云南省农业经济" }),
  ).toEqual(["云南省 粮食总产量 2023 1900万吨", "云南省 茶叶产值 2023 120亿元 yoy 8%"]));
