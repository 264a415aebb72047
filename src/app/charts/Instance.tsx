import type { EChartsType } from "echarts/core";
import ReactEChartsCore from "echarts-for-react/esm/core";
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { usePrinting, useStill, useTokens } from "../theme.ts";
import { useWords } from "../words.ts";
import { echarts } from "./echarts.ts";
import { chartTheme } from "./theme.ts";
import type { EChartProps, Mark } from "./types.ts";

const LOCALES = { hans: "ZH", hant: "ZHT", en: "EN" } as const;
/** Merging by id keeps zoom and roam; without `replaceMerge` a series that is gone would stay. */
const REPLACE = ["series"];
const FILL = { height: "100%", width: "100%" };
const NO_MARKS: readonly Mark[] = [];

interface Clicked {
  seriesId?: string;
  dataIndex?: number;
}

interface Zoom {
  start?: number;
  end?: number;
}

interface Zoomed {
  /** A list; where the chart has none, what the theme says of it. */
  dataZoom?: Zoom | readonly Zoom[];
  series?: { id?: string }[];
}

/** The place a key walks to, or null for other keys. */
function target(key: string, at: number, size: number): number | null {
  if (key === "ArrowRight" || key === "ArrowDown") return at + 1;
  if (key === "ArrowLeft" || key === "ArrowUp") return at - 1;
  if (key === "Home") return 0;
  return key === "End" ? size - 1 : null;
}

/** The parts of the present option that are read back. */
const optionOf = (chart: EChartsType): Zoomed => Object(chart.getOption());

export default function Instance({ option, label, marks = NO_MARKS, onMark, events, onReady, className = "h-full w-full" }: EChartProps) {
  const { language, t } = useWords();
  const tokens = useTokens();
  const printing = usePrinting();
  const still = useStill() || printing;
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [at, setAt] = useState(-1);
  const hint = useId();
  const theme = useMemo(() => chartTheme(tokens), [tokens]);
  // The wrapper disposes the instance when theme or opts change; the theme is set on the living one instead.
  const [firstTheme] = useState(() => theme);
  const themed = useRef(theme);
  const opts = useMemo(() => ({ renderer: "canvas" as const, locale: LOCALES[language] }), [language]);
  const whole = useMemo(() => (still ? { ...option, animation: false } : option), [option, still]);
  const byPlace = useMemo(() => new Map(marks.map((mark) => [`${mark.seriesId}/${mark.dataIndex}`, mark])), [marks]);

  useLayoutEffect(() => {
    if (!chart || themed.current === theme) return;
    themed.current = theme;
    const { dataZoom } = optionOf(chart);
    chart.setTheme(theme);
    // It goes back to the first option it was given, and so to colours and data of then.
    chart.setOption(whole, { replaceMerge: REPLACE });
    [dataZoom ?? []].flat().forEach(({ start, end }, dataZoomIndex) => {
      if (start !== undefined) chart.dispatchAction({ type: "dataZoom", dataZoomIndex, start, end });
    });
  }, [chart, theme, whole]);

  // Paper is laid out at once: what is still to be drawn is drawn now. `resize` does what was put off.
  useLayoutEffect(() => {
    if (!chart || !printing) return;
    chart.resize({ width: chart.getWidth(), height: chart.getHeight() });
    chart.getZr().flush();
    return () => chart.resize({ width: "auto", height: "auto" });
  }, [chart, printing]);

  // The wrapper swallows the first resize.
  useEffect(() => {
    if (!chart || !box.current) return;
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (!chart.isDisposed()) chart.resize();
      });
    });
    observer.observe(box.current);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [chart]);

  useEffect(() => {
    if (!chart) return;
    const click = ({ seriesId, dataIndex }: Clicked) => {
      const mark = byPlace.get(`${seriesId}/${dataIndex}`);
      if (mark) onMark?.(mark);
    };
    chart.on("click", click);
    return () => {
      if (!chart.isDisposed()) chart.off("click", click);
    };
  }, [chart, byPlace, onMark]);

  useEffect(() => {
    if (!chart || !events) return;
    const bound = Object.entries(events).map(([name, handle]): [string, (params: unknown) => void] => [name, (params) => handle(params, chart)]);
    for (const [name, handle] of bound) chart.on(name, handle);
    return () => {
      if (!chart.isDisposed()) for (const [name, handle] of bound) chart.off(name, handle);
    };
  }, [chart, events]);

  const point = (mark: Mark | undefined, type: "highlight" | "downplay") => {
    if (!chart || !mark) return;
    const { series } = optionOf(chart);
    const seriesIndex = series?.findIndex(({ id }) => id === mark.seriesId) ?? -1;
    if (seriesIndex < 0) return;
    chart.dispatchAction({ type, seriesIndex, dataIndex: mark.dataIndex });
    chart.dispatchAction(type === "highlight" ? { type: "showTip", seriesIndex, dataIndex: mark.dataIndex } : { type: "hideTip" });
  };

  const walk = (to: number) => {
    const next = Math.max(0, Math.min(marks.length - 1, to));
    point(marks[at], "downplay");
    point(marks[next], "highlight");
    setAt(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (marks.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = target(event.key, at, marks.length);
    const mark = marks[at];
    if (to !== null) walk(to);
    else if ((event.key === "Enter" || event.key === " ") && mark) onMark?.(mark);
    else return;
    event.preventDefault();
  };

  const picture = (
    <ReactEChartsCore
      echarts={echarts}
      option={whole}
      theme={firstTheme}
      opts={opts}
      replaceMerge={REPLACE}
      lazyUpdate
      style={FILL}
      onChartReady={(instance) => {
        themed.current = firstTheme;
        setChart(instance);
        onReady?.(instance);
      }}
    />
  );
  if (marks.length === 0)
    return (
      <div ref={box} className={className} role="img" aria-label={label}>
        {picture}
      </div>
    );
  return (
    <div className={className} style={{ position: "relative" }}>
      <div
        ref={box}
        className="h-full w-full"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application of its own keys
        tabIndex={0}
        aria-label={label}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onBlur={() => point(marks[at], "downplay")}
      >
        {picture}
      </div>
      <span id={hint} className="sr-only">
        {t("chart.keys")}
      </span>
      <span className="sr-only" aria-live="polite">
        {marks[at]?.text ?? ""}
      </span>
    </div>
  );
}
