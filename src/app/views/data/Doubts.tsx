/** Tables of what does not agree, does not add up, or could not be read. */
import { use, useMemo } from "react";
import type { Check, Problem } from "../../../dataset/schema.ts";
import { openRow, useData } from "../../data.ts";
import { useArithmetic } from "../../panels/evidence/Checks.tsx";
import type { Data } from "../../select/data.ts";
import { factOf } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { problemText } from "../articles/Facts.tsx";
import { aboutName, factName, unitName } from "./columns.ts";
import { Grid } from "./Grid.tsx";
import { type ConflictRow, checkRows, conflictRows, monthKey, problemRows, spread } from "./rows.ts";
import type { Column } from "./sheet.ts";

export function Conflicts() {
  const data = useData();
  const words = useWords();
  const { t, name } = words;
  const filters = useStore((state) => state.filters);
  const preferred = useStore((state) => state.preferred);
  const selected = useStore((state) => state.selected);
  const rows = useMemo(() => conflictRows(data, filters, preferred), [data, filters, preferred]);
  const columns = useMemo((): Column<ConflictRow>[] => {
    const first = ({ rows: [row = 0] }: ConflictRow) => factOf(data, row);
    const bare = (value: number) => (Number.isFinite(value) ? words.number(value) : "");
    return [
      { id: "region", label: t("data.region"), width: 170, narrow: { order: 0, width: 84 }, text: (row) => aboutName(first(row), data, words) },
      { id: "indicator", label: t("data.indicator"), width: 190, text: (row) => name(first(row).indicator) },
      {
        id: "period",
        label: t("data.period"),
        width: 140,
        narrow: { order: 1, width: 72 },
        text: (row) => words.period(first(row)),
        key: (row) => monthKey(first(row).end),
      },
      {
        id: "low",
        label: t("data.low"),
        width: 120,
        narrow: { order: 2, width: 90 },
        numeric: true,
        text: (row) => bare(row.low),
        key: ({ low }) => low,
        copy: ({ low }) => String(low),
      },
      {
        id: "high",
        label: t("data.high"),
        width: 120,
        narrow: { order: 3, width: 94 },
        numeric: true,
        text: (row) => bare(row.high),
        key: ({ high }) => high,
        copy: ({ high }) => String(high),
      },
      { id: "unit", label: t("data.unit"), width: 90, text: (row) => unitName(first(row).unit, words), tone: () => "muted" },
      {
        id: "apart",
        label: t("data.apart"),
        width: 80,
        numeric: true,
        text: (row) => `${words.number(Number((spread(row) * 100).toPrecision(2)))}%`,
        key: spread,
        tone: (row) => (spread(row) > 0.05 ? "accent" : undefined),
      },
      { id: "count", label: t("data.count"), width: 70, numeric: true, text: (row) => words.integer(row.rows.length), key: (row) => row.rows.length },
      {
        id: "shown",
        label: t("data.shown"),
        width: 120,
        numeric: true,
        text: (row) => bare(first(row).value ?? Number.NaN),
        key: (row) => first(row).value ?? Number.NaN,
      },
      { id: "why", label: t("data.why"), width: 150, text: ({ rule }) => t(`data.why.${rule}`), tone: () => "muted" },
    ];
  }, [data, words, t, name]);
  const picked = useMemo(() => {
    const chosen = new Set(selected.map((id) => data.rowOf(id)));
    return new Set(rows.flatMap(({ rows: [row = -1] }) => (chosen.has(row) ? [row] : [])));
  }, [data, rows, selected]);
  const rowOf = ({ rows: [row = 0] }: ConflictRow) => row;
  return (
    <Grid
      label={t("data.tab.conflicts")}
      columns={columns}
      rows={rows}
      keyOf={rowOf}
      nameOf={(row) => factName(factOf(data, rowOf(row)), data, words)}
      idOf={async (row) => (await data.observation(rowOf(row))).id}
      picked={picked}
      onOpen={(row) => void openRow(rowOf(row))}
    />
  );
}

