/** One small map a period, on one scale of colours. */
import { useMemo } from "react";
import { EChart } from "../../charts/EChart.tsx";
import { useSize } from "../../parts/useSize.ts";
import { useTokens } from "../../theme.ts";
import { fitTo } from "./fit.ts";
import { type Fill, mapOption, type Panel } from "./option.ts";
import type { Sheet } from "./sheet.ts";

export interface Small {
  key: string;
  title: string;
  fills: (scale: number) => readonly Fill[];
}

interface Props {
  sheet: Sheet;
  smalls: readonly Small[];
  label: string;
  /** A region of a period. */
  onOpen: (key: string, id: string) => void;
  onSee: (key: string) => void;
}

const TITLE = 24;
const GAP = 10;
/** Narrower maps say nothing. */
const LEAST = 150;

/** Columns that make the maps largest without leaving the width. */
export function columnsFor(count: number, width: number, height: number, aspect: number): number {
  let best = 1;
  let widest = 0;
  for (let columns = 1; columns <= count; columns++) {
    const cell = (width - GAP * (columns - 1)) / columns;
    if (columns > 1 && cell < LEAST) break;
    const rows = Math.ceil(count / columns);
    const shown = Math.min(cell, ((height - rows * (TITLE + GAP)) / rows) * aspect);
    if (shown > widest) {
      widest = shown;
      best = columns;
    }
  }
  return best;
}

export function Multiples({ sheet, smalls, label, onOpen, onSee }: Props) {
  const tokens = useTokens();
  const [measure, { width, height: room }] = useSize<HTMLDivElement>();
  const aspect = sheet.view.width / sheet.view.height;
  const columns = columnsFor(smalls.length, width, room, aspect);
  const rows = Math.ceil(smalls.length / columns);
  const cellWidth = (width - GAP * (columns - 1)) / columns;
  const cellHeight = Math.max(LEAST / aspect, (room - rows * (TITLE + GAP)) / rows);
  const height = rows * (cellHeight + TITLE + GAP);
  const panels = useMemo(
    () =>
      smalls.map(({ fills, title }, i): Panel & { key: string; left: number; top: number } => {
        const left = (i % columns) * (cellWidth + GAP);
        const top = Math.floor(i / columns) * (cellHeight + TITLE + GAP);
        const fit = fitTo(sheet.view, { width: cellWidth, height: cellHeight }, { top: 0, right: 4, bottom: 0, left: 4 });
        return {
          key: smalls[i]?.key ?? "",
          left,
          top,
          map: sheet.key,
          view: sheet.view,
          fit: { ...fit, x: fit.x + left, y: fit.y + top + TITLE },
          fills: fills(fit.scale),
          title: { text: title, at: [left + cellWidth / 2, top + 4] },
        };
      }),
    [smalls, sheet, columns, cellWidth, cellHeight],
  );
  const option = useMemo(() => mapOption({ panels, bubbles: [], overlays: [], labels: [], roam: null, fine: true }, tokens), [panels, tokens]);
  const events = useMemo(
    () => ({
      click: (params: unknown) => {
        const { componentType, geoIndex, name }: { componentType?: string; geoIndex?: number; name?: string } = Object(params);
        const small = smalls[geoIndex ?? -1];
        if (componentType === "geo" && small && name !== undefined && sheet.areaOf.has(name)) onOpen(small.key, name);
      },
    }),
    [smalls, sheet, onOpen],
  );
  return (
    <div ref={measure} className="h-full w-full overflow-auto">
      {width > 0 && (
        <div className="relative" style={{ height: Math.max(room, height) }}>
          <EChart option={option} label={label} events={events} />
          {panels.map(({ key, left, top, title }) => (
            <button
              key={key}
              type="button"
              className="absolute text-transparent"
              style={{ left, top, width: cellWidth, height: TITLE }}
              onClick={() => onSee(key)}
            >
              {title?.text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
