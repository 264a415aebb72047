/** The alliances as an exhibit: the network of members where there is one, the list otherwise. */
import { monthNumber } from "../../../dataset/columns.ts";
import type { Exhibit, Given, Show, Swatch } from "../../export/exhibit.ts";
import { alliancesIn, membersAt } from "../../select/facts.ts";
import { spanOfAll } from "./membership.ts";
import { besides, graphOf, layOut, placeLabels } from "./network.ts";
import { networkOption } from "./option.ts";

export async function show({ data, choices, words, tokens }: Given): Promise<Show> {
  const { filters, alliance: opened, options } = choices;
  const { t, name } = words;
  const one = opened === null ? undefined : data.allianceOf(opened);
  const alliances = one ? [one] : alliancesIn(data, filters);
  const span = spanOfAll(data.head.alliances, data.head.dated);
  if (alliances.length === 0) return () => null;
  const wanted = options["alliances.at"] ?? "";
  const chosen = /^\d{4}-\d{2}$/.test(wanted) ? monthNumber(wanted) : null;
  const end = filters.to === null ? (span?.last ?? 0) : Math.min(monthNumber(filters.to), span?.last ?? 0);
  const month = span ? Math.max(span.first, Math.min(span.last, chosen ?? end)) : 0;
  const graph = graphOf(data, alliances, month, { alliance: name, region: name });
  const articles = alliances.flatMap(({ quotes, members }) =>
    [...quotes, ...members.flatMap((member) => member.quotes)].map(({ article }) => article),
  );
  const about = {
    title: one ? name(one) : t("alliances.title"),
    subtitle: [t("alliances.count", alliances.length), month === 0 ? "" : t("alliances.atValue", words.month(month))].filter(Boolean).join(" · "),
    defs: "",
    rows: [],
    articles,
    review: null,
  };
  if ((options["alliances.show"] ?? "cards") === "network" && graph.links.length > 0) {
    const wantedNode = options["alliances.node"] ?? "";
    const node = graph.nodes.some(({ id }) => id === wantedNode) ? wantedNode : null;
    const legend: Swatch[] = [
      { mark: `<rect x="2" y="1" width="10" height="10" fill="${tokens.accent}"/>`, width: 14, text: t("view.alliances") },
      { mark: `<circle cx="7" cy="6" r="4.5" fill="${tokens.categories[0]}"/>`, width: 14, text: t("alliances.members") },
    ];
    return (room): Exhibit => ({
      ...about,
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
  const rows = alliances.map((alliance) => {
    const members = membersAt(alliance, month).map(({ region, name: said }) => {
      const known = region === null ? undefined : data.regionOf(region);
      return known ? name(known) : said;
    });
    return [name(alliance), alliance.founded ? words.date(alliance.founded.date) : "", alliance.lead ?? "", words.list(members)];
  });
  return (): Exhibit => ({
    ...about,
    body: {
      head: [
        { text: t("alliances.title"), share: 26 },
        { text: t("alliances.founded"), share: 17 },
        { text: t("alliances.lead"), share: 16 },
        { text: t("alliances.members"), share: 44 },
      ],
      rows,
      total: rows.length,
    },
    legend: [],
    notes: [],
  });
}
