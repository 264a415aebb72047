/** How the map is drawn: a menu, loaded when first opened. */
import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import { OneOf } from "../../parts/Choices.tsx";
import { spanKey } from "../../period.ts";
import { CLASSINGS, useStore } from "../../store.ts";
import { useWords } from "../../words.ts";
import { LABELLINGS, type Look, type Plan } from "./plan.ts";
import { BUBBLES } from "./scene.ts";
import { type Level, levelsOf } from "./sheet.ts";

interface Props {
  anchor: HTMLElement;
  plan: Plan;
  look: Look;
  place: string | null;
  /** Shown now. */
  level: Level;
  onClose: () => void;
}

export default function Settings({ anchor, plan, look, place, level, onClose }: Props) {
  const { t } = useWords();
  const classing = useStore((state) => state.classing);
  const { choose, classify, see } = useStore.getState();
  /** One of a few; the first is the default, which the address leaves out. */
  const option = <T extends string>(
    name: "bubbles" | "labels" | "layout" | "level" | "nearest" | "breaks",
    title: string,
    value: T,
    values: readonly T[],
    say: (value: T) => string,
  ): ReactNode => (
    <Row
      title={title}
      value={value}
      values={values}
      say={say}
      onChoose={(next) => choose(`map.${name}` as const, next === values[0] ? null : next)}
    />
  );
  const levels = levelsOf(place);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={{ current: anchor }} />
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="end"
          sideOffset={6}
          collisionPadding={12}
          aria-label={t("map.settings")}
          className="sheet z-50 max-h-[var(--radix-popover-content-available-height)] w-[min(420px,94vw)] overflow-auto p-4"
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.focus();
          }}
        >
          <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4">
            {levels.length > 1 && (
              <Row
                title={t("map.set.level")}
                value={level}
                values={levels}
                say={(v) => t(`map.level.${v}`)}
                onChoose={(v) => choose("map.level", v)}
              />
            )}
            {plan.kinds.length > 1 && (
              <Row
                title={t("map.set.kind")}
                value={plan.same[0]?.kind ?? "year"}
                values={plan.kinds}
                say={(v) => t(`map.kind.${v}`)}
                onChoose={(v) => {
                  const latest = plan.periods.find(({ kind }) => kind === v);
                  if (latest) see(spanKey(latest));
                }}
              />
            )}
            <Row title={t("map.set.classing")} value={classing} values={CLASSINGS} say={(v) => t(`map.classing.${v}`)} onChoose={classify} />
            {option("breaks", t("map.set.breaks"), look.through ? "all" : "each", ["each", "all"], (v) => t(`map.breaks.${v}`))}
            {option("nearest", t("map.set.nearest"), look.nearest ? "on" : "off", ["off", "on"], (v) => t(`map.nearest.${v}`))}
            {option("bubbles", t("map.set.bubbles"), look.bubbles, BUBBLES, (v) => t(`map.bubbles.${v}`))}
            {option("labels", t("map.set.labels"), look.labels, LABELLINGS, (v) => t(`map.labels.${v}`))}
            {plan.same.length > 1 && option("layout", t("map.set.layout"), look.many ? "many" : "one", ["one", "many"], (v) => t(`map.layout.${v}`))}
          </dl>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface RowProps<T extends string> {
  title: string;
  value: T;
  values: readonly T[];
  say: (value: T) => string;
  onChoose: (value: T) => void;
}

const Row = <T extends string>({ title, value, values, say, onChoose }: RowProps<T>) => (
  <div className="contents">
    <dt className="text-muted">{title}</dt>
    <dd>
      <OneOf label={title} value={value} choices={values.map((choice) => ({ value: choice, label: say(choice) }))} onChoose={onChoose} />
    </dd>
  </div>
);
