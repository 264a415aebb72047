/** Tables of figures: all under the filters, and as the map and the charts show them. */
import { useMemo } from "react";
import { openRow, useData } from "../../data.ts";
import { parseSpan, spanKind } from "../../period.ts";
import {
  defaultPeriod,
  type Fact,
  factOf,
  indicatorsShown,
  periodsOf,
  type RegionValue,
  seriesByRegion,
  valuesByRegion,
} from "../../select/facts.ts";
import { groupBy } from "../../select/group.ts";
import { useOption, useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { bareValue, changeText, factName, figureColumns, unitName } from "./columns.ts";
import { Grid } from "./Grid.tsx";
import { figureRows, monthKey } from "./rows.ts";
import type { Column } from "./sheet.ts";

const self = (row: number) => row;
const open = (row: number) => void openRow(row);

/** Rows of the figures the reader selected. */
function usePickedRows(): ReadonlySet<number> {
  const data = useData();
  const selected = useStore((state) => state.selected);
  return useMemo(() => new Set(selected.map((id) => data.rowOf(id)).filter((row) => row >= 0)), [data, selected]);
}

export function Figures() {
  const data = useData();
  const words = useWords();
  const filters = useStore((state) => state.filters);
  const [find] = useOption("data.find", "");
  const picked = usePickedRows();
  const rows = useMemo(() => figureRows(data, filters, find), [data, filters, find]);
  const oneIndicator = filters.indicators.length === 1;
  const columns = useMemo(() => figureColumns(data, words, oneIndicator), [data, words, oneIndicator]);
  return (
    <Grid
      label={words.t("data.tab.figures")}
      columns={columns}
      rows={rows}
      keyOf={self}
      nameOf={(row) => factName(factOf(data, row), data, words)}
      idOf={async (row) => (await data.observation(row)).id}
      picked={picked}
      onOpen={open}
      searched
    />
  );
}

/** One figure a region in the period of the map. */
export function Mapped() {
  const data = useData();
  const words = useWords();
  const { t, name, language } = words;
  const filters = useStore((state) => state.filters);
  const period = useStore((state) => state.period);
  const preferred = useStore((state) => state.preferred);
  const picked = usePickedRows();
  const [indicator] = useMemo(() => indicatorsShown(data, filters), [data, filters]);
  const span = useMemo(
    () => (period === null ? null : parseSpan(period)) ?? (indicator ? defaultPeriod(periodsOf(data, filters, indicator.id)) : null),
    [data, filters, indicator, period],
  );
  const rows = useMemo(
    () => (indicator && span ? valuesByRegion(data, filters, { indicator: indicator.id, span, preferred, nearest: true }) : []),
    [data, filters, indicator, span, preferred],
  );
  const columns = useMemo((): Column<RegionValue>[] => {
    const places = new Map(
      rows
        .filter(({ exact }) => exact)
        .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))
        .map(({ row }, i) => [row, i + 1]),
    );
    return [
      {
        id: "place",
        label: t("data.place"),
        width: 70,
        numeric: true,
        text: ({ row }) => (places.has(row) ? words.integer(places.get(row) ?? 0) : ""),
        key: ({ row }) => places.get(row) ?? Number.NaN,
      },
      { id: "region", label: t("data.region"), width: 180, text: ({ region }) => (region ? name(region) : "") },
      { id: "kind", label: t("data.kind"), width: 90, text: ({ region }) => (region ? t(`region.${region.kind}`) : ""), tone: () => "muted" },
      {
        id: "value",
        label: t("data.value"),
        width: 130,
        numeric: true,
        text: (fact) => bareValue(fact, words),
        key: ({ value }) => value ?? Number.NaN,
        copy: ({ value }) => String(value ?? ""),
      },
      {
        id: "unit",
        label: t("data.unit"),
        width: language === "en" ? 150 : 90,
        rigid: true,
        text: ({ unit }) => unitName(unit, words),
        copy: ({ unit }) => unit,
        tone: () => "muted",
      },
      {
        id: "change",
        label: t("data.change"),
        width: 110,
        numeric: true,
        text: (fact) => changeText(fact, words),
        key: ({ change }) => change?.value ?? Number.NaN,
      },
      { id: "period", label: t("data.period"), width: 140, text: words.period, key: ({ end }) => monthKey(end) },
      {
        id: "notes",
        label: t("data.notes"),
        width: 170,
        spare: 0,
        text: ({ exact, conflict }) => [!exact && t("data.otherPeriod"), conflict && t("data.note.conflict")].filter(Boolean).join(" · "),
        tone: ({ conflict }) => (conflict ? "accent" : "muted"),
      },
      {
        id: "source",
        label: t("data.source"),
        width: 140,
        spare: 1,
        chinese: true,
        text: ({ article }) => article.publisher ?? "",
        tone: () => "muted",
      },
    ];
  }, [rows, words, t, name, language]);
  return (
    <Grid
      label={t("data.tab.map")}
      note={indicator && span ? t("data.mapNote", words.period(span), name(indicator)) : undefined}
      columns={columns}
      rows={rows}
      keyOf={({ row }) => row}
      nameOf={(fact) => factName(fact, data, words)}
      idOf={async ({ row }) => (await data.observation(row)).id}
      picked={picked}
      onOpen={({ row }) => open(row)}
    />
  );
}

