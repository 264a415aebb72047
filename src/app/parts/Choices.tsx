import { ToggleGroup } from "radix-ui";

interface Choice<T extends string> {
  value: T;
  label: string;
}

/** One of a few, always visible: chart type, scale, measure. */
export function OneOf<T extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChoose: (value: T) => void;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      className="flex flex-wrap"
      value={value}
      onValueChange={(next) => {
        const choice = choices.find((c) => c.value === next);
        if (choice) onChoose(choice.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleGroup.Item key={choice.value} value={choice.value} className="tool">
          {choice.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
