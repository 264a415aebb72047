import type { Alliance, Article, ArticleText, Dataset, Event, Indicator, Observation, Quote, Region } from "../../src/dataset/schema.ts";

export const TEXT = "2023年，济南市地区生产总值12757.4亿元，增长6.1%，占全省比重为13.9%。3月5日，黄河联盟在济南市成立。";

export const quote = (words: string, article = "a-1"): Quote => ({
  article,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  text: words,
});

export const article: Article = {
  id: "a-1",
  file: "2024/jinan.txt",
  part: 0,
  title: "济南市2023年经济运行",
  publisher: "样报",
  author: null,
  url: "https://example.org/1",
  published: "2024-03-06",
  publishedIs: "stated",
  publishedFrom: "front matter",
  script: "hans",
  encoding: "utf-8",
  length: TEXT.length,
  repairs: [{ kind: "pinyin", count: 2 }],
  duplicateOf: null,
  corrects: [],
};

export const region: Region = {
  id: "370100",
  name: "济南市",
  fullName: null,
  nameHant: "濟南市",
  nameEn: "Jinan",
  aliases: ["济南"],
  pinyin: "ji nan shi",
  initials: "jns",
  kind: "prefecture",
  parent: "370000",
  members: [],
  lon: 117,
  lat: 36.65,
};
const province: Region = {
  ...region,
  id: "370000",
  name: "山东省",
  nameHant: "山東省",
  nameEn: "Shandong",
  aliases: ["山东"],
  kind: "province",
  parent: null,
};

export const indicator: Indicator = {
  id: "gdp",
  name: "地区生产总值",
  nameHant: "地區生產總值",
  nameEn: "GDP",
  aliases: ["GDP"],
  pinyin: "di qu sheng chan zong zhi",
  initials: "dqsczz",
  unit: "亿元",
  dimension: "money",
  category: "economy",
  direction: "higher_better",
  known: true,
};

export const observation: Observation = {
  id: "o-1",
  region: "370100",
  subject: null,
  indicator: "gdp",
  period: { start: "2023-01", end: "2023-12", is: "stated" },
  value: 12757.4,
  high: null,
  unit: "亿元",
  stated: "12757.4亿元",
  qualifier: "=",
  change: { kind: "yoy", value: 6.1, unit: "%", base: null, qualifier: "=" },
  rank: null,
  share: { value: 13.9, of: "山东省", qualifier: "=" },
  scope: "actual",
  status: "reported",
  conflictsWith: [],
  quotes: [quote("济南市地区生产总值12757.4亿元，增长6.1%，占全省比重为13.9%")],
};

export const alliance: Alliance = {
  id: "al-1",
  name: "黄河联盟",
  nameHant: "黃河聯盟",
  aliases: [],
  kind: "zone",
  founded: { date: "2024-03-05", is: "implied", because: "3月5日" },
  territory: null,
  place: "370100",
  lead: null,
  chair: null,
  memberCounts: [],
  members: [{ name: "济南市", region: "370100", role: "founder", from: "2024-03-05", to: null, quotes: [] }],
  quotes: [quote("黄河联盟")],
};

export const event: Event = {
  id: "ev-1",
  date: "2024-03-05",
  dateIs: "implied",
  kind: "founding",
  name: "黄河联盟成立",
  nameHant: "黃河聯盟成立",
  place: "370100",
  regions: ["370100"],
  alliances: ["al-1"],
  quotes: [quote("3月5日，黄河联盟在济南市成立")],
};

/** A dataset of one article that holds, every list in use; `change` replaces whole lists. */
export const sample = (change: Partial<Dataset> = {}): Dataset => ({
  version: 1,
  dated: "2024-03-06",
  articles: [article],
  regions: [province, region],
  categories: [{ id: "economy", name: "综合经济", nameHant: "綜合經濟", nameEn: "Economy" }],
  indicators: [indicator],
  observations: [observation],
  alliances: [alliance],
  events: [event],
  checks: [],
  problems: [],
  ...change,
});

export const text: ArticleText = {
  id: "a-1",
  text: TEXT,
  original: TEXT,
  origin: [[0, 0, TEXT.length]],
  blocks: [{ kind: "paragraph", start: 0, end: TEXT.length }],
  marks: [{ kind: "value", start: TEXT.indexOf("12757.4"), end: TEXT.indexOf("，增长"), fact: "o-1" }],
  repairs: [],
};
