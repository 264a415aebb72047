import { expect, test } from "vitest";
import { holding, searchIndex } from "../../src/app/select/search.ts";
import { layOut } from "../../src/dataset/columns.ts";
import { sample } from "./sample.ts";

const dataset = sample(1, 0);
const named = (id: string, name: string, nameHant: string, nameEn: string, aliases: string[], pinyin: string, initials: string) => ({
  ...dataset.regions[9]!,
  id,
  name,
  nameHant,
  nameEn,
  aliases,
  pinyin,
  initials,
});
dataset.regions.push(
  named(
    "macro:cy",
    "成渝地区双城经济圈",
    "成渝地區雙城經濟圈",
    "Chengdu–Chongqing Economic Circle",
    ["成渝", "川渝"],
    "cheng yu di qu shuang cheng jing ji quan",
    "cydqscjjq",
  ),
  named("macro:zsj", "珠三角", "珠三角", "Pearl River Delta", [], "zhu san jiao", "zsj"),
);
const index = searchIndex(layOut(dataset));

test.each([
  ["cy", "macro:cy"],
  ["CY", "macro:cy"],
  ["成渝", "macro:cy"],
  ["川渝", "macro:cy"],
  ["經濟圈", "macro:cy"],
  ["chengyu", "macro:cy"],
  ["cheng yu", "macro:cy"],
  ["chongqing", "macro:cy"],
  ["zsj", "macro:zsj"],
  ["zhusan", "macro:zsj"],
  ["pearl river", "macro:zsj"],
])("%s finds %s", (query, id) => expect(index.find(query, ["region"])[0]?.id).toBe(id));

test.each(["xyz", "成鱼", "zsjx"])("%s finds nothing", (query) => expect(index.find(query, ["region"])).toEqual([]));

test.each([
  ["zsj", true],
  ["ZSJ", true],
  ["sj", false],
  ["s", false],
  ["三角", true],
])("a filter by the words %s takes 珠三角: %s", (typed, taken) => expect(holding(layOut(dataset).head, typed)?.(["珠三角"], "zsj")).toBe(taken));
