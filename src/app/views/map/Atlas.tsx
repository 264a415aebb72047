/** The map with everything around it; drawn from `first` until `data` is there. */

import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { First } from "../../../dataset/columns.ts";
import { SHEET } from "../../../dataset/projection.ts";
import { Empty } from "../../parts/Empty.tsx";
import { Mixed } from "../../parts/Mixed.tsx";
import { useSize } from "../../parts/useSize.ts";
import { spanKey } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { shapeJson } from "../../shapes.ts";
import { useStore } from "../../store.ts";
import { useNarrow, useTokens } from "../../theme.ts";
import { useWords } from "../../words.ts";
import { borderFile, NO_NETWORK, networkOf, nodeOf, overlaysOf } from "./alliances.ts";
import { Crumbs } from "./Crumbs.tsx";
import { captionOf, circleKeys, legendOf, reviewOf } from "./caption.ts";
import { coveredBy, marginFor, type Size } from "./fit.ts";
import { Legend } from "./Legend.tsx";
import { Multiples } from "./Multiples.tsx";
import { namer, namesOf } from "./names.ts";
import { Player } from "./Player.tsx";
import { cssHatch, hatchLine } from "./paint.ts";
import { circlesOf, closestPeriod, lookOf, placeOf, planOf, pointsOf } from "./plan.ts";
import { cellsOf, cellsOfFirst, type MapRow, NO_CELLS, rowsAt } from "./rows.ts";
import { Stage } from "./Stage.tsx";
import { indicatorOf, levelOf, stopOf } from "./scene.ts";
import { opens, trail } from "./sheet.ts";
import { Table } from "./Table.tsx";
import { AreaTip, NodeTip } from "./Tip.tsx";
import { useSheet, useTopology } from "./useSheet.ts";

const Settings = lazy(() => import("./Settings.tsx"));

/** Widest place, in pixels, whose heading stands above the sheet; the same in map.css. */
const BESIDE = 600;

