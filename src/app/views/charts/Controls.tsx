/** The controls over a chart: words side by side on a desk; on a phone, menus behind one line that says what is chosen. */
import { useState } from "react";
import { OneOf } from "../../parts/Choices.tsx";
import { useNarrow } from "../../theme.ts";
import { useWords } from "../../words.ts";

export interface Choice {
  value: string;
  label: string;
}

export interface Control {
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
  /** Long lists are menus everywhere. */
  menu?: boolean;
  onChoose: (value: string) => void;
}

export function Controls({ controls }: { controls: readonly Control[] }) {
  const { t } = useWords();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const offered = controls.filter(({ choices }) => choices.length > 1);
  const chosen = offered.flatMap(({ value, choices }) => choices.find((choice) => choice.value === value)?.label ?? []);
  if (offered.length === 0) return null;
  return (
    <div className="px-4 pt-1 md:px-7">
      {narrow && (
        <button type="button" className="tool max-w-full justify-start! px-0!" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="sr-only">{t("charts.settings")}</span>
          <span className="overflow-hidden text-ellipsis">{chosen.join(" · ")}</span>
          <span aria-hidden="true">{open ? "▴" : "▾"}</span>
        </button>
      )}
      {(open || !narrow) && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {offered.map(({ name, label, value, choices, menu, onChoose }) =>
            menu || narrow ? (
              <label key={name} className="flex items-center gap-1.5 text-muted">
                <span className="text-[12px]">{label}</span>
                <select
                  data-control={name}
                  className="min-h-7 max-w-52 border-b border-rule bg-transparent text-ink max-md:min-h-11"
                  value={value}
                  onChange={(event) => onChoose(event.target.value)}
                >
                  {choices.map((choice) => (
                    <option key={choice.value} value={choice.value} className="bg-raised text-ink">
                      {choice.label}
                    </option>
                  ))}
                </select>
              </label>
            ) : (
              <div key={name} data-control={name} className="-mx-2">
                <OneOf label={label} value={value} choices={choices} onChoose={onChoose} />
              </div>
            ),
          )}
        </div>
      )}
    </div>
  );
}
