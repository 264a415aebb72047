import { Mixed } from "../../parts/Mixed.tsx";
import type { Span } from "../../period.ts";
import type { Data } from "../../select/data.ts";
import { factOf } from "../../select/facts.ts";
import { useWords } from "../../words.ts";
import type { Drawn } from "./alliances.ts";
import type { MapRow } from "./rows.ts";

interface Props {
  data: Data | null;
  name: string;
  row: MapRow;
  /** The period of the map. */
  span: Span;
  unit: string;
  /** Regions ranked. */
  of: number;
}

/** What is said of a region beside the pointer: value, period, rank, change, source. */
export function AreaTip({ data, name, row, span, unit, of }: Props) {
  const words = useWords();
  const { t } = words;
  const fact = data && row.cell ? factOf(data, row.cell.row) : null;
  const { article } = fact ?? {};
  const value = row.cell ? words.value(row.cell.value, unit) : "";
  return (
    <>
      <b>
        <Mixed>{name}</Mixed>
      </b>
      {row.cell ? (
        <>
          <p className="figure">{fact ? words.qualified(fact.qualifier, value) : value}</p>
          <p>
            {[
              words.period(row.state === "near" ? row.cell : span),
              row.rank === null ? "" : t("map.rank", row.rank, of),
              fact?.change?.kind === "yoy" ? `${t("evidence.change.yoy")} ${words.signed(fact.change.value)}` : "",
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {row.state === "near" && <p className="muted">{t("map.near", words.period(row.cell))}</p>}
          {fact?.conflict && <p className="muted">{t("map.conflict")}</p>}
          {article && (
            <p className="muted">
              {t(
                "map.by",
                article.publisher ?? (article.title || t("evidence.unknownPublisher")),
                article.published ? words.date(article.published) : "",
              )}
              {fact && fact.sources > 1 ? ` · ${t("map.sources", fact.sources)}` : ""}
            </p>
          )}
          <p className="muted">{t("map.click")}</p>
        </>
      ) : (
        <p className="muted">{t(row.state === "noNews" ? "map.noNewsLong" : "map.noDataLong")}</p>
      )}
    </>
  );
}

/** What is said of a member of an alliance. */
export function NodeTip({ name, region, drawn }: { name: string; region: string; drawn: Drawn | undefined }) {
  const words = useWords();
  const lead = drawn?.nodes.some((node) => node.region.id === region && node.role === "lead") ?? false;
  return (
    <>
      <b>
        <Mixed>{name}</Mixed>
      </b>
      <p>{drawn && <Mixed>{words.t("map.member", words.name(drawn.alliance), lead)}</Mixed>}</p>
      <p className="muted">{words.t("map.clickMember")}</p>
    </>
  );
}
