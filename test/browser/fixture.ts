/** A small dataset for journeys of the browser: invented articles around real names and a few true figures. */
import { columns } from "../../src/dataset/columns.ts";
import { ArticleText, Dataset, type Event, type Observation, type Quote } from "../../src/dataset/schema.ts";

interface Told {
  id: string;
  title: string;
  publisher: string;
  published: string;
  text: string;
}

const told: Told[] = [
  {
    id: "a-zone",
    title: "高新区三十年",
    publisher: "开发区报",
    published: "2021-06-30",
    text: "生产总值的曲线更陡。2010年是276.8亿元，2020年到了1291.5亿元，十年做成了4.66倍。",
  },
  {
    id: "a-first",
    title: "2018年各省经济",
    publisher: "省情报",
    published: "2019-03-01",
    text: "山东省2018年地区生产总值初步核算为76469.67亿元，同比增长6.4%，2017年为72634.15亿元。河南省为48055.86亿元。",
  },
  {
    id: "a-census",
    title: "普查后的修订",
    publisher: "统计报",
    published: "2020-01-10",
    text: "修订后山东省2018年地区生产总值为66648.87亿元，河南省为49935.9亿元。",
  },
  {
    id: "a-later",
    title: "2019年各省经济",
    publisher: "省情报",
    published: "2020-02-20",
    text: "山东省2019年地区生产总值71067.5亿元，同比增长5.5%，河南省约54259.2亿元，四川省超4.6万亿元，高新技术企业11000家。",
  },
  {
    id: "a-river",
    title: "沿黄高新区结盟",
    publisher: "科技报",
    published: "2021-12-19",
    text: "2021年12月18日，黄河流域国家高新区党建联盟在济南成立，济南高新区为首任轮值主席单位。会上举行论坛，签署两项协议。",
  },
  {
    id: "a-chair",
    title: "轮值主席交接",
    publisher: "科技报",
    published: "2023-03-02",
    text: "2023年3月1日，联盟轮值主席由济南高新区交接给西安高新区，郑州高新区加入。",
  },
];

const articleOf = (id: string): Told => {
  const found = told.find((one) => one.id === id);
  if (!found) throw new Error(`unknown article: ${id}`);
  return found;
};

/** The quote of these words, which must stand in the article. */
function quote(article: string, words: string): Quote {
  const start = articleOf(article).text.indexOf(words);
  if (start < 0) throw new Error(`${article} does not say “${words}”`);
  return { article, start, end: start + words.length, text: words };
}

const named = (name: string, nameEn: string, pinyin: string, initials: string) => ({ name, nameHant: name, nameEn, aliases: [], pinyin, initials });
const region = (id: string, kind: string, parent: string | null, name: string, nameEn: string, members: string[] = []) => ({
  id,
  kind,
  parent,
  members,
  ...named(name, nameEn, nameEn.toLowerCase(), nameEn.slice(0, 2).toLowerCase()),
  fullName: null,
  lon: null,
  lat: null,
});

const figure = (id: string, change: Partial<Observation> & Pick<Observation, "region" | "value" | "quotes">, year: number): Observation => ({
  id,
  subject: null,
  indicator: "gdp",
  period: { start: `${year}-01`, end: `${year}-12`, is: "stated" },
  high: null,
  unit: "亿元",
  stated: `${change.value}亿元`,
  qualifier: "=",
  change: null,
  rank: null,
  share: null,
  scope: "actual",
  status: "reported",
  conflictsWith: [],
  ...change,
});

const yoy = (value: number): Observation["change"] => ({ kind: "yoy", value, unit: "%", base: null, qualifier: "=" });
const shandong = { region: "370000" };
const henan = { region: "410000" };

const event = (id: string, date: string, kind: Event["kind"], name: string, words: Quote): Event => ({
  id,
  date,
  dateIs: "stated",
  kind,
  name,
  nameHant: name,
  place: null,
  regions: ["macro:yellow-river-basin", "zone:htz-jinan"],
  alliances: ["al-river"],
  quotes: [words],
});

const years = "2010年是276.8亿元，2020年到了1291.5亿元，十年做成了4.66倍";
const firms: Observation = {
  ...figure("o-firms", { region: "510000", value: 11_000, quotes: [quote("a-later", "高新技术企业11000家")] }, 2019),
  indicator: "hitech_firms",
  unit: "家",
  stated: "11000家",
};

