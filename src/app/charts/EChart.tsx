/**
 * The one chart component. A view gives it a memoized option, a label and the marks; it loads ECharts when first
 * shown, makes, resizes, themes and disposes the instance, and gives every mark to mouse, touch and keyboard:
 *
 *   <EChart option={option} label={label} marks={marks} onMark={(mark) => openFact(mark.id)} />
 *
 * It fills its parent: give that a height. With `marks`, Tab reaches the chart, arrow keys walk the marks (each is
 * highlighted and said), Enter opens one.
 */
import { useEffect, useState } from "react";
import { painted } from "../painted.ts";
import { useWords } from "../words.ts";
import type { EChartProps } from "./types.ts";

type Instance = typeof import("./Instance.tsx").default;
let instance: Instance | null = null;

const load = async (): Promise<Instance> => {
  await painted;
  instance ??= (await import("./Instance.tsx")).default;
  return instance;
};

/** Asks for the chart chunk ahead of need; one that does not come is told by the chart. */
export const warmCharts = (): void => void load().catch(() => undefined);

export function EChart(props: EChartProps) {
  const { t } = useWords();
  // No Suspense: React holds what it reveals back for a third of a second after the last wait it showed.
  const [loaded, setLoaded] = useState<{ Instance: Instance } | { error: unknown } | null>(() => instance && { Instance: instance });
  useEffect(() => {
    if (loaded) return;
    let wanted = true;
    load().then(
      (Instance) => wanted && setLoaded({ Instance }),
      (error: unknown) => wanted && setLoaded({ error }),
    );
    return () => {
      wanted = false;
    };
  }, [loaded]);
  if (loaded && "error" in loaded) throw loaded.error;
  if (loaded) return <loaded.Instance {...props} />;
  return (
    <div className={props.className ?? "h-full w-full"} aria-busy="true">
      <span className="sr-only">{t("loading.chart")}</span>
    </div>
  );
}
