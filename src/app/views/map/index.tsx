/** The map: provinces coloured by an indicator in a period. */
import { use, useMemo } from "react";
import { EChart } from "../../charts/EChart.tsx";
import type { Mark } from "../../charts/types.ts";
import { openRow, useData } from "../../data.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Heading } from "../../parts/Heading.tsx";
import { parseSpan, spanKey } from "../../period.ts";
import { defaultPeriod, indicatorsShown, periodsOf, valuesByRegion } from "../../select/facts.ts";
import { NATION, shape } from "../../shapes.ts";
import { useStore } from "../../store.ts";
import { useTokens } from "../../theme.ts";
import { useWords } from "../../words.ts";
import { mapOption, outlines } from "./option.ts";

const PROVINCES = ["province"] as const;

export default function MapView() {
  const data = useData();
  const words = useWords();
  const tokens = useTokens();
  const topology = use(shape(NATION));
  const filters = useStore((state) => state.filters);
  const asked = useStore((state) => state.period);
  const preferred = useStore((state) => state.preferred);
  const see = useStore((state) => state.see);
  const indicator = useMemo(() => indicatorsShown(data, filters)[0], [data, filters]);
  const periods = useMemo(() => (indicator ? periodsOf(data, filters, indicator.id, PROVINCES) : []), [data, filters, indicator]);
  const span = useMemo(() => (asked === null ? null : parseSpan(asked)) ?? defaultPeriod(periods), [asked, periods]);
  const values = useMemo(
    () =>
      indicator && span ? valuesByRegion(data, filters, { indicator: indicator.id, span, kinds: PROVINCES, preferred, ignore: ["regions"] }) : [],
    [data, filters, indicator, span, preferred],
  );
  const map = useMemo(() => outlines(topology), [topology]);
  const option = useMemo(() => mapOption(values, map, words, tokens), [values, map, words, tokens]);
  const marks = useMemo(
    () =>
      values.map(
        ({ row, region, value, unit }, dataIndex): Mark => ({
          id: String(row),
          seriesId: "values",
          dataIndex,
          text: words.t("map.mark", region ? words.name(region) : "", words.value(value ?? 0, unit)),
        }),
      ),
    [values, words],
  );
  if (!indicator || !span || values.length === 0) return <Empty />;
  const sameKind = periods.filter(({ kind }) => kind === (periods.find((p) => spanKey(p) === spanKey(span))?.kind ?? "year"));
  const at = sameKind.findIndex((p) => spanKey(p) === spanKey(span));
  const step = (by: number) => {
    const next = sameKind[at + by];
    return next ? () => see(spanKey(next)) : undefined;
  };
  const older = step(1);
  const newer = step(-1);
  const period = words.period(span);
  return (
    <div className="flex h-full min-h-[420px] flex-col">
      <Heading title={words.t("map.title", period, words.name(indicator))} note={words.unit(indicator.unit)}>
        <button type="button" className="tool framed" aria-label={words.t("map.previous")} disabled={!older} onClick={older}>
          ‹
        </button>
        <b className="font-serif text-2xl">{period}</b>
        <button type="button" className="tool framed" aria-label={words.t("map.next")} disabled={!newer} onClick={newer}>
          ›
        </button>
      </Heading>
      <div className="min-h-0 flex-1">
        <EChart option={option} label={words.t("map.label", words.name(indicator), period, values.length)} marks={marks} onMark={open} />
      </div>
      <p className="px-4 pb-2 text-right text-[11px] text-muted md:px-7">{words.t("map.review")}</p>
    </div>
  );
}

const open = ({ id }: Mark): void => void openRow(Number(id));