export function Checks() {
  const data = useData();
  const words = useWords();
  const { t, name, value } = words;
  const filters = useStore((state) => state.filters);
  const openFact = useStore((state) => state.openFact);
  const picked = usePickedIds();
  const written = useArithmetic();
  const rows = useMemo(() => checkRows(data, filters), [data, filters]);
  const columns = useMemo((): Column<Check>[] => {
    const first = ({ observations: [id = ""] }: Check) => {
      const row = data.rowOf(id);
      return row < 0 ? null : factOf(data, row);
    };
    const article = ({ quotes: [quote] }: Check) => data.articleOf(quote?.article ?? "");
    return [
      {
        id: "verdict",
        label: t("data.verdict"),
        width: 140,
        text: ({ holds }) => `${holds ? "✓" : "✗"} ${t(holds ? "evidence.holds" : "evidence.fails")}`,
        tone: ({ holds }) => (holds ? "good" : "accent"),
      },
      {
        id: "region",
        label: t("data.region"),
        width: 160,
        text: (check) => {
          const fact = first(check);
          return fact ? aboutName(fact, data, words) : "";
        },
      },
      {
        id: "indicator",
        label: t("data.indicator"),
        width: 190,
        text: (check) => {
          const fact = first(check);
          return fact ? name(fact.indicator) : "";
        },
      },
      { id: "claim", label: t("data.claim"), width: 90, text: ({ kind }) => t(`evidence.check.${kind}`) },
      {
        id: "stated",
        label: t("data.stated"),
        width: 120,
        numeric: true,
        text: ({ stated, unit }) => value(stated, unit),
        key: ({ stated }) => stated,
      },
      { id: "sum", label: t("data.sum"), width: 280, text: written },
      { id: "article", label: t("data.article"), width: 240, chinese: true, text: (check) => article(check)?.title ?? "", tone: () => "muted" },
    ];
  }, [data, words, t, name, value, written]);
  return (
    <Grid
      label={t("data.tab.checks")}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={({ stated, unit, kind }) => `${t(`evidence.check.${kind}`)} ${value(stated, unit)}`}
      idOf={({ id }) => id}
      picked={picked}
      onOpen={({ id }) => openFact(id)}
    />
  );
}

/** Ids the reader selected, as keys of rows. */
export function usePickedIds(): ReadonlySet<string> {
  const selected = useStore((state) => state.selected);
  return useMemo(() => new Set(selected), [selected]);
}

const kept = new WeakMap<Data, Promise<readonly Problem[]>>();
function problemsOf(data: Data): Promise<readonly Problem[]> {
  let promise = kept.get(data);
  if (!promise) {
    promise = data.problems();
    kept.set(data, promise);
    promise.catch(() => kept.delete(data));
  }
  return promise;
}

export function Problems() {
  const data = useData();
  const words = useWords();
  const { t } = words;
  const filters = useStore((state) => state.filters);
  const read = useStore((state) => state.read);
  const problems = use(problemsOf(data));
  const rows = useMemo(() => problemRows(data, filters, problems), [data, filters, problems]);
  const columns = useMemo(
    (): Column<Problem>[] => [
      { id: "reason", label: t("data.reason"), width: 240, text: (problem) => problemText(problem, words), tone: () => "accent" },
      { id: "words", label: t("data.words"), width: 260, chinese: true, text: ({ text }) => text },
      { id: "article", label: t("data.article"), width: 260, chinese: true, text: ({ article }) => data.articleOf(article ?? "")?.title ?? "" },
      {
        id: "at",
        label: t("data.at"),
        width: 80,
        numeric: true,
        text: ({ start }) => (start === null ? "" : words.integer(start)),
        key: ({ start }) => start ?? Number.NaN,
      },
      { id: "rule", label: t("data.rule"), width: 110, text: ({ rule }) => rule, tone: () => "muted" },
      { id: "file", label: t("data.file"), width: 260, text: ({ file }) => file, tone: () => "muted" },
    ],
    [data, words, t],
  );
  return (
    <Grid
      label={t("data.tab.problems")}
      note={problems.length === 0 ? t("data.noProblems") : undefined}
      columns={columns}
      rows={rows}
      keyOf={({ file, article, start, rule }) => `${file}/${article}/${start}/${rule}`}
      nameOf={({ text }) => text}
      onOpen={({ article, start }) => article !== null && read(article, undefined, start ?? undefined)}
    />
  );
}
