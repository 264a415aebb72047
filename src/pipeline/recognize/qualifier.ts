import type { Qualifier } from "../../dataset/schema.ts";
import { wordsAt, wordsBefore } from "./words.ts";

/** Words before a number. 约 and 近 mean about; 超 逾 突破 mean more than; 不足 means less than. */
const BEFORE: Record<Exclude<Qualifier, "=">, string> = {
  ">": "超过 超 逾 突破 首破 破 跨过 迈过 站上 迈上 首上 再上 跨越 越过 跃过 跃上 冲破 迈入 迈进 跨入 跨上 踏上 登上 闯过 过 多于 大于 高于 超出 不低于 不少于 不小于 不下于 不下 至少 最少",
  "~": "约 大约 约为 约合 约占 接近 将近 逼近 近 差不多 大概 大致 几近 上",
  "<": "不足 不到 未满 不满 低于 少于 小于 最多 至多 不超过 不高于 不多于 不大于 未超过 未达到 未达 未到",
};

/** Words that end in one of the above and are no qualifier: 签约38个, 通过12项, 反超, 最近3年, 打破. */
const NOT_BEFORE = [
  ...["签约", "节约", "合约", "预约", "制约", "公约", "违约", "特约", "邀约", "条约", "契约", "失约", "赴约", "履约", "大公约"],
  ...["最近", "附近", "靠近", "邻近", "临近", "新近", "亲近", "走近", "拉近", "远近"],
  ...["反超", "赶超", "中超", "英超", "高超"],
  ...["通过", "经过", "不过", "难过", "度过", "渡过", "走过", "错过", "胜过", "来过", "去过", "有过", "到过", "做过", "办过", "开过", "拖过", "流过"],
  ...["打破", "攻破", "爆破", "侦破"],
  ...["以上", "之上", "线上", "网上", "路上", "会上", "市上", "史上", "同上", "晚上", "早上", "加上", "算上", "用上", "身上", "地上"],
];

/** After the qualifier and before the number: 超过了, 约为, 突破了. */
const FILLER = wordsBefore(["了", "为", "有", "于", "达", "到"]);

const KIND = new Map<string, Qualifier>();
for (const qualifier of [">", "~", "<"] as const) for (const word of BEFORE[qualifier].split(" ")) KIND.set(word, qualifier);
for (const word of NOT_BEFORE) KIND.set(word, "=");
const before = wordsBefore([...KIND.keys()]);

export interface Before {
  qualifier: Qualifier;
  start: number;
  word: string;
}

/** The qualifier that ends just before `at`. `word` is "" and `start` is `at` when there is none. */
export function qualifierBefore(text: string, at: number): Before {
  let end = at;
  let word = before(text, end);
  if (!word) {
    const filler = FILLER(text, at);
    if (!filler) return { qualifier: "=", start: at, word };
    end -= filler.length;
    word = before(text, end);
  }
  const qualifier = KIND.get(word) ?? "=";
  return qualifier === "=" ? { qualifier, start: at, word: "" } : { qualifier, start: end - word.length, word };
}

const AFTER: Record<Exclude<Qualifier, "=">, string> = {
  ">": "以上 及以上 （含）以上 （含）及以上 (含)以上 含以上 之上 有余 开外 还多",
  "~": "左右 上下 前后",
  "<": "以内 之内 以下 之下 及以下 不到 不足",
};
const AFTER_KIND = new Map<string, Qualifier>();
for (const qualifier of [">", "~", "<"] as const) for (const word of AFTER[qualifier].split(" ")) AFTER_KIND.set(word, qualifier);
const after = wordsAt([...AFTER_KIND.keys()]);

/** The qualifier that begins at `at`: 以上, 左右, 以内. */
export function qualifierAfter(text: string, at: number): { qualifier: Qualifier; end: number } {
  const word = after(text, at);
  if (!word) return { qualifier: "=", end: at };
  if ((word === "不到" || word === "不足") && /[\u4e00-\u9fff\d]/.test(text[at + word.length] ?? "。")) return { qualifier: "=", end: at };
  if (word === "前后" && /[呼相]/.test(text[at + 2] ?? "。")) return { qualifier: "=", end: at };
  return { qualifier: AFTER_KIND.get(word)!, end: at + word.length };
}
