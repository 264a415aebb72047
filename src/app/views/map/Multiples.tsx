/** One small map a period, on one scale of colours. */
import { useMemo } from "react";
import { EChart } from "../../charts/EChart.tsx";
import { useSize } from "../../parts/useSize.ts";
import { useTokens } from "../../theme.ts";
import { mapOption } from "./option.ts";
import { panelsOf, type Small, TITLE } from "./panels.ts";
import type { Sheet } from "./sheet.ts";

interface Props {
  sheet: Sheet;
  /** ECharts knows the sheet. */
  drawable: boolean;
  /** `key`: of the period. */
  smalls: readonly (Small & { key: string })[];
  label: string;
  /** A region of a period. */
  onOpen: (key: string, id: string) => void;
  onSee: (key: string) => void;
}

export function Multiples({ sheet, drawable, smalls, label, onOpen, onSee }: Props) {
  const tokens = useTokens();
  const [measure, size] = useSize<HTMLDivElement>();
  const { panels, height } = useMemo(() => panelsOf(sheet.key, sheet, smalls, size), [sheet, smalls, size]);
  const option = useMemo(
    () => mapOption({ panels, bubbles: [], overlays: [], labels: [], roam: null, fine: true, grounded: true }, tokens),
    [panels, tokens],
  );
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
      {size.width > 0 && drawable && (
        <div className="relative" style={{ height: Math.max(size.height, height) }}>
          <EChart option={option} label={label} events={events} />
          {panels.map(({ left, top, width, title }, i) => (
            <button
              key={smalls[i]?.key}
              type="button"
              className="absolute text-transparent"
              style={{ left, top, width, height: TITLE }}
              onClick={() => onSee(smalls[i]?.key ?? "")}
            >
              {title}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
