import { describe, expect, test } from "vitest";
import { Dataset } from "../../../src/dataset/schema.ts";
import { ofKnownYears } from "../../../src/pipeline/alliances/fact.ts";
import { readAlliances } from "../../../src/pipeline/alliances/index.ts";
import { makeCalendar } from "../../../src/pipeline/events/calendar.ts";
import { readEvents } from "../../../src/pipeline/events/index.ts";
import { writtenDate } from "../../../src/pipeline/events/noYear.ts";
import { articleOf } from "../alliances/articleOf.ts";

const read = (text: string, published: string | null = null) => {
  const { part, context } = articleOf(text, published);
  return readEvents(part, context).map(({ date, name }) => [writtenDate(date), name]);
};

describe("a day of a year that nothing tells", () => {
  test.each([
    ["11月6日，第三届渭河流域园区合作论坛在宝鸡举行。", [["--11-06", "第三届渭河流域园区合作论坛"]]],
    ["本报讯 4月，宝鸡市与咸阳市签署战略合作框架协议。", [["--04", "宝鸡市与咸阳市签署战略合作框架协议"]]],
    ["4月9日至11日，渭河流域园区合作论坛在宝鸡举行。", [["--04-09", "渭河流域园区合作论坛"]]],
    [
      "11月6日，渭河流域园区合作论坛在宝鸡举行。\n会上，宝鸡市与咸阳市签署合作备忘录。",
      [
        ["--11-06", "渭河流域园区合作论坛"],
        ["--11-06", "宝鸡市与咸阳市签署合作备忘录"],
      ],
    ],
    ["沅水在线5月17日电 第四届沅水园区合作论坛今天在怀化闭幕。", [["--05-17", "第四届沅水园区合作论坛"]]],
    ["沅水在线常德五月十七日电 16日，怀化市与常德市在怀化签署《沅水园区合作协议》。", [["--05-16", "怀化市与常德市在怀化签署《沅水园区合作协议》"]]],
    [
      "9月8日至11日，第六届沅水特产博览会在怀化举办；9日，怀化市与常德市签署合作备忘录。",
      [
        ["--09-08", "第六届沅水特产博览会"],
        ["--09-09", "怀化市与常德市签署合作备忘录"],
      ],
    ],
    // Another year told in the text dates nothing but itself.
    [
      "2014年3月，宝鸡市与咸阳市签署合作备忘录。\n11月6日，渭河流域园区合作论坛在宝鸡举行。",
      [
        ["2014-03", "宝鸡市与咸阳市签署合作备忘录"],
        ["--11-06", "渭河流域园区合作论坛"],
      ],
    ],
    [
      "2014年3月，宝鸡市与咸阳市签署合作备忘录，5月两市又签署税收分享协议。",
      [
        ["2014-03", "宝鸡市与咸阳市签署合作备忘录"],
        ["2014-05", "签署税收分享协议"],
      ],
    ],
  ])("%s", (text, events) => expect(read(text).map(([date, name]) => [date, name!.replace(/^.*(?=签署税收)/, "")])).toEqual(events));

  test("is of its year where the article is dated", () =>
    expect(read("11月6日，渭河流域园区合作论坛在宝鸡举行。", "2021-11-08")).toEqual([["2021-11-06", "渭河流域园区合作论坛"]]));

  test.each([
    "去年11月6日，渭河流域园区合作论坛在宝鸡举行。",
    "昨日，渭河流域园区合作论坛在宝鸡举行。",
    "截至4月，渭河流域园区合作论坛在宝鸡举行过五届。",
    "16日，渭河流域园区合作论坛在宝鸡举行。",
    "本报3月1日讯 昨天，渭河流域园区合作论坛在宝鸡举行。",
    "本报3月1日讯 28日，渭河流域园区合作论坛在宝鸡举行。",
  ])("%s is told by distance or counts up to it", (text) => expect(read(text)).toEqual([]));

  test("is an event's, and no founding of a course of years", () => {
    const { part, context } = articleOf("11月6日，渭河流域高新区合作联盟在宝鸡高新区成立，咸阳高新区、渭南高新区等5家高新区加入。", null);
    const calendar = makeCalendar(context);
    const alliances = readAlliances(part, context, calendar);
    expect(readEvents(part, context, calendar, alliances).map(({ date, kind }) => [writtenDate(date), kind])).toContainEqual(["--11-06", "founding"]);
    const [alliance] = alliances.map(ofKnownYears);
    expect(alliance).toMatchObject({ founded: null });
    expect(alliance!.members.every(({ from, to }) => from === null && to === null)).toBe(true);
    expect(alliance!.memberCounts.every(({ asOf }) => asOf === null)).toBe(true);
  });

  test.each([
    ["--11-06", true],
    ["--11", true],
    ["--13-06", false],
    ["--", false],
    ["11-06", false],
  ])("%s in a dataset: %s", (date, valid) => expect(Dataset.shape.events.element.shape.date.safeParse(date).success).toBe(valid));
});
