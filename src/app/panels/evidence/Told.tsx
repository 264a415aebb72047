/** Evidence of what is no figure: an event, an alliance, a check. */
import { useData } from "../../data.ts";
import { useWords } from "../../words.ts";
import { Quotes } from "./Quotes.tsx";

export function Told({ id }: { id: string }) {
  const data = useData();
  const { t, name, date, value } = useWords();
  const event = data.eventOf(id);
  if (event)
    return (
      <>
        <p className="text-muted">
          {date(event.date)} · {t(`event.${event.kind}`)}
        </p>
        <h2 className="text-[20px]">{name(event)}</h2>
        <Quotes quotes={event.quotes} fact={id} />
      </>
    );
  const alliance = data.allianceOf(id);
  if (alliance)
    return (
      <>
        <p className="text-muted">
          {[alliance.founded && t("evidence.founded", date(alliance.founded.date)), t("evidence.members", alliance.members.length)]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <h2 className="text-[20px]">{name(alliance)}</h2>
        <Quotes quotes={alliance.quotes} fact={id} />
      </>
    );
  const check = data.checkOf(id);
  if (check)
    return (
      <>
        <h2 className="text-[20px]">{t(check.holds ? "evidence.holds" : "evidence.fails")}</h2>
        <p>{t("evidence.checkLine", value(check.stated, check.unit), value(Number(check.computed.toFixed(3)), check.unit))}</p>
        <Quotes quotes={check.quotes} fact={id} />
      </>
    );
  return <p>{t("evidence.missing")}</p>;
}
