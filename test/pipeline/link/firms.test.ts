import { describe, expect, test } from "vitest";
import { isOfFirms } from "../../../src/pipeline/link/firms.ts";

/** The clause begins behind the bar; what is measured ends where the text does. */
const ask = (marked: string) => {
  const text = marked.replace("|", "");
  return isOfFirms(text, marked.indexOf("|"), text.length);
};

describe("figures of firms in their own words or in a row of names", () => {
  test.each(["“|我们公司年底产值", "，|咱们厂去年的销售收入", "，|甲光电、乙重工等企业营收", "，|甲光、乙工、丙力等5家龙头企业的产值"])(
    "%s",
    (text) => expect(ask(text)).toBe(true),
  );
  test.each([
    ["kinds of firms", "，|电子信息、装备制造等企业营收"],
    ["kinds by who owns them", "，|国有、民营等企业产值"],
    ["all of them", "，|规上工业企业营收"],
    ["where we are", "，|我们企业所在的园区产值"],
    ["a place's own words", "，|我们区的产值"],
    ["how many", "，|甲光电、乙重工等企业"],
  ])("leaves %s alone: %s", (_, text) => expect(ask(text)).toBe(false));
});
