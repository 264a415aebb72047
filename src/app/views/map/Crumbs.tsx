import { useWords } from "../../words.ts";

interface Props {
  /** From the nation to the place shown; ids and names. */
  trail: readonly { id: string | null; name: string }[];
  /** What can be opened next: the region whose evidence is open. */
  next: { id: string; name: string } | null;
  onGo: (place: string | null) => void;
}

/** Where the reader is, and the way up; absent on the nation's own sheet unless a region can be opened. */
export function Crumbs({ trail, next, onGo }: Props) {
  const { t } = useWords();
  if (trail.length === 1 && next === null) return null;
  return (
    <nav aria-label={t("map.trail")} className="crumbs">
      {trail.map(({ id, name }, i) =>
        i < trail.length - 1 ? (
          <span key={id ?? ""}>
            <button type="button" onClick={() => onGo(id)}>
              {name}
            </button>
            <span aria-hidden="true">›</span>
          </span>
        ) : (
          <span key={id ?? ""} aria-current="location">
            {name}
          </span>
        ),
      )}
      {next && (
        <button type="button" className="next" onClick={() => onGo(next.id)}>
          {t("map.enter", next.name)} ›
        </button>
      )}
    </nav>
  );
}
