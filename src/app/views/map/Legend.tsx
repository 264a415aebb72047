/** The legend, under the map where no land is: classes that filter, what is hatched, circles, alliances. */
import { Mixed } from "../../parts/Mixed.tsx";
import { useWords } from "../../words.ts";
import type { Drawn } from "./alliances.ts";
import { type LegendKey, membersNote } from "./caption.ts";

export interface Key extends LegendKey {
  /** CSS background. */
  paint: string;
}

interface Props {
  keys: readonly Key[];
  only: readonly string[];
  onOnly: (only: readonly string[]) => void;
  bubbles: readonly { radius: number; label: string }[];
  drawn: readonly { drawn: Drawn; color: string }[];
  onAlliance: (id: string) => void;
}

export function Legend({ keys, only, onOnly, bubbles, drawn, onAlliance }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="legend">
      <fieldset className="contents" aria-label={t("map.legend")}>
        {keys.map(({ id, label, paint, count }) => (
          <button
            key={id}
            type="button"
            aria-pressed={only.includes(id)}
            title={t("map.classCount", label, count)}
            data-off={only.length > 0 && !only.includes(id)}
            onClick={() => onOnly(only.includes(id) ? only.filter((other) => other !== id) : [...only, id])}
          >
            <i style={{ background: paint }} aria-hidden="true" />
            {label}
          </button>
        ))}
        {only.length > 0 && (
          <button type="button" className="underline underline-offset-4" onClick={() => onOnly([])}>
            {t("map.all")}
          </button>
        )}
      </fieldset>
      {bubbles.map(({ radius, label }) => (
        <span key={label}>
          <svg width={radius * 2 + 2} height={radius * 2 + 2} aria-hidden="true">
            <circle cx={radius + 1} cy={radius + 1} r={radius} fill="var(--cat-2)" fillOpacity="0.78" />
          </svg>
          {label}
        </span>
      ))}
      {drawn.length > 0 && (
        <fieldset className="contents" aria-label={t("map.alliances")}>
          {drawn.map(({ drawn: one, color }) => (
            <button key={one.alliance.id} type="button" onClick={() => onAlliance(one.alliance.id)}>
              <svg width="24" height="10" aria-hidden="true">
                <line x1="0" x2="18" y1="5" y2="5" stroke={color} strokeWidth="1.4" />
                <circle cx="19" cy="5" r="3.5" fill="var(--paper)" stroke={color} strokeWidth="1.4" />
              </svg>
              <b className="font-semibold text-ink">
                <Mixed>{words.name(one.alliance)}</Mixed>
              </b>
              <Mixed>{membersNote(one, words)}</Mixed>
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
