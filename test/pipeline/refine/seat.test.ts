import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

const FIGURES = "2006年地区生产总值31.5亿元，增长12.1%。";
const placesIn = (text: string, title = "概况"): (string | null)[] => [
  ...new Set(read(text, { title, published: null }).observations.map(({ region }) => region)),
];

describe("where a place lies is not what it is", () => {
  test.each<[string, string, string | null]>([
    ["named nowhere", `【概况】地处赣州市东南部，辖9镇5乡，面积1520平方千米。${FIGURES}`, null],
    ["by its short name at a clause", `【概　况】位于赣州市西南隅，辖9镇5乡，面积1520平方千米。${FIGURES}崇义的竹木制品远销各地。`, "360725"],
    ["inside it, told of once", `坐落在江西省赣州市东北部，面积1520平方千米。${FIGURES}宁都县的黄鸡远近闻名。`, "360730"],

    ["within it", `位于赣州市境内，面积1520平方千米。${FIGURES}`, null],
    ["no part of it", `地处赣州市，辖9镇5乡，面积1520平方千米。${FIGURES}`, null],
  ])("%s", (_, text, place) => expect(placesIn(text)).toEqual([place]));
});

describe("look-alikes", () => {
  test.each<[string, string, string, (string | null)[]]>([
    ["a title that names it", `地处赣州市东南部，面积1520平方千米。${FIGURES}`, "宁都县概况", ["360730"]],
    ["a subject before it", `信丰县地处赣州市中部，面积2878平方千米。${FIGURES}`, "概况", ["360722"]],
    ["a city and where it lies", `地处江西省南部的赣州市，面积3.94万平方千米。${FIGURES}`, "概况", ["360700"]],
    ["a thing in it", `位于赣州市西部的一座水库建成。赣州市${FIGURES}`, "要闻", ["360700"]],
    ["a neighbour is not it", `地处赣州市中南部，东邻会昌县，面积1520平方千米。${FIGURES}`, "概况", []],
    ["a title of the city", `地处赣江上游，赣州市面积3.94万平方千米。${FIGURES}`, "赣州市概况", ["360700"]],
  ])("%s", (_, text, title, places) => expect(placesIn(text, title)).toEqual(places));
});