interface SeriesRow {
  id: string;
  name: string;
  latest: Fact;
  byPeriod: ReadonlyMap<string, Fact>;
}

const periodKey = ({ start, end }: Fact) => `${start}/${end}`;

/** One region a row, one period a column: whole years, or where there are none, every period. */
export function Charted() {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const filters = useStore((state) => state.filters);
  const preferred = useStore((state) => state.preferred);
  const [indicator] = useMemo(() => indicatorsShown(data, filters), [data, filters]);
  const series = useMemo(() => {
    if (!indicator) return [];
    const all = seriesByRegion(data, filters, { indicator: indicator.id, preferred });
    const kinds = groupBy(
      all.flatMap(({ points }) => points),
      (point) => spanKind(point),
    );
    const years = (kinds.get("year")?.length ?? 0) > 0;
    return all.map(({ region, points }) => ({ region, points: years ? points.filter((point) => spanKind(point) === "year") : points }));
  }, [data, filters, indicator, preferred]);
  const rows = useMemo(
    () =>
      series.flatMap(({ region, points }): SeriesRow[] => {
        const latest = points.at(-1);
        return latest ? [{ id: region.id, name: name(region), latest, byPeriod: new Map(points.map((point) => [periodKey(point), point])) }] : [];
      }),
    [series, name],
  );
  const columns = useMemo((): Column<SeriesRow>[] => {
    const periods = new Map(series.flatMap(({ points }) => points.map((point) => [periodKey(point), point] as const)));
    const spans = [...periods].sort(([, a], [, b]) => b.end - a.end || b.start - a.start);
    return [
      { id: "region", label: t("data.region"), width: 170, text: (row) => row.name },
      {
        id: "unit",
        label: t("data.unit"),
        width: 80,
        text: ({ latest }) => unitName(latest.unit, words),
        copy: ({ latest }) => latest.unit,
        tone: () => "muted",
      },
      ...spans.map(
        ([key, span]): Column<SeriesRow> => ({
          id: key,
          label: words.period(span),
          width: 116,
          numeric: true,
          text: ({ byPeriod }) => {
            const fact = byPeriod.get(key);
            return fact ? bareValue(fact, words) : "";
          },
          key: ({ byPeriod }) => byPeriod.get(key)?.value ?? Number.NaN,
          copy: ({ byPeriod }) => String(byPeriod.get(key)?.value ?? ""),
          tone: ({ byPeriod }) => (byPeriod.get(key)?.conflict ? "accent" : undefined),
          open: ({ byPeriod }) => {
            const fact = byPeriod.get(key);
            return fact ? () => open(fact.row) : null;
          },
        }),
      ),
    ];
  }, [series, words, t]);
  return (
    <Grid
      label={t("data.tab.charts")}
      note={indicator ? t("data.chartNote", name(indicator)) : undefined}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={(row) => row.name}
      onOpen={({ latest }) => open(latest.row)}
    />
  );
}
