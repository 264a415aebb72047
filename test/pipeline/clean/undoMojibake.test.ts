import { expect, test } from "vitest";
import { dropDebris } from "../../../src/pipeline/clean/dropDebris.ts";
import { undoMojibake } from "../../../src/pipeline/clean/undoMojibake.ts";
import { asDraft } from "./drafts.ts";

const clean = (text: string): string => undoMojibake(dropDebris(asDraft(text))).clean;

test.each([
  ["現在更像一家人?!眻@區代表形容", "現在更像一家人。”園區代表形容"],
  ["看誰先交卷?！绷硪晃慌c會代表笑着說", "看誰先交卷。”另一位與會代表笑着說"],
  ["上海很大。环保集团、上??茣D围绕科技创新", "上海很大。环保集团、上海科旸围绕科技创新"],
  ["高質量?蓚€關鍵詞，兩個", "高質量兩個關鍵詞，兩個"],
  ["放到全國看，它在區域?用嫔鲜穷^一個", "放到全國看，它在區域□面上是頭一個"],
  ["這是我們等了四年的機會?！繃?州高新區在柳州", "這是我們等了四年的機會。”柳州高新區在柳州"],
  ["都發生在研討會上?! ?/p>", "都發生在研討會上。"],
  ["不少於12個?/p>", "不少於12個。"],
  ["增长9.2%?！", "增长9.2%。"],
])("undoes %s", (text, expected) => expect(clean(text)).toBe(expected));

test.each(["怎么走?下一步怎么办?", "步子怎么迈？张亚说", "为什么?!", "钱从哪里来？？", "是2.0版吗?"])("leaves %s alone", (text) =>
  expect(clean(text)).toBe(text),
);

test("closes sentences that end in a bare question mark, where the file shows it twice", () => {
  expect(clean("全省第一。\n单位总数为51.2%?\n拧成一股绳?\n")).toBe("全省第一。\n单位总数为51.2%。\n拧成一股绳。");
  expect(clean("全省第一。\n单位总数为51.2%?\n")).toBe("全省第一。\n单位总数为51.2%?");
});
