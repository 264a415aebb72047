/** What the shapes of a chart mean; only those it uses. */
import type { KeyEntry } from "./drawn.ts";

const line = (props: object) => <path d="M1 6h22" stroke="currentColor" strokeWidth="2" fill="none" {...props} />;

const SHAPES: Readonly<Record<KeyEntry["shape"], React.ReactNode>> = {
  "=": <circle cx="12" cy="6" r="3.5" fill="currentColor" />,
  "~": <circle cx="12" cy="6" r="3.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  ">": <path d="M12 1.5 17 10.5H7z" fill="currentColor" />,
  "<": <path d="M12 10.5 7 1.5h10z" fill="currentColor" />,
  target: <rect x="8.5" y="2.5" width="7" height="7" fill="none" stroke="currentColor" strokeWidth="2" />,
  range: <path d="M8 1h8M8 11h8M12 1v10" stroke="var(--accent)" strokeWidth="2" fill="none" />,
  gap: line({ strokeDasharray: "1.5 4" }),
  solid: line({}),
  dashed: line({ strokeDasharray: "6 4" }),
  event: <path d="M12 1l5 5-5 5-5-5z" fill="currentColor" />,
  faint: line({ strokeWidth: 1, opacity: 0.6 }),
  trail: <path d="M1 9 9 4l14-2" stroke="currentColor" strokeWidth="1" fill="none" />,
};

export function Key({ entries }: { entries: readonly KeyEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-0.5 text-[12px] text-muted">
      {entries.map(({ shape, text, colour }) => (
        <li key={text} className="flex items-center gap-1.5">
          <svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true" style={colour ? { color: colour } : undefined}>
            {SHAPES[shape]}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
