/** What the income of residents is made up of: 工资性收入 behind 农村居民人均可支配收入 is theirs, and a head. */
import type { ObservationFact } from "./facts.ts";

const WHOLE = /^(城镇|农村|城乡)?(?:常住)?居民人均可支配收入$/;
const PART = /^(?:人均)?((?:工资|经营|财产|转移)性?(?:净)?收入|家庭经营(?:净)?收入)$/;

/** Facts in text order, the parts of an income named after the residents whose it is: those told last before it in its paragraph. */
export function incomesOf(text: string, facts: readonly ObservationFact[]): readonly ObservationFact[] {
  if (!facts.some(({ indicator }) => PART.test(indicator.name))) return facts;
  let whole: ObservationFact | null = null;
  return facts.map((fact) => {
    if (WHOLE.test(fact.indicator.name) && fact.quantity?.dimension === "CNY") whole = fact;
    const part = PART.exec(fact.indicator.name)?.[1];
    if (!part || !whole?.quantity || fact.quantity?.dimension !== "CNY" || fact.subject) return fact;
    const own =
      fact.region === whole.region &&
      fact.quantity.value * fact.quantity.factor < whole.quantity.value * whole.quantity.factor &&
      whole.stated.end <= fact.stated.start &&
      !text.slice(whole.stated.end, fact.stated.start).includes("\n");
    return own ? { ...fact, indicator: { id: null, name: whole.indicator.name.replace("可支配收入", part) } } : fact;
  });
}
