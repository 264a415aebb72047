import type { KeyboardEvent } from "react";

/** The field above a list of choices: arrow down goes into the list, whose rows carry `data-row`. */
export function Find({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "ArrowDown") return;
    const row = event.currentTarget.closest("[data-choices]")?.querySelector<HTMLElement>("[data-row][tabindex='0']");
    if (!row) return;
    event.preventDefault();
    row.focus();
  };
  return (
    <div className="sticky top-0 z-10 -mx-1 bg-raised px-1 pb-2">
      <input
        className="field"
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
