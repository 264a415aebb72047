/** One line of a list of choices: a box, a name, how many figures it would leave. */
export function Check({
  label,
  note,
  count,
  checked,
  onChange,
  inset = 0,
}: {
  label: string;
  note?: string;
  count?: string;
  checked: boolean;
  onChange: () => void;
  inset?: number;
}) {
  return (
    <label
      className="flex min-h-8 cursor-pointer items-center gap-2 px-1 py-0.5 hover:bg-hover max-md:min-h-11"
      style={{ paddingLeft: 4 + inset * 16 }}
    >
      <input type="checkbox" className="size-4 flex-none accent-(--accent)" checked={checked} onChange={onChange} />
      <span className="min-w-0 flex-1">
        {label}
        {note && <span className="ml-2 text-muted">{note}</span>}
      </span>
      {count !== undefined && <span className="text-muted">{count}</span>}
    </label>
  );
}
