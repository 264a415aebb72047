/** The alliances as an exhibit: their list, the network of members, the totals, or the course of the one that is opened. */
import { monthNumber } from "../../../dataset/columns.ts";
import type { Alliance, Member } from "../../../dataset/schema.ts";
import type { Exhibit, Given, Show, Swatch } from "../../export/exhibit.ts";
import { alliancesIn, bodyName, membersAt } from "../../select/facts.ts";
import { coursesOf, distinct, spanOfAll } from "./membership.ts";
import { besides, graphOf, layOut, placeLabels } from "./network.ts";
import { networkOption } from "./option.ts";
import { addsUp, queryOf, totals } from "./totals.ts";
import { totalsOption } from "./totalsOption.ts";

export async function show(given: Given): Promise<Show> {
  const { data, choices } = given;
  const { filters, alliance: opened, options } = choices;
  const span = spanOfAll(data.head.alliances, data.head.dated);
  const wanted = options["alliances.at"] ?? "";
  const chosen = /^\d{4}-\d{2}$/.test(wanted) ? monthNumber(wanted) : null;
  const end = filters.to === null ? (span?.last ?? 0) : Math.min(monthNumber(filters.to), span?.last ?? 0);
  const month = span ? Math.max(span.first, Math.min(span.last, chosen ?? end)) : 0;
  const one = opened === null ? undefined : data.allianceOf(opened);
  if (one) return course(one, given);
  const alliances = alliancesIn(data, filters);
  if (alliances.length === 0) return () => null;
  const kind = options["alliances.show"] ?? "cards";
  return (kind === "network" ? network : kind === "totals" ? sums : list)(alliances, month, given);
}

const articlesOf = (alliances: readonly Alliance[]): string[] =>
  alliances.flatMap(({ quotes, members }) => [...quotes, ...members.flatMap((member) => member.quotes)].map(({ article }) => article));

const about = (alliances: readonly Alliance[], month: number, { words: { t, month: named } }: Given) => ({
  title: t("alliances.title"),
  subtitle: [t("alliances.count", alliances.length), month === 0 ? "" : t("alliances.atValue", named(month))].filter(Boolean).join(" \u00b7 "),
  legend: [],
  notes: [],
  defs: "",
  rows: [],
  articles: articlesOf(alliances),
  review: null,
});

const nameOf = (member: Member, { data, words }: Given): string => words.name((member.region !== null && data.regionOf(member.region)) || member);

function list(alliances: readonly Alliance[], month: number, given: Given): Show {
  const { words } = given;
  const { t, name } = words;
  const rows = alliances.map((alliance) => {
    const members = distinct(membersAt(alliance, month)).map((member) =>
      member.role === "member" ? nameOf(member, given) : t("alliances.memberAs", nameOf(member, given), t(`alliances.role.${member.role}`)),
    );
    return [
      name(alliance),
      alliance.founded ? words.date(alliance.founded.date) : "",
      alliance.lead === null ? "" : bodyName(alliance, alliance.lead, given.data, words),
      words.list(members),
    ];
  });
  const head = [
    { text: t("alliances.title"), share: 30 },
    { text: t("alliances.founded"), share: 17 },
    { text: t("alliances.lead"), share: 14 },
    { text: t("alliances.members"), share: 39 },
  ];
  return (): Exhibit => ({ ...about(alliances, month, given), body: { head, rows, total: rows.length } });
}

function network(alliances: readonly Alliance[], month: number, given: Given): Show {
  const { data, choices, words, tokens } = given;
  const { t, name } = words;
  const graph = graphOf(data, alliances, month, name);
  if (graph.links.length === 0) return () => null;
  const wanted = choices.options["alliances.node"] ?? "";
  const node = graph.nodes.some(({ id }) => id === wanted) ? wanted : null;
  const legend: Swatch[] = [
    { mark: `<rect x="2" y="1" width="10" height="10" fill="${tokens.accent}"/>`, width: 14, text: t("view.alliances") },
    { mark: `<circle cx="7" cy="6" r="4.5" fill="${tokens.categories[0]}"/>`, width: 14, text: t("alliances.members") },
  ];
  return (room): Exhibit => ({
    ...about(alliances, month, given),
    body: {
      option: networkOption(
        { nodes: placeLabels(layOut(data, graph, room), room, besides(graph.links, node)), links: graph.links, ...room, node },
        tokens,
      ),
    },
    legend,
    notes: graph.alone.length > 0 ? [t("alliances.alone", graph.alone.length)] : [],
  });
}

function sums(alliances: readonly Alliance[], month: number, given: Given): Show {
  const { data, choices, words, tokens } = given;
  const { t } = words;
  const { indicator, span } = queryOf(data, choices.filters, choices.period);
  if (!indicator || !span) return () => null;
  const all = totals(data, choices.filters, { indicator, span, month, preferred: choices.preferred });
  const told = all.filter(({ counted }) => counted.length > 0);
  if (told.length === 0) return () => null;
  const swatch = (colour: string | undefined, text: string): Swatch => ({
    mark: `<rect y="1" width="20" height="10" fill="${colour}"/>`,
    width: 20,
    text,
  });
  const added = addsUp(indicator);
  return (room): Exhibit => {
    const { option, height, shown } = totalsOption(told, room, data, words, tokens);
    const drawn = told.slice(0, shown);
    const facts = drawn.flatMap(({ counted, rest, nation, sum }) => [
      ...counted,
      ...(sum === null ? [] : rest),
      ...(sum !== null && nation ? [nation] : []),
    ]);
    return {
      ...about(alliances, month, given),
      title: t("alliances.totalsTitle", words.period(span), words.name(indicator)),
      subtitle: [t("export.unit", words.unit(indicator.unit)), t("alliances.count", told.length), t("alliances.atValue", words.month(month))]
        .filter(Boolean)
        .join(" \u00b7 "),
      body: { option, height },
      legend: added ? [swatch(tokens.accent, t("alliances.memberSum")), swatch(tokens.sequential[2], t("alliances.restKey"))] : [],
      notes: [
        t(added ? "alliances.totalsNote" : "alliances.noSum"),
        ...(shown < told.length ? [t("export.cut", shown, told.length)] : []),
        ...(all.length > told.length ? [t("alliances.noneOf", all.length - told.length)] : []),
      ],
      rows: [...new Set(facts.map(({ row }) => row))],
      articles: [],
    };
  };
}

/** Who came, held the chair and left, as its page tells. */
function course(alliance: Alliance, given: Given): Show {
  const { words } = given;
  const { t, name, date } = words;
  const { founded, lead } = alliance;
  const courses = coursesOf(alliance);
  const day = (said: string | null): string => (said === null ? "" : date(said));
  return (): Exhibit => ({
    ...about([alliance], 0, given),
    title: name(alliance),
    subtitle: [
      founded === null ? t("alliances.foundedUnknown") : `${t("alliances.founded")} ${date(founded.date)}`,
      lead === null ? "" : `${t("alliances.lead")} ${lead}`,
      t("alliances.named", distinct(alliance.members).length),
    ]
      .filter(Boolean)
      .join(" \u00b7 "),
    body: {
      head: [
        { text: t("alliances.members"), share: 46 },
        { text: t("alliances.roleHead"), share: 18 },
        { text: t("alliances.from"), share: 18 },
        { text: t("alliances.to"), share: 18 },
      ],
      rows: courses.map(({ member }) => [nameOf(member, given), t(`alliances.role.${member.role}`), day(member.from), day(member.to)]),
      total: courses.length,
    },
  });
}
