/**
 * The one chart component. A view gives it a memoized option, a label and the marks; it loads ECharts when first
 * shown, makes, resizes, themes and disposes the instance, and gives every mark to mouse, touch and keyboard:
 *
 *   <EChart option={option} label={label} marks={marks} onMark={(mark) => openFact(mark.id)} />
 *
 * It fills its parent: give that a height. With `marks`, Tab reaches the chart, arrow keys walk the marks (each is
 * highlighted and said), Enter opens one.
 */
import { lazy, Suspense } from "react";
import { useWords } from "../words.ts";
import type { EChartProps } from "./types.ts";

const load = () => import("./Instance.tsx");
const Instance = lazy(load);

/** Asks for the chart chunk ahead of need. */
export const warmCharts = (): void => void load();

export function EChart(props: EChartProps) {
  const { t } = useWords();
  return (
    <Suspense
      fallback={
        <div className={props.className ?? "h-full w-full"} aria-busy="true">
          <span className="sr-only">{t("loading.chart")}</span>
        </div>
      }
    >
      <Instance {...props} />
    </Suspense>
  );
}
