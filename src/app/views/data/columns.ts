/** The columns of figures, shared by the tables that list them. */
import { endOf, sparseValue } from "../../../dataset/columns.ts";
import { FLAG, statusOf } from "../../../dataset/evidence.ts";
import type { Data } from "../../select/data.ts";
import { type Fact, factOf } from "../../select/facts.ts";
import type { Words } from "../../words.ts";
import { monthKey } from "./rows.ts";
import type { Column } from "./sheet.ts";

/** The dataset's own words for times and percentage points. */
const TIMES = "\u500d";
const POINTS = "\u4e2a\u767e\u5206\u70b9";

export function changeText({ change }: Pick<Fact, "change">, words: Words): string {
  if (change === null) return "";
  const { kind, value } = change;
  const said = kind === "multiple" ? words.value(value, TIMES) : kind === "points" ? words.value(value, POINTS) : words.signed(value);
  // In English a number of times says by itself that it is one.
  const plain = kind === "yoy" || (kind === "multiple" && words.language === "en");
  return plain ? said : `${words.t(`evidence.change.${kind}`)} ${said}`;
}

/** The dataset's own number: its unit stands in a column beside it, so that a column can be compared down. */
export function bareValue({ value, high, qualifier }: Pick<Fact, "value" | "high" | "qualifier">, words: Words): string {
  if (value === null) return "";
  return words.qualified(qualifier, high === null ? words.number(value) : `${words.number(value)}–${words.number(high)}`);
}

/** The unit those numbers count; in English with its power of ten, as yearbooks print it: 100 million yuan. Counters say nothing there. */
export const unitName = (unit: string, words: Words): string =>
  words.language === "en" ? words.value(1, unit).replace(/^1(?: (?=\D)|$)/, "") : words.unit(unit);

export function aboutName(fact: Pick<Fact, "region" | "subject">, data: Data, words: Words): string {
  const about = fact.subject === null ? undefined : (data.allianceOf(fact.subject) ?? data.eventOf(fact.subject));
  const thing = about ?? fact.region;
  return thing ? words.name(thing) : words.t("region.unnamed");
}

export const factName = (fact: Fact, data: Data, words: Words): string =>
  [
    aboutName(fact, data, words),
    words.name(fact.indicator),
    words.period(fact),
    fact.value === null ? "" : words.qualified(fact.qualifier, words.value(fact.value, fact.unit)),
  ]
    .filter(Boolean)
    .join(" ");

