/** What a printed page must say of itself: its scope, the age of its data, and where it stands. On paper only. */
import { useDataNow } from "../data.ts";
import { chipsOf } from "../panels/FilterLine.tsx";
import { useStore } from "../store.ts";
import { useWords } from "../words.ts";

export function PrintLine() {
  const data = useDataNow();
  const words = useWords();
  const filters = useStore((state) => state.filters);
  if (!data) return null;
  const sentence = chipsOf(data, filters, words)
    .map(({ lead, text }) => [lead, text].filter(Boolean).join(" "))
    .join(" ");
  return (
    <p className="printonly">
      {words.t("export.filters", sentence)} · {data.head.dated === null ? "" : words.t("export.dated", words.date(data.head.dated))}
    </p>
  );
}
