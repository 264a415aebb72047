/** The map with everything around it; drawn from `first` until `data` is there. */
import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { First } from "../../../dataset/columns.ts";
import { SHEET } from "../../../dataset/projection.ts";
import type { Region } from "../../../dataset/schema.ts";
import { Empty } from "../../parts/Empty.tsx";
import { useSize } from "../../parts/useSize.ts";
import { spanKey } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { factOf } from "../../select/facts.ts";
import { shapeJson } from "../../shapes.ts";
import { CLASSINGS, useOption, useStore } from "../../store.ts";
import { useNarrow, useTokens } from "../../theme.ts";
import { useWords } from "../../words.ts";
import { alliancesToDraw, codesOf, drawAlliance, outlineOf, territoryFile } from "./alliances.ts";
import { Crumbs } from "./Crumbs.tsx";
import { marginFor, type Size } from "./fit.ts";
import { type Key, Legend } from "./Legend.tsx";
import { Multiples } from "./Multiples.tsx";
import type { Overlay } from "./option.ts";
import { Player } from "./Player.tsx";
import { classColours, cssHatch, hatchLine, inkOn } from "./paint.ts";
import { type Cells, cellsOf, cellsOfFirst, type MapRow, periodsIn, rowsAt } from "./rows.ts";
import type { Setting } from "./Settings.tsx";
import { type Name, Stage } from "./Stage.tsx";
import {
  BUBBLES,
  bubbleRegions,
  bubblesOf,
  classesOf,
  fillsOf,
  groundOf,
  indicatorOf,
  keyOf,
  levelOf,
  periodsFor,
  placeOf,
  radiusOf,
} from "./scene.ts";
import { levelsOf, type Named, opens, trail } from "./sheet.ts";
import { Table } from "./Table.tsx";
import { AreaTip } from "./Tip.tsx";
import { useSheet, useTopology } from "./useSheet.ts";

const Settings = lazy(() => import("./Settings.tsx"));
const NO_CELLS: Cells = new Map();
const NO_IDS: readonly string[] = [];
/** More small maps than this say nothing. */
const SMALLS = 12;