export const dataset: Dataset = Dataset.parse({
  version: 1,
  dated: "2023-03-02",
  articles: told.map(({ id, title, publisher, published, text }) => ({
    id,
    file: `${id}.txt`,
    part: 0,
    title,
    publisher,
    author: null,
    url: null,
    published,
    publishedIs: "stated",
    publishedFrom: null,
    script: "hans",
    encoding: "utf-8",
    length: text.length,
    repairs: [],
    duplicateOf: null,
    corrects: id === "a-census" ? ["a-first"] : [],
  })),
  regions: [
    region("100000", "country", null, "全国", "China"),
    region("370000", "province", "100000", "山东省", "Shandong"),
    region("370100", "prefecture", "370000", "济南市", "Jinan"),
    region("410000", "province", "100000", "河南省", "Henan"),
    region("510000", "province", "100000", "四川省", "Sichuan"),
    region("macro:yellow-river-basin", "macro", "100000", "黄河流域", "Yellow River basin", ["370000", "410000", "510000"]),
    region("zone:htz-jinan", "zone", "370100", "济南高新区", "Jinan High-tech Zone"),
    region("zone:htz-xian", "zone", "100000", "西安高新区", "Xi'an High-tech Zone"),
  ],
  categories: [{ id: "economy", name: "经济", nameHant: "經濟", nameEn: "Economy" }],
  indicators: [
    {
      id: "gdp",
      ...named("地区生产总值", "GDP", "diqu shengchan zongzhi", "dqsczz"),
      unit: "亿元",
      dimension: "money",
      category: "economy",
      direction: "higher_better",
      known: true,
    },
    {
      id: "hitech_firms",
      ...named("高新技术企业数", "High-tech firms", "gaoxin jishu qiye shu", "gxjsqys"),
      unit: "家",
      dimension: "count",
      category: "economy",
      direction: "higher_better",
      known: true,
    },
  ],
  observations: [
    figure("o-2010", { region: "zone:htz-jinan", value: 276.8, quotes: [quote("a-zone", years)] }, 2010),
    figure(
      "o-2020",
      {
        region: "zone:htz-jinan",
        value: 1291.5,
        quotes: [quote("a-zone", years)],
        change: { kind: "multiple", value: 4.66, unit: "倍", base: { start: "2010-01", end: "2010-12" }, qualifier: "=" },
      },
      2020,
    ),
    figure("o-sd17", { ...shandong, value: 72_634.15, quotes: [quote("a-first", "2017年为72634.15亿元")] }, 2017),
    figure(
      "o-sd18",
      {
        ...shandong,
        value: 76_469.67,
        status: "preliminary",
        change: yoy(6.4),
        conflictsWith: ["o-sd18r"],
        quotes: [quote("a-first", "山东省2018年地区生产总值初步核算为76469.67亿元，同比增长6.4%")],
      },
      2018,
    ),
    figure(
      "o-sd18r",
      {
        ...shandong,
        value: 66_648.87,
        status: "revised",
        conflictsWith: ["o-sd18"],
        quotes: [quote("a-census", "修订后山东省2018年地区生产总值为66648.87亿元")],
      },
      2018,
    ),
    figure(
      "o-sd19",
      { ...shandong, value: 71_067.5, change: yoy(5.5), quotes: [quote("a-later", "山东省2019年地区生产总值71067.5亿元，同比增长5.5%")] },
      2019,
    ),
    figure(
      "o-hn18",
      { ...henan, value: 48_055.86, status: "preliminary", conflictsWith: ["o-hn18r"], quotes: [quote("a-first", "河南省为48055.86亿元")] },
      2018,
    ),
    figure(
      "o-hn18r",
      { ...henan, value: 49_935.9, status: "revised", conflictsWith: ["o-hn18"], quotes: [quote("a-census", "河南省为49935.9亿元")] },
      2018,
    ),
    figure("o-hn19", { ...henan, value: 54_259.2, qualifier: "~", quotes: [quote("a-later", "河南省约54259.2亿元")] }, 2019),
    figure("o-sc19", { region: "510000", value: 46_000, qualifier: ">", stated: "4.6万亿元", quotes: [quote("a-later", "四川省超4.6万亿元")] }, 2019),
    firms,
  ],
  alliances: [
    {
      id: "al-river",
      name: "黄河流域国家高新区党建联盟",
      nameHant: "黃河流域國家高新區黨建聯盟",
      aliases: [],
      kind: "zone",
      founded: { date: "2021-12-18", is: "stated", because: null },
      territory: "macro:yellow-river-basin",
      place: "370100",
      lead: "济南高新区",
      chair: "西安高新区",
      memberCounts: [],
      members: [
        { name: "济南高新区", region: "zone:htz-jinan", role: "chair", from: "2021-12-18", to: "2023-03-01", quotes: [] },
        { name: "西安高新区", region: "zone:htz-xian", role: "chair", from: "2023-03-01", to: null, quotes: [] },
        { name: "郑州高新区", region: null, role: "member", from: "2023-03-01", to: null, quotes: [] },
      ],
      quotes: [quote("a-river", "2021年12月18日，黄河流域国家高新区党建联盟在济南成立")],
    },
  ],
  events: [
    event("ev-founded", "2021-12-18", "founding", "黄河流域国家高新区党建联盟成立", quote("a-river", "黄河流域国家高新区党建联盟在济南成立")),
    event("ev-forum", "2021-12-18", "forum", "黄河流域高新区论坛", quote("a-river", "会上举行论坛")),
    event("ev-forum2", "2021-12-18", "forum", "党建论坛", quote("a-river", "会上举行论坛")),
    event("ev-chair", "2023-03-01", "handover", "联盟轮值主席交接", quote("a-chair", "联盟轮值主席由济南高新区交接给西安高新区")),
    event("ev-plan", "2016", "policy", "高新区体制改革", quote("a-zone", "曲线更陡")),
  ],
  checks: [
    {
      id: "c-1",
      kind: "multiple",
      stated: 4.66,
      computed: 4.666,
      unit: "倍",
      holds: true,
      observations: ["o-2020", "o-2010"],
      quotes: [quote("a-zone", "十年做成了4.66倍")],
    },
  ],
  problems: [],
});

const texts: ArticleText[] = told.map(({ id, text }) =>
  ArticleText.parse({
    id,
    text,
    original: text,
    origin: [[0, 0, text.length]],
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    marks: [],
    repairs: [],
  }),
);

/** Its files by path below `data/`, for `openSite`. */
export const files: ReadonlyMap<string, Uint8Array | string> = new Map<string, Uint8Array | string>([
  ["dataset.json", JSON.stringify(dataset)],
  ...columns(dataset).map(({ file, bytes }): [string, Uint8Array] => [file, bytes]),
  ...texts.map((text): [string, string] => [`articles/${text.id}.json`, JSON.stringify(text)]),
]);
