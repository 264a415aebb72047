/**
 * The charts: lines, ranking, slope, scatter, coverage, small multiples.
 *
 *   held.ts        rows: what is known by region and period, the fact shown and those that disagree
 *   prepare.ts     choices → grain, regions, chart, or why not;  plan.ts: which chart a selection asks for
 *   series.ts      measures: absolute, growth, index, share;     convert.ts: units
 *   line.ts …      (context) → option, marks, sentence, table twin, key: pure
 */
import { useEffect, useMemo, useState } from "react";
import { EChart } from "../../charts/EChart.tsx";
import "../../charts/plots.ts";
import type { Mark } from "../../charts/types.ts";
import { openRow, useData } from "../../data.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { Several } from "../../parts/Several.tsx";
import { useSize } from "../../parts/useSize.ts";
import { parseSpan, spanKey } from "../../period.ts";
import { indicatorsShown } from "../../select/facts.ts";
import { CHART_TYPES, type ChartType, MEASURES, type Measure, SCALES, useOption, useStore } from "../../store.ts";
import { useTokens } from "../../theme.ts";
import { useWords, type Words } from "../../words.ts";
import { type Control, Controls } from "./Controls.tsx";
import { coverage } from "./coverage.ts";
import type { Context, Result } from "./drawn.ts";
import { grainName } from "./grain.ts";
import { Key } from "./Key.tsx";
import { line } from "./line.ts";
import { multiples } from "./multiples.ts";
import { type Kind, MEASURED, SCALED } from "./plan.ts";
import { type Prepared, partnersOf, prepare } from "./prepare.ts";
import { ranking } from "./ranking.ts";
import { scatter } from "./scatter.ts";
import { slope } from "./slope.ts";
import { Table } from "./Table.tsx";

const draw: Readonly<Record<Kind, (context: Context) => Result>> = { line, ranking, slope, scatter, coverage, multiples };

/** Room assumed for a chart that only gives its table. */
const TWIN = { width: 1000, height: 600 };

const oneOf = <T extends string>(known: readonly T[], value: string): T | undefined => known.find((word) => word === value);

