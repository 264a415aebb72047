import { expect, test } from "vitest";
import { dropPinyin } from "../../../src/pipeline/clean/dropPinyin.ts";
import { asDraft } from "./drafts.ts";

const clean = (text: string): string => dropPinyin(asDraft(text)).clean;

test.each([
  ["推進(jìn)發(fā)展", "推進發展"],
  ["高新區【qū】管委會", "高新區管委會"],
  ["高新區[qu4]管委會", "高新區管委會"],
  ["高新區（ㄑㄩ）管委會", "高新區管委會"],
  ["產〔chǎn〕業<yè>", "產業"],
  ["鄄城（juàn chéng）县", "鄄城县"],
  ["戰(zhàn)略聯(lián)盟(méng)與我們(men)", "戰略聯盟與我們"],
  ["質(zhì)量?jī)個關(guān)鍵(jiàn)詞", "質量?個關鍵詞"],
])("drops the notes of %s", (text, expected) => expect(clean(text)).toBe(expected));

test.each([
  "生产总值(GDP)增长5%",
  "企业（上市）118家",
  "国发[2021]12号",
  "杭州高新区（滨江）",
  "“1+6+N”党建体系",
  "下载(app)查看",
  "我们(men)", // no tone mark anywhere: no proof
  "研发(R&D)投入",
  "第一(a)项和第二(b)项",
])("leaves %s alone", (text) => expect(clean(text)).toBe(text));

test("records what it dropped, with its place", () => {
  const text = "推進(jìn)發展";
  const { clean: dropped, origin, repairs } = dropPinyin(asDraft(text));
  expect(repairs).toEqual([{ kind: "pinyin", start: 2, end: 7 }]);
  expect(text[origin[dropped.indexOf("發")] ?? -1]).toBe("發");
});

test("puts a character back where its note stands alone and the text has it between the same neighbours", () => {
  const text = "高新區(qū)管委會(huì)開(kāi)會(huì)。高新區(qū)管委會(huì)表示，高新【qū】管委會(huì)牽頭，歌曲(qū)比賽同日舉行。".replace(
    "【qū】",
    "(qū)",
  );
  expect(clean(text)).toBe("高新區管委會開會。高新區管委會表示，高新區管委會牽頭，歌曲比賽同日舉行。");
});

test("bare notes behind many characters prove each other, be they told twice", () => {
  expect(clean("新(xin)(xin)区(qu)(qu)经(jing)济(ji)总(zong)量(liang)排名(ming)第二")).toBe("新区经济总量排名第二");
  expect(clean("我们(men)说(shuo)生产总值(GDP)和(a)(b)(c)三项")).toBe("我们(men)说(shuo)生产总值(GDP)和(a)(b)(c)三项");
});
