import { expect, test } from "vitest";
import { regionsOf } from "../../../src/pipeline/assemble/regions.ts";
import { gazetteer } from "../reading.ts";

test.each([
  ["zone:511500:三江新区", "宜賓三江新區", "Yibin Sanjiang New Area", "yi bin san jiang xin qu"],
  ["zone:140400:经开区", "長治經開區", "Changzhi Economic Development Zone", "chang zhi jing kai qu"],
  ["zone:140400:直管园区核心", "長治直管園區核心", "Changzhi 直管园区核心", "chang zhi zhi guan yuan qu he xin"], // a kind without a word
  ["zone:CN::龙山来凤经济协作示范区", "龍山來鳳經濟協作示範區", "龙山来凤经济协作示范区", "long shan lai feng jing ji xie zuo shi fan qu"],
])("%s has its other names", (id, nameHant, nameEn, pinyin) => {
  expect(regionsOf([id], gazetteer).find((region) => region.id === id)).toMatchObject({ nameHant, nameEn, pinyin });
});

test("a listed zone keeps its own", () => {
  const [listed] = gazetteer.regions.filter(({ kind, pinyin }) => kind === "zone" && pinyin !== "");
  expect(regionsOf([listed!.id], gazetteer)).toContainEqual(listed);
});
