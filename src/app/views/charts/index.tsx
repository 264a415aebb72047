/** The charts: lines of an indicator over the years, the best covered regions first. */
import { useMemo } from "react";
import { EChart } from "../../charts/EChart.tsx";
import type { Mark } from "../../charts/types.ts";
import { openRow, useData } from "../../data.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { indicatorsShown, seriesByRegion } from "../../select/facts.ts";
import { useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { lineMarks, lineOption } from "./option.ts";

/** More lines than this cannot be told apart. */
const LINES = 8;
const YEARS = ["year"] as const;

export default function Charts() {
  const data = useData();
  const words = useWords();
  const filters = useStore((state) => state.filters);
  const preferred = useStore((state) => state.preferred);
  const indicator = useMemo(() => indicatorsShown(data, filters)[0], [data, filters]);
  const series = useMemo(
    () =>
      indicator
        ? seriesByRegion(data, filters, { indicator: indicator.id, spans: YEARS, preferred })
            .toSorted((a, b) => b.points.length - a.points.length || (b.points.at(-1)?.value ?? 0) - (a.points.at(-1)?.value ?? 0))
            .slice(0, LINES)
        : [],
    [data, filters, indicator, preferred],
  );
  const option = useMemo(() => lineOption(series, words), [series, words]);
  const marks = useMemo(() => lineMarks(series, words), [series, words]);
  if (!indicator || series.length === 0) return <Empty />;
  return (
    <div className="flex h-full min-h-[420px] flex-col">
      <Heading title={words.t("charts.title", words.name(indicator))} note={words.unit(indicator.unit)} />
      <div className="min-h-0 flex-1">
        <EChart option={option} label={words.t("charts.label", words.name(indicator), series.length)} marks={marks} onMark={open} />
      </div>
    </div>
  );
}

const open = ({ id }: Mark): void => void openRow(Number(id));