export default function Charts() {
  const data = useData();
  const words = useWords();
  const { t } = words;
  const tokens = useTokens();
  const filters = useStore((state) => state.filters);
  const preferred = useStore((state) => state.preferred);
  const selected = useStore((state) => state.selected);
  const chart = useStore((state) => state.chart);
  const period = useStore((state) => state.period);
  const change = useStore((state) => state.draw);
  const see = useStore((state) => state.see);
  const [grain, setGrain] = useOption("charts.grain", "");
  const [level, setLevel] = useOption("charts.level", "");
  const [from, setFrom] = useOption("charts.from", "");
  const [by, setBy] = useOption("charts.by", "");
  const [events, setEvents] = useOption("charts.events", "yes");
  const [table, setTable] = useOption("charts.table", "no");
  const [box, size] = useSize<HTMLDivElement>();
  // The twin has no picture to measure.
  const { width, height } = table === "yes" ? TWIN : size;
  const [several, setSeveral] = useState<readonly string[]>([]);

  const indicators = useMemo(() => indicatorsShown(data, filters), [data, filters]);
  const prepared = useMemo(
    () =>
      prepare(data, filters, preferred, indicators, {
        type: chart.type,
        measure: chart.measure,
        scale: chart.scale,
        grain: grain || null,
        level: level || null,
      }),
    [data, filters, preferred, indicators, chart, grain, level],
  );
  const drawn = useMemo((): Result => {
    if (prepared.refusal !== null || width === 0) return null;
    return draw[prepared.kind]({
      ...prepared,
      data,
      filters,
      preferred,
      selected,
      scale: chart.scale,
      words,
      tokens,
      width,
      height,
      from: from || null,
      to: period,
      by,
      showEvents: events === "yes",
    });
  }, [prepared, data, filters, preferred, selected, chart.scale, words, tokens, width, height, from, period, by, events]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "t" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [role=dialog]")) return;
      setTable(table === "yes" ? "no" : "yes");
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });

  const open = useMemo(
    () => (id: string) => {
      const [kind = "", rest = ""] = id.split(/:(.*)/s);
      if (kind === "many") setSeveral(rest.split(","));
      else if (kind === "fact") useStore.getState().openFact(rest);
      else void openRow(Number(rest));
    },
    [],
  );
  const onMark = useMemo(() => (mark: Mark) => open(mark.id), [open]);

  const { kind, natural, measure, refusal } = prepared;
  const valued = prepared.held.length > 0 || kind === "coverage";
  const controls: Control[] = [
    {
      name: "type",
      label: t("charts.type"),
      value: chart.type,
      choices: CHART_TYPES.map((value) => ({
        value,
        label: value === "auto" ? t("charts.type.chosen", t(`charts.type.${natural}`)) : t(`charts.type.${value}`),
      })),
      onChoose: (value) => change({ type: oneOf<ChartType>(CHART_TYPES, value) ?? "auto" }),
    },
    {
      name: "measure",
      label: t("charts.measure"),
      value: measure,
      choices: MEASURED[kind].map((value) => ({ value, label: t(`charts.measure.${value}`) })),
      onChoose: (value) => change({ measure: oneOf<Measure>(MEASURES, value) ?? "absolute" }),
    },
    ...(SCALED.includes(kind) && measure !== "growth"
      ? [
          {
            name: "scale",
            label: t("charts.scale"),
            value: chart.scale,
            choices: SCALES.map((value) => ({ value, label: t(`charts.scale.${value}`) })),
            onChoose: (value: string) => change({ scale: oneOf(SCALES, value) ?? "linear" }),
          },
        ]
      : []),
    ...(kind === "coverage" ? [] : comparing(prepared, words, setGrain, setLevel)),
    ...periodControls(drawn, kind, words, setFrom, see),
    ...(kind === "coverage" || (kind === "multiples" && indicators.length > 1)
      ? [
          {
            name: "by",
            label: t("charts.by"),
            value: by || (kind === "multiples" ? "indicator" : drawn?.title === t("charts.title.byIndicator") ? "indicator" : "region"),
            choices: (["region", "indicator"] as const).map((value) => ({ value, label: t(`charts.by.${value}`) })),
            onChoose: setBy,
          },
        ]
      : []),
  ];
  const notes = [...(drawn?.notes ?? []), ...prepared.notes];
  return (
    <div className="flex h-full flex-col">
      <Heading title={drawn?.title ?? t("view.charts")} note={drawn?.note}>
        {kind === "line" && filters.regions.length + filters.alliances.length > 0 && (
          <button type="button" className="tool" aria-pressed={events === "yes"} onClick={() => setEvents(events === "yes" ? "no" : "yes")}>
            {t("charts.showEvents")}
          </button>
        )}
        {drawn && (
          <button
            type="button"
            className="tool framed"
            aria-keyshortcuts="T"
            title={t("charts.tableHint")}
            onClick={() => setTable(table === "yes" ? "no" : "yes")}
          >
            {t(table === "yes" ? "charts.chart" : "charts.table")}
          </button>
        )}
      </Heading>
      <Controls controls={controls} />
      {!valued ? (
        <Empty />
      ) : refusal !== null ? (
        <Refused prepared={prepared} />
      ) : (
        <>
          {table === "yes" && drawn && <Table table={drawn.table()} caption={drawn.title} onOpen={open} />}
          {table !== "yes" && (
            <div
              className={`mx-4 mt-2 md:mx-7 ${drawn?.height === undefined ? "min-h-[240px] flex-1" : "shrink-0"}`}
              style={{ height: drawn?.height }}
            >
              <div ref={box} className="relative h-full overflow-hidden">
                <div className="absolute inset-0">
                  {drawn ? (
                    <EChart key={drawn.shape} option={drawn.option} label={drawn.label} marks={drawn.marks} onMark={onMark} />
                  ) : (
                    width > 0 && <Empty />
                  )}
                </div>
              </div>
            </div>
          )}
          {drawn && (drawn.key.length > 0 || notes.length > 0) && (
            <footer className="flex flex-col gap-1 px-4 pt-1 pb-3 md:px-7">
              <Key entries={drawn.key} />
              {notes.length > 0 && <p className="text-[12px] text-muted">{notes.map(({ key, n }) => t(`charts.note.${key}`, n)).join(" · ")}</p>}
            </footer>
          )}
        </>
      )}
      {several.length > 0 && <Several ids={several} onClose={() => setSeveral([])} />}
    </div>
  );
}