export function Atlas({ data, first }: { data: Data | null; first: First | null }) {
  const words = useWords();
  const { t } = words;
  const tokens = useTokens();
  const narrow = useNarrow();
  const filters = useStore((state) => state.filters);
  const period = useStore((state) => state.period);
  const place = placeOf(useStore((state) => state.place));
  const open = useStore((state) => state.open);
  const preferred = useStore((state) => state.preferred);
  const classing = useStore((state) => state.classing);
  const options = useStore((state) => state.options);
  const { see, enter, openFact, choose } = useStore.getState();
  const look = useMemo(() => lookOf(options), [options]);

  const indicator = useMemo(() => indicatorOf(data, first, filters), [data, first, filters]);
  const cells = useMemo(
    () => (!indicator ? NO_CELLS : data ? cellsOf(data, filters, indicator.id, preferred) : first ? cellsOfFirst(first) : NO_CELLS),
    [data, first, filters, indicator, preferred],
  );
  const level = useMemo(() => levelOf(cells, place, look.level), [cells, place, look]);
  const { sheet, drawable, waiting } = useSheet(place, level);
  const here = sheet?.place ?? null;
  const nameOf = useMemo(() => namer(data, first?.values ?? [], sheet, words), [data, first, sheet, words]);
  const areas = useMemo(() => (sheet?.areas ?? first?.values ?? []).map(({ id }) => id), [sheet, first]);
  const points = useMemo(() => pointsOf(data, look, here), [data, look, here]);
  const plan = useMemo(
    () => planOf(cells, areas, points, { filters, period, classing }, look, tokens),
    [cells, areas, points, filters, period, classing, look, tokens],
  );
  const { same, span, rows, byId, many } = plan;
  const network = useMemo(() => (data && span ? networkOf(data, filters, open, span.end, tokens) : NO_NETWORK), [data, filters, open, span, tokens]);
  const topology = useTopology(borderFile(network, level));
  const overlays = useMemo(() => overlaysOf(network, topology), [network, topology]);
  const circles = useMemo(() => circlesOf(cells, points, network.members, plan, look), [cells, points, network, plan, look]);
  const unit = indicator?.unit ?? "";
  const names = useMemo(
    () => (sheet ? namesOf({ sheet, plan, network, circles, look, unit, nameOf, words, tokens }) : []),
    [sheet, plan, network, circles, look, unit, nameOf, words, tokens],
  );

  const [measureHead, head] = useSize<HTMLDivElement>();
  const margin = useCallback(
    (size: Size) =>
      narrow || size.width <= BESIDE ? { top: 4, right: 10, bottom: 4, left: 10 } : marginFor(sheet?.view ?? SHEET, size, head.height, here === null),
    [narrow, sheet, head.height, here],
  );

  const [measureWords, heading] = useSize<HTMLDivElement>();
  const over = useCallback(
    (size: Size) => (narrow || size.width <= BESIDE ? [] : coveredBy(size, { width: heading.width + 40, height: heading.height + 16 })),
    [narrow, heading],
  );

  const turn = useRef(0);
  /** The evidence of a region's figure: of the period, else of the nearest, else any of its own. */
  const openRegion = useCallback(
    (id: string, row: MapRow | undefined) => {
      if (!data) return;
      const own = cells.get(id);
      const cell = row?.cell ?? (span ? own?.toSorted((a, b) => Math.abs(a.end - span.end) - Math.abs(b.end - span.end))[0] : own?.at(-1));
      const any = cell?.row ?? data.columns.region.indexOf(data.regionIndex(id));
      if (any < 0 || data.regionIndex(id) < 0) return;
      const mine = ++turn.current;
      // Its words may still be loading: opening another region, or a place, before they are there wins.
      void data.observation(any).then(({ id: fact }) => turn.current === mine && openFact(fact));
    },
    [data, cells, span, openFact],
  );
  const onOpen = useCallback(
    (id: string) => {
      const node = nodeOf(id);
      if (node) openFact(node.alliance);
      else openRegion(id, byId.get(id) ?? circles.byId.get(id));
    },
    [openFact, openRegion, byId, circles],
  );
  const go = useCallback(
    (to: string | null) => {
      turn.current++;
      openFact(null);
      enter(to);
    },
    [openFact, enter],
  );
  const onEnter = (id: string) => (opens(id) && id !== place ? go(id) : onOpen(id));
  const way = trail(place);
  const onUp = () => way.length > 1 && go(way.at(-2) ?? null);
  const opened = useMemo(() => {
    const row = data && open !== null ? data.rowOf(open) : -1;
    return data && row >= 0 ? (data.head.regions[data.columns.region[row]!]?.id ?? null) : null;
  }, [data, open]);
  const next = opened !== null && opened !== place && opens(opened) && sheet?.areaOf.has(opened) ? opened : null;

  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState(false);
  const turnOver = () => choose("map.as", look.table ? null : "table");
  // Turned by key: what had the focus is gone.
  useEffect(() => {
    if (turned) stage.current?.querySelector<HTMLElement>(look.table ? "section[tabindex]" : "[tabindex]")?.focus();
  }, [turned, look.table]);
  const onKeyDown = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return;
    const by = key === "PageUp" ? 1 : key === "PageDown" ? -1 : 0;
    const stop = same[stopOf(same, span) + by];
    if (by !== 0 && stop) see(spanKey(stop), "keys");
    if (key !== "t" && key !== "T") return;
    setTurned(true);
    turnOver();
  };
  const review = useReview();

  if (!indicator || cells.size === 0) return <Empty />;
  const caption = captionOf({ data, indicator, place, level, plan, network, overlays, nameOf, words });
  const valued = rows.filter(({ cell }) => cell);
  const best = valued.find(({ rank }) => rank === 1);
  const worst = valued.reduce<MapRow | undefined>((low, row) => ((row.rank ?? 0) > (low?.rank ?? 0) ? row : low), undefined);
  const said = (row: MapRow) => (row.cell ? `${nameOf(row.id)} ${words.value(row.cell.value, unit)}` : "");
  const label = best && worst ? t("map.label", caption.title, said(best), said(worst)) : t("map.labelEmpty", caption.title);
  const spoken = (id: string): string => {
    const row = byId.get(id);
    const value = row?.cell ? words.value(row.cell.value, unit) : t(row?.state === "noNews" ? "map.noNews" : "map.noData");
    return t(
      "map.spoken",
      nameOf(id),
      row?.state === "near" && row.cell ? `${value}, ${t("map.near", words.period(row.cell))}` : value,
      row?.rank ? t("map.rank", row.rank, valued.length) : "",
    );
  };
  const tip = (id: string) => {
    const node = nodeOf(id);
    if (node)
      return <NodeTip name={nameOf(node.region)} drawn={network.drawn.find(({ alliance }) => alliance.id === node.alliance)} region={node.region} />;
    const row = byId.get(id) ?? circles.byId.get(id);
    return row && span ? (
      <AreaTip data={data} name={nameOf(id)} row={row} span={span} unit={unit} of={byId.has(id) ? valued.length : circles.bubbles.length} />
    ) : null;
  };
  const paints: Readonly<Record<string, string>> = {
    noNews: cssHatch(hatchLine(tokens), tokens.land),
    noData: tokens.land,
    near: cssHatch(tokens.paper, tokens.sequential[4] ?? ""),
  };
  const closest = valued.length === 0 && circles.bubbles.length === 0 && sheet && !many ? closestPeriod(plan, cells, areas) : null;
  const asTable = look.table || sheet === null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole view, each with a control of its own
    <div className="map-view" onKeyDown={onKeyDown} data-flow={asTable || many || undefined} aria-busy={waiting}>
      <div ref={measureHead} className="map-head">
        <div ref={measureWords}>
          <Crumbs
            trail={way.map((id) => ({ id, name: id === null ? t("map.nation") : nameOf(id) }))}
            next={next === null ? null : { id: next, name: nameOf(next) }}
            onGo={go}
          />
          <h1>
            <Mixed>{caption.title}</Mixed>
          </h1>
          <p>
            <Mixed>{[words.unit(unit), ...caption.about, ...caption.over].filter(Boolean).join(" · ")}</Mixed>
          </p>
          {valued.length === 0 && circles.bubbles.length === 0 && sheet && !many && (
            <p role="status">
              {t("map.nothing")}{" "}
              {closest && (
                <button type="button" className="underline underline-offset-4" onClick={() => see(spanKey(closest))}>
                  {t("map.see", words.period(closest))}
                </button>
              )}
            </p>
          )}
        </div>
        {many ? (
          <button type="button" className="tool framed" onClick={() => choose("map.layout", null)}>
            {t("map.layout.one")}
          </button>
        ) : (
          <Player
            periods={same}
            at={stopOf(same, span)}
            now={span ? words.period(span) : ""}
            onSee={see}
            onPlay={(gesture) => choose("map.breaks", "all", gesture)}
          />
        )}
      </div>
      <div ref={stage} className="map-stage">
        {asTable ? (
          <>
            {sheet === null && <p className="text-muted">{t("map.noOutlines")}</p>}
            <Table data={data} caption={caption.title} unit={unit} rows={rows} nameOf={nameOf} onOpen={onOpen} />
          </>
        ) : sheet === undefined ? (
          <p className="waiting">{t("map.loading")}</p>
        ) : many ? (
          <Multiples
            sheet={sheet}
            drawable={drawable}
            smalls={plan.smalls.map(({ span: small, fills }) => ({ key: spanKey(small), title: words.period(small), fills }))}
            label={label}
            onSee={(key) => {
              choose("map.layout", null);
              see(key);
            }}
            onOpen={(key, id) => {
              const small = same.find((candidate) => spanKey(candidate) === key);
              openRegion(id, small && rowsAt(cells, [id], small, look.nearest)[0]);
            }}
          />
        ) : (
          <Stage
            sheet={sheet}
            drawable={drawable}
            margin={margin}
            over={over}
            fills={plan.fills}
            bubbles={circles.bubbles}
            overlays={overlays}
            names={names}
            start={best?.id ?? null}
            selected={opened}
            label={label}
            spoken={spoken}
            tip={tip}
            onOpen={onOpen}
            onEnter={onEnter}
            onUp={onUp}
          />
        )}
      </div>
      <div className="map-foot">
        {!asTable && (
          <Legend
            keys={legendOf(plan, circles, unit, words).map((key) => ({ ...key, paint: paints[key.id] ?? plan.colours[Number(key.id)] ?? "" }))}
            only={look.only}
            onOnly={(list) => choose("map.only", list.length > 0 ? list.join(".") : null)}
            bubbles={many ? [] : circleKeys(circles, unit, words)}
            drawn={many ? [] : network.drawn.map((drawn, i) => ({ drawn, color: network.colours[i] ?? tokens.accent }))}
            onAlliance={openFact}
          />
        )}
        <div className="noprint flex items-center">
          <button type="button" className="tool" aria-pressed={asTable} aria-keyshortcuts="T" onClick={turnOver}>
            {t("map.table")}
          </button>
          <button
            type="button"
            className="tool"
            aria-haspopup="dialog"
            aria-expanded={anchor !== null}
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            {t("map.settings")}
          </button>
        </div>
        <span className="review">{review && t("map.review", review)}</span>
      </div>
      {anchor && (
        <Suspense fallback={null}>
          <Settings anchor={anchor} plan={plan} look={look} place={place} level={level} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </div>
  );
}

/** The review number of the outlines, from the file that came with them. */
function useReview(): string | null {
  const [number, setNumber] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void shapeJson("about.json").then((about) => {
      if (wanted) setNumber(reviewOf(about));
    });
    return () => {
      wanted = false;
    };
  }, []);
  return number;
}