/** One column a part of a figure; rows are row numbers, so that a million of them are sorted without making an object each. */
export function figureColumns(data: Data, words: Words, oneIndicator = false): Column<number>[] {
  const { columns, head, published } = data;
  const { t, name, language } = words;
  const english = language === "en";
  const collator = new Intl.Collator();
  const fact = (row: number) => factOf(data, row);
  /** Places of a list's names in the alphabet, so that rows are sorted by number. */
  const alphabet = (names: readonly string[]): Uint32Array => {
    const order = names.map((_, i) => i).sort((a, b) => collator.compare(names[a] ?? "", names[b] ?? ""));
    const rank = new Uint32Array(names.length);
    order.forEach((i, place) => {
      rank[i] = place;
    });
    return rank;
  };
  const regionRank = alphabet(head.regions.map(name));
  const indicatorRank = alphabet(head.indicators.map(name));
  const articleRank = alphabet(head.articles.map(({ title, file }) => title || file));
  const publisherRank = alphabet(head.articles.map(({ publisher }) => publisher ?? "\uffff"));
  const category = new Map(head.categories.map((one) => [one.id, name(one)]));
  const notes = (row: number) => {
    const { conflict, implied, approximate, target, status, value, rank } = fact(row);
    return [
      value === null && rank !== null && t(rank.by === "growth" ? "evidence.rankByGrowth" : "evidence.rank", words.integer(rank.place)),
      conflict && t("data.note.conflict"),
      target && t("evidence.target"),
      status !== "reported" && t(`evidence.status.${status}`),
      implied && t("data.note.implied"),
      approximate && t("data.note.approximate"),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  return [
    {
      id: "region",
      label: t("data.region"),
      width: english ? 150 : 160,
      narrow: { order: 0, width: oneIndicator ? 100 : english ? 94 : 84 },
      text: (row) => aboutName(fact(row), data, words),
      key: (row) => regionRank[columns.region[row]!] ?? Number.NaN,
    },
    {
      id: "indicator",
      label: t("data.indicator"),
      width: english ? 208 : 200,
      ...(oneIndicator ? {} : { narrow: { order: 1, width: english ? 90 : 96 } }),
      text: (row) => name(fact(row).indicator),
      key: (row) => indicatorRank[columns.indicator[row]!] ?? Number.NaN,
    },
    { id: "category", label: t("data.category"), width: 110, extra: true, text: (row) => category.get(fact(row).indicator.category) ?? "" },
    {
      id: "period",
      label: t("data.period"),
      width: english ? 130 : 150,
      narrow: { order: 2, width: oneIndicator ? 112 : english ? 72 : 76 },
      text: (row) => words.period(fact(row)),
      key: (row) => monthKey(endOf(columns, row)),
    },
    {
      id: "value",
      label: t("data.value"),
      width: 110,
      narrow: { order: 3, width: oneIndicator ? 104 : english ? 90 : 92 },
      numeric: true,
      text: (row) => bareValue(fact(row), words),
      key: (row) => columns.value[row]!,
      copy: (row) => (Number.isNaN(columns.value[row]!) ? "" : String(columns.value[row])),
    },
    {
      id: "unit",
      label: t("data.unit"),
      width: english ? 154 : 100,
      rigid: true,
      narrow: { order: 4, width: english ? 130 : 70 },
      text: (row) => unitName(fact(row).unit, words),
      copy: (row) => fact(row).unit,
      tone: () => "muted",
    },
    {
      id: "change",
      label: t("data.change"),
      width: english ? 130 : 100,
      numeric: true,
      text: (row) => changeText(fact(row), words),
      key: (row) => sparseValue(columns.changeRow, columns.change, row) ?? Number.NaN,
      copy: (row) => String(fact(row).change?.value ?? ""),
    },
    {
      id: "rank",
      label: t("data.rank"),
      width: 80,
      numeric: true,
      extra: true,
      text: (row) => (columns.rank[row] === 0 ? "" : words.integer(columns.rank[row]!)),
      key: (row) => columns.rank[row] || Number.NaN,
    },
    {
      id: "share",
      label: t("data.share"),
      width: 80,
      numeric: true,
      extra: true,
      text: (row) => {
        const { share } = fact(row);
        return share === null ? "" : `${words.number(share)}%`;
      },
      key: (row) => fact(row).share ?? Number.NaN,
      copy: (row) => String(fact(row).share ?? ""),
    },
    {
      id: "notes",
      label: t("data.notes"),
      width: english ? 226 : 170,
      spare: 0,
      text: notes,
      tone: (row) => ((columns.flags[row]! & FLAG.conflict) !== 0 ? "accent" : "muted"),
    },
    {
      id: "status",
      label: t("data.status"),
      width: 90,
      extra: true,
      text: (row) => t(`evidence.status.${statusOf(columns.flags[row]!)}`),
    },
    {
      id: "sources",
      label: t("data.sources"),
      width: 80,
      numeric: true,
      extra: true,
      text: (row) => words.integer(columns.sources[row]!),
      key: (row) => columns.sources[row]!,
    },
    {
      id: "source",
      label: t("data.source"),
      width: english ? 100 : 120,
      spare: 1,
      chinese: true,
      text: (row) => fact(row).article.publisher ?? "",
      key: (row) => (fact(row).article.publisher === null ? Number.NaN : publisherRank[columns.article[row]!]!),
      tone: () => "muted",
    },
    {
      id: "published",
      label: t("data.published"),
      width: english ? 120 : 150,
      spare: 2,
      text: (row) => {
        const date = fact(row).article.published;
        return date === null ? "" : words.date(date);
      },
      key: (row) => published[columns.article[row]!] || Number.NaN,
      copy: (row) => fact(row).article.published ?? "",
      tone: () => "muted",
    },
    {
      id: "article",
      label: t("data.article"),
      width: 240,
      extra: true,
      chinese: true,
      text: (row) => fact(row).article.title || fact(row).article.file,
      key: (row) => articleRank[columns.article[row]!]!,
    },
  ];
}