/** Which length of period, and which regions: asked only where there is a choice. */
function comparing(
  { grains, grain, levels, level }: Prepared,
  words: Words,
  setGrain: (grain: string) => void,
  setLevel: (level: string) => void,
): Control[] {
  const { t } = words;
  return [
    {
      name: "grain",
      label: t("charts.grain"),
      menu: true,
      value: grain,
      choices: grains.map((one) => ({ value: one.grain, label: t("charts.count", grainName(one.grain, words), one.figures) })),
      onChoose: setGrain,
    },
    {
      name: "level",
      label: t("charts.level"),
      menu: true,
      value: level,
      choices: levels.map((one) => ({
        value: one.level,
        label: t("charts.count", one.level === "chosen" ? t("charts.level.chosen") : t(`region.${one.level}`), one.regions),
      })),
      onChoose: setLevel,
    },
  ];
}

function periodControls(drawn: Result, kind: Kind, words: Words, setFrom: (key: string) => void, see: (key: string) => void): Control[] {
  if (!drawn?.periods) return [];
  const { t } = words;
  const { keys, from, to } = drawn.periods;
  const spans = keys.flatMap((key) => {
    const span = parseSpan(key);
    return span ? [span] : [];
  });
  const choice = (span: (typeof spans)[number]) => ({ value: spanKey(span), label: words.period(span) });
  const end = parseSpan(to)?.end ?? 0;
  return [
    ...(from === null
      ? []
      : [
          {
            name: "from",
            label: t("charts.from"),
            menu: true,
            value: from,
            choices: spans.filter((span) => span.end < end).map(choice),
            onChoose: setFrom,
          },
        ]),
    {
      name: "to",
      label: t(kind === "slope" || from !== null ? "charts.to" : "charts.at"),
      menu: true,
      value: to,
      choices: spans.map(choice),
      onChoose: see,
    },
  ];
}

/** Why it cannot be drawn, and the ways out. */
function Refused({ prepared }: { prepared: Prepared }) {
  const data = useData();
  const { t, name } = useWords();
  const filters = useStore((state) => state.filters);
  const preferred = useStore((state) => state.preferred);
  const change = useStore((state) => state.draw);
  const toggle = useStore((state) => state.toggle);
  const narrow = useStore((state) => state.narrow);
  const { refusal, grain, indicators } = prepared;
  const [first] = indicators;
  const partners = useMemo(
    () => (first && (refusal === "indicator" || refusal === "together") ? partnersOf(data, filters, preferred, first, grain, 4) : []),
    [data, filters, preferred, first, grain, refusal],
  );
  if (refusal === null) return null;
  const pair = (id: string) => {
    if (refusal === "indicator" && filters.indicators.length === 1) toggle("indicators", id);
    else if (first) narrow({ indicators: [first.id, id] });
  };
  return (
    <div className="grid min-h-60 flex-1 place-content-center gap-3 p-6 text-center" role="status">
      <p className="font-serif text-xl font-bold">{t(`charts.refuse.${refusal}`)}</p>
      <div className="flex flex-wrap justify-center gap-2">
        {refusal === "units" && (
          <button type="button" className="tool framed" onClick={() => change({ type: "multiples" })}>
            {t("charts.way.multiples")}
          </button>
        )}
        {partners.map((partner) => (
          <button key={partner.id} type="button" className="tool framed" onClick={() => pair(partner.id)}>
            {t("charts.way.pair", name(partner))}
          </button>
        ))}
        {(refusal === "periods" || refusal === "onePlace" || refusal === "together" || (refusal === "indicator" && partners.length === 0)) && (
          <button type="button" className="tool framed" onClick={() => change({ type: "line" })}>
            {t("charts.way.line")}
          </button>
        )}
        {(refusal === "share" || refusal === "parent" || refusal === "growth" || refusal === "rate") && (
          <button type="button" className="tool framed" onClick={() => change({ measure: "absolute" })}>
            {t("charts.way.absolute")}
          </button>
        )}
        {refusal === "levels" && (
          <button type="button" className="tool framed" onClick={() => change({ measure: "growth", type: "line" })}>
            {t("charts.way.growth")}
          </button>
        )}
        {refusal === "log" && (
          <button type="button" className="tool framed" onClick={() => change({ scale: "linear" })}>
            {t("charts.way.linear")}
          </button>
        )}
      </div>
    </div>
  );
}
