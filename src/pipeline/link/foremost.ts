/** The trade that one clause singles out, for what the next measures by a bare word: 增长最快的是家电制造业，|产值…; 其中物流业势头最好，|收入…. */

/** Any name that ends in 业; no 企业, 就业 or 各行各业. */
const INDUSTRY =
  "[一-龥]{1,8}[^一二三两四五六七八九十主支各百行企就创毕失事物学专作开停歇营执从敬守乐置伟大同副产]业|[一-龥]{2,8}(?:产业|产业链|集群)";
const FOREMOST = new RegExp(
  `最[一-龥]{1,4}的(?:行业|产业|门类|板块|领域)?(?:是|为|要数|当数|当属)(${INDUSTRY})，$|(?:^|[，。；：])(?:其中，?)?(${INDUSTRY})(?:则|也)?[一-龥]{0,4}最[一-龥]{1,3}，$`,
);

export function foremostIn(words: string): string | undefined {
  const found = words.includes("最") ? FOREMOST.exec(words) : null;
  return found?.[1] ?? found?.[2];
}