export function Atlas({ data, first }: { data: Data | null; first: First | null }) {
  const words = useWords();
  const { t } = words;
  const tokens = useTokens();
  const narrow = useNarrow();
  const filters = useStore((state) => state.filters);
  const asked = useStore((state) => state.period);
  const place = useStore((state) => state.place);
  const open = useStore((state) => state.open);
  const preferred = useStore((state) => state.preferred);
  const classing = useStore((state) => state.classing);
  const { see, enter, openFact, classify } = useStore.getState();
  const [askedLevel, setLevel] = useOption("map.level", "auto");
  const [breaks, setBreaks] = useOption("map.breaks", "each");
  const [nearest, setNearest] = useOption("map.nearest", "off");
  const [bubbleKind, setBubbleKind] = useOption("map.bubbles", "zone");
  const [labelling, setLabelling] = useOption("map.labels", "names");
  const [layout, setLayout] = useOption("map.layout", "one");
  const [twin, setTwin] = useOption("map.as", "map");
  const [onlyText, setOnly] = useOption("map.only", "");
  const only = useMemo(() => onlyText.split(".").filter(Boolean), [onlyText]);

  const indicator = useMemo(() => indicatorOf(data, first, filters), [data, first, filters]);
  const cells = useMemo(
    () => (!indicator ? NO_CELLS : data ? cellsOf(data, filters, indicator.id, preferred) : first ? cellsOfFirst(first) : NO_CELLS),
    [data, first, filters, indicator, preferred],
  );
  const wantedPlace = place !== null && /^\d{6}$/.test(place) && place !== NATION ? place : null;
  const level = useMemo(() => levelOf(cells, wantedPlace, askedLevel), [cells, wantedPlace, askedLevel]);
  const { sheet, waiting } = useSheet(wantedPlace, level);
  const here = sheet?.place ?? null;
  const ids = useMemo(() => sheet?.areas.map(({ id }) => id) ?? (first?.values.map(({ id }) => id) || NO_IDS), [sheet, first]);

  // Members at the time decide the circles, the time needs the periods, the periods need no members: all circles count for periods.
  const points = useMemo(() => bubbleRegions(data, bubbleKind, here, null), [data, bubbleKind, here]);
  const pointIds = useMemo(() => points.map(({ id }) => id), [points]);
  const periods = useMemo(() => {
    // A place without figures keeps the periods there are elsewhere, so that the way back is the way on.
    const tries = [ids, pointIds, cells.keys()];
    for (const regions of tries) {
      const found = periodsIn(cells, regions, filters);
      if (found.length > 0) return found;
    }
    return [];
  }, [cells, ids, pointIds, filters]);
  const { same, kinds, span: shown } = useMemo(() => periodsFor(periods, asked, filters), [periods, asked, filters]);
  const rows = useMemo(() => (shown ? rowsAt(cells, ids, shown, nearest === "on") : []), [cells, ids, shown, nearest]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const many = layout === "many" && same.length > 1;
  const through = breaks === "all" || many ? same : null;
  const classes = useMemo(() => classesOf(cells, ids, rows, through, classing), [cells, ids, rows, through, classing]);
  const colours = useMemo(() => classColours(classes, tokens), [classes, tokens]);
  const fills = useMemo(() => fillsOf(rows, classes, tokens, only), [rows, classes, tokens, only]);

  const drawn = useMemo(
    () => (data && shown ? alliancesToDraw(data, filters, open, shown.end).map((alliance) => drawAlliance(data, alliance, shown.end)) : []),
    [data, filters, open, shown],
  );
  const outlined = useMemo(() => {
    const drawnTerritories = new Set(drawn.map(({ territory }) => territory.join()));
    return data
      ? filters.regions.flatMap((id): Region[] => {
          const region = data.regionOf(id);
          return region && region.id !== NATION && codesOf(data, id).length > 0 && !drawnTerritories.has(codesOf(data, id).join()) ? [region] : [];
        })
      : [];
  }, [data, filters, drawn]);
  const territories = useMemo(
    () => (data ? [...outlined.map(({ id }) => codesOf(data, id)), ...drawn.map(({ territory }) => territory)] : []),
    [data, outlined, drawn],
  );
  // One file for all outlines, so that neighbours share their borders.
  const files = territories.map(territoryFile);
  const topology = useTopology(
    files.includes("nation.json") || level === "prefecture" ? (files.some(Boolean) ? "nation.json" : null) : (files.find(Boolean) ?? null),
  );
  const lines = useMemo(() => (topology ? territories.map((codes) => outlineOf(topology, codes)) : []), [topology, territories]);
  const overlayColours = useMemo(() => [tokens.accent, ...[5, 2, 4].map((i) => tokens.categories[i] ?? tokens.ink)], [tokens]);
  const overlays = useMemo(
    (): Overlay[] => [
      ...outlined.map(({ id }, i) => ({ id, color: tokens.accent, outline: lines[i] ?? [], links: [], nodes: [] })),
      ...drawn.map(({ alliance, links, nodes, sites }, i) => ({
        id: alliance.id,
        color: overlayColours[i] ?? tokens.accent,
        outline: lines[outlined.length + i] ?? [],
        links,
        sites,
        nodes: nodes.map(({ region, at, role }) => ({ id: `${alliance.id}/${region.id}`, at, lead: role === "lead" })),
      })),
    ],
    [outlined, drawn, lines, overlayColours, tokens],
  );

  const members = useMemo(
    () => (filters.alliances.length === 0 ? null : new Set(drawn.flatMap(({ nodes }) => nodes.map(({ region }) => region.id)))),
    [filters, drawn],
  );
  const circled = useMemo(
    () => new Map(points.filter(({ id }) => members === null || members.has(id)).map((region) => [region.id, region])),
    [points, members],
  );
  const circleRows = useMemo(() => (shown ? rowsAt(cells, circled.keys(), shown, nearest === "on") : []), [cells, circled, shown, nearest]);
  const largest = useMemo(
    () =>
      Math.max(
        0,
        ...(through ? pointIds.flatMap((id) => cells.get(id) ?? []).map(({ value }) => value) : circleRows.flatMap(({ cell }) => cell?.value ?? [])),
      ),
    [through, pointIds, cells, circleRows],
  );
  const bubbles = useMemo(() => bubblesOf(circleRows, circled, largest, false), [circleRows, circled, largest]);

  const nameOf = useCallback(
    (id: string): string => {
      const named: Named | undefined = data?.regionOf(id) ?? first?.values.find((value) => value.id === id) ?? sheet?.names.get(id);
      return named ? words.name(named) : id;
    },
    [data, first, sheet, words],
  );
  const names = useMemo((): Name[] => {
    if (!sheet || labelling === "none") return [];
    const unit = indicator?.unit ?? "";
    const named = new Set(drawn.flatMap(({ nodes }) => nodes.map(({ region }) => region.id)));
    const crowded = sheet.place === null && sheet.level !== "province";
    const areas = sheet.areas.flatMap(({ id, point, box }): Name[] => {
      const row = byId.get(id);
      const name = t("map.short", nameOf(id));
      if (!row || name === id || named.has(id)) return [];
      const ground = groundOf(row, classes, colours, tokens);
      const value = labelling === "values" && row.cell ? [`${name}\n${words.short(row.cell.value, unit)}`] : [];
      return [
        {
          id,
          texts: [...value, name],
          on: point,
          weight: Math.sqrt(box.width * box.height) * (row.cell ? 1 : 0.4),
          radius: 0,
          // Among hundreds of areas those without a figure are named only where there is room to spare.
          width: box.width * (crowded && !row.cell ? 0.25 : 1),
          color: row.cell ? inkOn(ground, tokens) : tokens.muted,
          halo: ground,
          bold: false,
        },
      ];
    });
    const nodes = drawn.flatMap(({ alliance, nodes: all }, i) =>
      all.map(
        ({ region, at, role }): Name => ({
          id: `${alliance.id}/${region.id}`,
          texts: [region.kind === "zone" ? words.name(region) : t("map.short", words.name(region))],
          on: at,
          weight: role === "lead" ? 1e9 : 1e8,
          radius: role === "lead" ? 7 : 4,
          color: role === "lead" ? (overlayColours[i] ?? tokens.accent) : tokens.ink,
          halo: tokens.paper,
          bold: role === "lead",
        }),
      ),
    );
    const circles = bubbles.flatMap(({ id, at, radius }): Name[] => {
      const region = circled.get(id);
      return region && !members?.has(id)
        ? [{ id, texts: [words.name(region)], on: at, weight: 1e6 + radius, radius, color: tokens.ink, halo: tokens.paper, bold: false }]
        : [];
    });
    return [...nodes, ...circles, ...areas];
  }, [sheet, labelling, indicator, byId, nameOf, classes, colours, tokens, drawn, overlayColours, bubbles, circled, members, words, t]);

  const [measureHead, head] = useSize<HTMLDivElement>();
  const margin = useCallback(
    (size: Size) => (narrow ? { top: 4, right: 10, bottom: 4, left: 10 } : marginFor(sheet?.view ?? SHEET, size, head.height, here === null)),
    [narrow, sheet, head.height, here],
  );

  const turn = useRef(0);
  /** The evidence of a region's figure: of the period, else of the nearest, else any of its own. */
  const openRegion = useCallback(
    (id: string, row: MapRow | undefined) => {
      if (!data) return;
      const all = cells.get(id);
      const cell = row?.cell ?? (shown ? all?.toSorted((a, b) => Math.abs(a.end - shown.end) - Math.abs(b.end - shown.end))[0] : all?.at(-1));
      const any = cell?.row ?? data.columns.region.indexOf(data.regionIndex(id));
      if (any < 0 || data.regionIndex(id) < 0) return;
      const own = ++turn.current;
      // Its words may still be loading: opening another region, or a place, before they are there wins.
      void data.observation(any).then(({ id: fact }) => turn.current === own && openFact(fact));
    },
    [data, cells, shown, openFact],
  );
  const circleById = useMemo(() => new Map(circleRows.map((row) => [row.id, row])), [circleRows]);
  const onOpen = useCallback(
    (id: string) => {
      const [alliance = "", region] = id.split("/");
      if (region !== undefined) openFact(alliance);
      else openRegion(id, byId.get(id) ?? circleById.get(id));
    },
    [openFact, openRegion, byId, circleById],
  );
  const go = useCallback(
    (to: string | null) => {
      turn.current++;
      openFact(null);
      enter(to);
    },
    [openFact, enter],
  );
  const onEnter = (id: string) => (opens(id) && id !== wantedPlace ? go(id) : onOpen(id));
  const way = trail(wantedPlace);
  const onUp = () => way.length > 1 && go(way.at(-2) ?? null);

  const openedRegion = useMemo(() => {
    const row = data && open !== null ? data.rowOf(open) : -1;
    return data && row >= 0 ? (data.head.regions[data.columns.region[row]!]?.id ?? null) : null;
  }, [data, open]);
  const next = openedRegion !== null && opens(openedRegion) && sheet?.areaOf.has(openedRegion) && openedRegion !== wantedPlace ? openedRegion : null;

  const about = useReview();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState(false);
  // Turned by key: what had the focus is gone.
  useEffect(() => {
    if (turned && twin !== "") stage.current?.querySelector<HTMLElement>("[tabindex]")?.focus();
  }, [turned, twin]);
  const onKeyDown = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return;
    const to = key === "PageUp" ? 1 : key === "PageDown" ? -1 : 0;
    const stop = same[placeOf(same, shown) + to];
    if (to !== 0 && stop) see(spanKey(stop), "keys");
    if (key !== "t" && key !== "T") return;
    setTurned(true);
    setTwin(twin === "map" ? "table" : "map");
  };

  if (!indicator || cells.size === 0) return <Empty />;
  const unit = indicator.unit;
  const period = shown ? words.period(shown) : "";
  const valued = rows.filter(({ cell }) => cell);
  const best = valued.find(({ rank }) => rank === 1);
  const worst = valued.reduce<MapRow | undefined>((low, row) => (!low || (row.rank ?? 0) > (low.rank ?? 0) ? row : low), undefined);
  const said = (row: MapRow | undefined) => (row?.cell ? `${nameOf(row.id)} ${words.value(row.cell.value, unit)}` : "");
  const [firstDrawn] = drawn;
  const [earliest] = same;
  const title = t(
    "map.title",
    many && earliest && shown ? words.period({ start: earliest.start || earliest.end, end: same.at(-1)?.end ?? shown.end }) : period,
    wantedPlace === null ? "" : nameOf(wantedPlace),
    level,
    words.name(indicator),
    firstDrawn ? words.name(firstDrawn.alliance) : "",
  );
  const territory = firstDrawn?.alliance.territory ? data?.regionOf(firstDrawn.alliance.territory) : outlined[0];
  const note = [
    words.unit(unit),
    valued.length > 0 && data && valued.every(({ cell }) => cell && factOf(data, cell.row).status === "preliminary") ? t("map.preliminary") : "",
    sheet ? t("map.covered", valued.filter(({ state }) => state === "value").length, rows.length) : "",
    territory && lines.some((stretches) => stretches.length > 0)
      ? t(firstDrawn?.around ? "map.noteAround" : "map.noteOutline", words.name(territory))
      : "",
    drawn.some(({ links }) => links.length > 0) ? t("map.noteLinks") : "",
    through && !many ? t("map.fixedClasses") : "",
  ].filter(Boolean);

  const covered = same.filter(({ regions }) => regions > 0 && ids.some((id) => cells.has(id)));
  const closest = shown && covered.toSorted((a, b) => Math.abs(a.end - shown.end) - Math.abs(b.end - shown.end))[0];
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row, classes), (counts.get(keyOf(row, classes)) ?? 0) + 1);
  const short = (value: number) => words.short(value, unit);
  const edge = (i: number) => short(classes.breaks[i] ?? 0);
  const keys: Key[] = [
    ...colours.map((paint, i) => ({
      id: String(i),
      paint,
      label:
        colours.length === 1
          ? t("map.one")
          : i === 0
            ? t("map.below", edge(0))
            : i === colours.length - 1
              ? t("map.above", edge(i - 1))
              : t("map.between", edge(i - 1), edge(i)),
      count: counts.get(String(i)) ?? 0,
    })),
    { id: "noNews", paint: cssHatch(hatchLine(tokens), tokens.land), label: t("map.noNews"), count: counts.get("noNews") ?? 0 },
    { id: "noData", paint: tokens.land, label: t("map.noData"), count: counts.get("noData") ?? 0 },
  ].filter(({ id, count }) => count > 0 || /\d/.test(id));
  const nearKey = rows.some(({ state }) => state === "near") || circleRows.some(({ state }) => state === "near");
  const circleLegend =
    bubbles.length === 0
      ? []
      : [largest / 4, largest / 40]
          .map((value) => Number(value.toPrecision(1)))
          .map((value) => ({ radius: radiusOf(value, largest), label: short(value) }));

  const setting = <T extends string>(
    id: string,
    label: string,
    value: string,
    values: readonly T[],
    say: (value: T) => string,
    onChoose: (value: T) => void,
  ): Setting => ({
    id,
    label,
    value,
    choices: values.map((choice) => ({ value: choice, label: say(choice) })),
    onChoose: (chosen) => {
      const known = values.find((choice) => choice === chosen);
      if (known !== undefined) onChoose(known);
    },
  });
  const settings: Setting[] = [
    ...(levelsOf(wantedPlace).length > 1
      ? [
          setting(
            "level",
            t("map.set.level"),
            askedLevel === "auto" ? level : askedLevel,
            levelsOf(wantedPlace),
            (v) => t(`map.level.${v}`),
            setLevel,
          ),
        ]
      : []),
    ...(kinds.length > 1 && shown
      ? [
          setting(
            "kind",
            t("map.set.kind"),
            same[0]?.kind ?? "",
            kinds,
            (v) => t(`map.kind.${v}`),
            (v) => {
              const latest = periods.find(({ kind }) => kind === v);
              if (latest) see(spanKey(latest));
            },
          ),
        ]
      : []),
    setting("classing", t("map.set.classing"), classing, CLASSINGS, (v) => t(`map.classing.${v}`), classify),
    setting("breaks", t("map.set.breaks"), breaks, ["each", "all"], (v) => t(`map.breaks.${v}`), setBreaks),
    setting("nearest", t("map.set.nearest"), nearest, ["off", "on"], (v) => t(`map.nearest.${v}`), setNearest),
    setting("bubbles", t("map.set.bubbles"), bubbleKind, BUBBLES, (v) => t(`map.bubbles.${v}`), setBubbleKind),
    setting("labels", t("map.set.labels"), labelling, ["names", "values", "none"], (v) => t(`map.labels.${v}`), setLabelling),
    ...(same.length > 1 ? [setting("layout", t("map.set.layout"), layout, ["one", "many"], (v) => t(`map.layout.${v}`), setLayout)] : []),
  ];
  const asTable = twin === "table" || sheet === null;
  const spoken = (id: string): string => {
    const row = byId.get(id);
    const value = row?.cell ? words.value(row.cell.value, unit) : t(row?.state === "noNews" ? "map.noNews" : "map.noData");
    const place = row?.rank ? t("map.rank", row.rank, valued.length) : "";
    return t("map.spoken", nameOf(id), row?.state === "near" && row.cell ? `${value}, ${t("map.near", words.period(row.cell))}` : value, place);
  };
  const label = best && worst ? t("map.label", title, said(best), said(worst)) : t("map.labelEmpty", title);
  const tip = (id: string) => {
    const [allianceId = "", regionId] = id.split("/");
    if (regionId !== undefined) {
      const alliance = data?.allianceOf(allianceId);
      const lead = drawn.some(
        ({ alliance: own, nodes }) => own.id === allianceId && nodes.some(({ region, role }) => region.id === regionId && role === "lead"),
      );
      return (
        <>
          <b>{nameOf(regionId)}</b>
          <p>{alliance ? t("map.member", words.name(alliance), lead) : ""}</p>
          <p className="muted">{t("map.clickMember")}</p>
        </>
      );
    }
    const row = byId.get(id) ?? circleById.get(id);
    return row && shown ? (
      <AreaTip data={data} name={nameOf(id)} row={row} span={shown} unit={unit} of={byId.has(id) ? valued.length : bubbles.length} />
    ) : null;
  };
  const smalls = !many
    ? []
    : same.slice(-SMALLS).map((small) => ({
        key: spanKey(small),
        title: words.period(small),
        fills: fillsOf(rowsAt(cells, ids, small, nearest === "on"), classes, tokens, only),
      }));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole view, each with a control of its own
    <div className="map-view" onKeyDown={onKeyDown} data-flow={asTable || many || undefined} aria-busy={waiting}>
      <div ref={measureHead} className="map-head">
        <div>
          <Crumbs
            trail={way.map((id) => ({ id, name: id === null ? t("map.nation") : nameOf(id) }))}
            next={next === null ? null : { id: next, name: nameOf(next) }}
            onGo={go}
          />
          <h1>{title}</h1>
          <p>{note.join(" · ")}</p>
          {valued.length === 0 && bubbles.length === 0 && sheet && !many && (
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
          <button type="button" className="tool framed" onClick={() => setLayout("one")}>
            {t("map.layout.one")}
          </button>
        ) : (
          <Player periods={same} at={placeOf(same, shown)} now={period} onSee={see} onPlay={(gesture) => setBreaks("all", gesture)} />
        )}
      </div>
      <div ref={stage} className="map-stage">
        {asTable ? (
          <>
            {sheet === null && <p className="px-4 text-muted md:px-7">{t("map.noOutlines")}</p>}
            <Table data={data} caption={title} unit={unit} rows={rows} nameOf={nameOf} onOpen={onOpen} />
          </>
        ) : sheet === undefined ? (
          <p className="waiting">{t("map.loading")}</p>
        ) : many ? (
          <Multiples
            sheet={sheet}
            smalls={smalls}
            label={label}
            onSee={(key) => {
              setLayout("one");
              see(key);
            }}
            onOpen={(key, id) => {
              const small = same.find((candidate) => spanKey(candidate) === key);
              openRegion(id, small && rowsAt(cells, [id], small, nearest === "on")[0]);
            }}
          />
        ) : (
          <Stage
            sheet={sheet}
            margin={margin}
            fills={fills}
            bubbles={bubbles}
            overlays={overlays}
            names={names}
            start={best?.id ?? null}
            selected={openedRegion}
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
            keys={[
              ...keys,
              ...(nearKey ? [{ id: "near", paint: cssHatch(tokens.paper, tokens.sequential[4] ?? ""), label: t("map.nearShort"), count: 0 }] : []),
            ]}
            only={only}
            onOnly={(list) => setOnly(list.join("."))}
            bubbles={circleLegend}
            drawn={drawn.map((one, i) => ({ drawn: one, color: overlayColours[i] ?? tokens.accent }))}
            onAlliance={openFact}
          />
        )}
        <div className="noprint flex items-center">
          <button
            type="button"
            className="tool"
            aria-pressed={asTable}
            aria-keyshortcuts="T"
            onClick={() => setTwin(twin === "map" ? "table" : "map")}
          >
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
        <span className="review">{about && t("map.review", about)}</span>
      </div>
      {anchor && (
        <Suspense fallback={null}>
          <Settings anchor={anchor} settings={settings} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </div>
  );
}

const NATION = "100000";

/** The review number of the outlines, from the file that came with them. */
function useReview(): string | null {
  const [number, setNumber] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void shapeJson("about.json").then((about) => {
      const { review }: { review?: unknown } = Object(about);
      const found = /GS\s?\(\d{4}\)\s?\d+/.exec(String(review));
      if (wanted && found) setNumber(found[0]);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return number;
}
