/** Tables of events, alliances, members and articles, and of where there are figures at all. */
import { useMemo } from "react";
import type { Alliance, Event } from "../../../dataset/schema.ts";
import { useData } from "../../data.ts";
import { alliancesIn, bodyName, eventsInRange } from "../../select/facts.ts";
import { useOption, useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { type ArticleRow, articleRows } from "../articles/rows.ts";
import { usePickedIds } from "./Doubts.tsx";
import { Grid } from "./Grid.tsx";
import { type CoverageRow, coverage, dateKey, type MemberRow, memberRows } from "./rows.ts";
import type { Column } from "./sheet.ts";

function useRegionName(): (id: string | null) => string {
  const data = useData();
  const { name } = useWords();
  return useMemo(() => (id) => (id === null ? "" : name(data.regionOf(id) ?? { name: id })), [data, name]);
}

export function Events() {
  const data = useData();
  const { t, name, date, list } = useWords();
  const filters = useStore((state) => state.filters);
  const openFact = useStore((state) => state.openFact);
  const picked = usePickedIds();
  const region = useRegionName();
  const rows = useMemo(() => eventsInRange(data, filters), [data, filters]);
  const columns = useMemo(
    (): Column<Event>[] => [
      {
        id: "date",
        label: t("data.date"),
        width: 130,
        text: (event) => date(event.date),
        key: (event) => dateKey(event.date),
        copy: (event) => event.date,
      },
      { id: "kind", label: t("data.kind"), width: 90, text: ({ kind }) => t(`event.${kind}`) },
      { id: "event", label: t("data.event"), width: 320, text: name },
      { id: "where", label: t("data.where"), width: 110, text: ({ place }) => region(place) },
      { id: "regions", label: t("data.regions"), width: 220, text: ({ regions }) => list(regions.map(region)), tone: () => "muted" },
      {
        id: "alliances",
        label: t("data.alliances"),
        width: 220,
        text: ({ alliances }) => list(alliances.map((id) => name(data.allianceOf(id) ?? { name: id }))),
      },
      {
        id: "dateIs",
        label: t("data.dateIs"),
        width: 120,
        extra: true,
        text: ({ dateIs }) => t(dateIs === "implied" ? "evidence.dateImplied" : "evidence.dateStated"),
      },
      {
        id: "article",
        label: t("data.article"),
        width: 240,
        extra: true,
        chinese: true,
        text: ({ quotes: [quote] }) => data.articleOf(quote?.article ?? "")?.title ?? "",
      },
    ],
    [data, t, name, date, list, region],
  );
  return (
    <Grid
      label={t("data.tab.events")}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={name}
      idOf={({ id }) => id}
      picked={picked}
      onOpen={({ id }) => openFact(id)}
    />
  );
}

export function Alliances() {
  const data = useData();
  const words = useWords();
  const { t, name, date, integer } = words;
  const filters = useStore((state) => state.filters);
  const openFact = useStore((state) => state.openFact);
  const picked = usePickedIds();
  const region = useRegionName();
  const rows = useMemo(() => alliancesIn(data, filters), [data, filters]);
  const columns = useMemo((): Column<Alliance>[] => {
    const stated = ({ memberCounts }: Alliance) => memberCounts.toSorted((a, b) => ((a.asOf ?? "") < (b.asOf ?? "") ? 1 : -1))[0]?.value;
    return [
      { id: "alliance", label: t("data.alliance"), width: 260, text: name },
      {
        id: "founded",
        label: t("data.founded"),
        width: 130,
        text: ({ founded }) => (founded ? date(founded.date) : ""),
        key: ({ founded }) => dateKey(founded?.date ?? null),
        copy: ({ founded }) => founded?.date ?? "",
      },
      { id: "territory", label: t("data.territory"), width: 240, text: ({ territory }) => region(territory) },
      {
        id: "lead",
        label: t("data.lead"),
        width: 170,
        text: (alliance) => (alliance.lead === null ? "" : bodyName(alliance, alliance.lead, data, words)),
      },
      {
        id: "chair",
        label: t("data.chair"),
        width: 170,
        text: (alliance) => (alliance.chair === null ? "" : bodyName(alliance, alliance.chair, data, words)),
      },
      {
        id: "members",
        label: t("data.members"),
        width: 90,
        numeric: true,
        text: (alliance) => (stated(alliance) === undefined ? "" : integer(stated(alliance) ?? 0)),
        key: (alliance) => stated(alliance) ?? Number.NaN,
      },
      {
        id: "named",
        label: t("data.named"),
        width: 80,
        numeric: true,
        text: ({ members }) => integer(members.length),
        key: ({ members }) => members.length,
      },
    ];
  }, [t, name, date, integer, region, data, words]);
  return (
    <Grid
      label={t("data.tab.alliances")}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={name}
      idOf={({ id }) => id}
      picked={picked}
      onOpen={({ id }) => openFact(id)}
    />
  );
}

export function Members() {
  const data = useData();
  const { t, name, date } = useWords();
  const filters = useStore((state) => state.filters);
  const openAlliance = useStore((state) => state.openAlliance);
  const rows = useMemo(() => memberRows(data, filters), [data, filters]);
  const columns = useMemo((): Column<MemberRow>[] => {
    const from = ({ alliance, member }: MemberRow) => member.from ?? alliance.founded?.date ?? null;
    return [
      { id: "alliance", label: t("data.alliance"), width: 300, text: ({ alliance }) => name(alliance) },
      { id: "member", label: t("data.member"), width: 200, text: ({ member }) => name((member.region && data.regionOf(member.region)) || member) },
      { id: "role", label: t("data.role"), width: 100, text: ({ member }) => t(`data.role.${member.role}`) },
      {
        id: "from",
        label: t("data.from"),
        width: 130,
        text: (row) => {
          const day = from(row);
          return day === null ? "" : date(day);
        },
        key: (row) => dateKey(from(row)),
        copy: (row) => from(row) ?? "",
        tone: ({ member }) => (member.from === null ? "muted" : undefined),
      },
      {
        id: "to",
        label: t("data.to"),
        width: 130,
        text: ({ member }) => (member.to === null ? "" : date(member.to)),
        key: ({ member }) => dateKey(member.to),
        copy: ({ member }) => member.to ?? "",
      },
    ];
  }, [data, t, name, date]);
  return (
    <Grid
      label={t("data.tab.members")}
      columns={columns}
      rows={rows}
      keyOf={({ alliance, member }) => `${alliance.id}/${member.name}/${member.role}/${member.from}`}
      nameOf={({ member }) => member.name}
      onOpen={({ alliance }) => openAlliance(alliance.id)}
    />
  );
}

export function Articles() {
  const data = useData();
  const { t, date, integer, name, list } = useWords();
  const filters = useStore((state) => state.filters);
  const read = useStore((state) => state.read);
  const rows = useMemo(() => articleRows(data, filters, ""), [data, filters]);
  const columns = useMemo(
    (): Column<ArticleRow>[] => [
      {
        id: "published",
        label: t("data.published"),
        width: 120,
        text: ({ article }) => (article.published === null ? "" : date(article.published)),
        key: ({ article }) => dateKey(article.published),
        copy: ({ article }) => article.published ?? "",
      },
      { id: "article", label: t("data.article"), width: 340, chinese: true, text: ({ article }) => article.title || article.file },
      { id: "source", label: t("data.source"), width: 150, chinese: true, text: ({ article }) => article.publisher ?? "" },
      { id: "figures", label: t("data.figures"), width: 80, numeric: true, text: ({ figures }) => integer(figures), key: ({ figures }) => figures },
      { id: "regions", label: t("data.regions"), width: 260, text: ({ regions }) => list(regions.slice(0, 6).map(name)), tone: () => "muted" },
      { id: "file", label: t("data.file"), width: 260, extra: true, text: ({ article }) => article.file },
    ],
    [t, date, integer, list, name],
  );
  return (
    <Grid
      label={t("data.tab.articles")}
      columns={columns}
      rows={rows}
      keyOf={({ article }) => article.id}
      nameOf={({ article }) => article.title}
      onOpen={({ article }) => read(article.id)}
    />
  );
}

/** Figures by region and year; a cell narrows the filters to itself. */
export function Coverage() {
  const data = useData();
  const { t, name, integer } = useWords();
  const filters = useStore((state) => state.filters);
  const go = useStore((state) => state.go);
  const [, setTab] = useOption("data.tab", "figures");
  const { first, last, most, rows } = useMemo(() => coverage(data, filters), [data, filters]);
  const columns = useMemo((): Column<CoverageRow>[] => {
    const years = first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => last - i);
    const busy = years.filter((year) => rows.some((row) => row.years[year - first]! > 0));
    const narrow = (region: string, year: number | null) => () => {
      go("data", { regions: [region], ...(year === null ? {} : { from: `${year}-01`, to: `${year}-12` }) });
      setTab("figures");
    };
    return [
      { id: "region", label: t("data.region"), width: 170, text: ({ region }) => name(region) },
      { id: "kind", label: t("data.kind"), width: 110, text: ({ region }) => t(`region.${region.kind}`), tone: () => "muted" },
      {
        id: "total",
        label: t("data.total"),
        width: 80,
        numeric: true,
        text: ({ total }) => integer(total),
        key: ({ total }) => total,
        open: ({ region }) => narrow(region.id, null),
      },
      ...busy.map(
        (year): Column<CoverageRow> => ({
          id: String(year),
          label: String(year),
          width: 68,
          numeric: true,
          text: (row) => (row.years[year - first] ? integer(row.years[year - first]!) : ""),
          key: (row) => row.years[year - first] || Number.NaN,
          tint: (row) => (row.years[year - first] ?? 0) / most,
          open: (row) => (row.years[year - first] ? narrow(row.region.id, year) : null),
        }),
      ),
    ];
  }, [first, last, most, rows, t, name, integer, go, setTab]);
  return (
    <Grid
      label={t("data.tab.coverage")}
      note={t("data.coverageNote")}
      columns={columns}
      rows={rows}
      keyOf={({ region }) => region.id}
      nameOf={({ region }) => name(region)}
      onOpen={({ region }) => {
        go("data", { regions: [region.id] });
        setTab("figures");
      }}
    />
  );
}
