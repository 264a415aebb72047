import { expect, test } from "vitest";
import { indicatorOfZones } from "../../../src/pipeline/gazetteer/allZones.ts";
import { factsOf } from "../reading.ts";

test.each<[string, string, string[]]>([
  [
    "all zones of a province, of a level and of any, carried on",
    "2021年上半年，浙江省省级以上高新区实现营业收入7310.4亿元，同比增长8.3%；利润总额512.6亿元，增长6.2%。全省高新区技工贸总收入达到8140.5亿元。",
    [
      "浙江省 省级以上高新区营业收入 2021-01…2021-06 7310.4亿元 yoy 8.3%",
      "浙江省 省级以上高新区利润总额 2021-01…2021-06 512.6亿元 yoy 6.2%",
      "浙江省 高新区技工贸总收入 2021-01…2021-06 8140.5亿元",
    ],
  ],
  [
    "the province itself beside its zones",
    "2022年，浙江省实现进出口总额4.1万亿元。其中，全省国家级开发区进出口总额1.6万亿元。全省财政总收入1.3万亿元。",
    ["浙江省 进出口总额 2022 4.1万亿元", "浙江省 国家级开发区进出口总额 2022 1.6万亿元", "浙江省 财政总收入 2022 1.3万亿元"],
  ],
  [
    "all zones of a city",
    "2022年，金华市地区生产总值5562亿元。全市开发区规模以上工业增加值820.5亿元。",
    ["金华市 地区生产总值 2022 5562亿元", "金华市 开发区规模以上工业增加值 2022 820.5亿元"],
  ],
  ["one zone called by its city", "2021年，济南国家高新区实现工业总产值1820.5亿元。", ["济南高新区 工业总产值 2021 1820.5亿元"]],
  [
    "a zone's own words",
    "2021年，济南高新区实现工业总产值1820.5亿元，高新区出口总额210亿元。",
    ["济南高新区 工业总产值 2021 1820.5亿元", "济南高新区 出口总额 2021 210亿元"],
  ],
  [
    "a slogan beside, that is no place",
    "2021年，长兴县建设“三区”，全年地区生产总值增长8.5%，财政总收入增长9.1%。三区合计出口210亿元。",
    ["长兴县 地区生产总值 2021 yoy 8.5%", "长兴县 财政总收入 2021 yoy 9.1%"],
  ],
])("%s", (_, text, facts) => expect(factsOf(`经济数据\n\n${text}`)).toEqual(facts));

test.each([
  ["高新区", "生产总值", "高新区生产总值"],
  ["高新区", "园区生产总值", "高新区生产总值"],
  ["开发区", "开发区数", "开发区数"],
])("%s and %s are %s", (zones, name, whole) => expect(indicatorOfZones(zones, name)).toBe(whole));
