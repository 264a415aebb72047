import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dark, light, ramp, type Tokens } from "../../src/app/theme.ts";

type Colour = readonly [r: number, g: number, b: number];

const hex = (text: string): Colour => [1, 3, 5].map((i) => Number.parseInt(text.slice(i, i + 2), 16) / 255) as unknown as Colour;
const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

/** WCAG's relative luminance and contrast. */
const luminance = ([r, g, b]: Colour): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const contrast = (a: string, b: string): number => {
  const [x = 0, y = 0] = [luminance(hex(a)), luminance(hex(b))].sort((m, n) => n - m);
  return (x + 0.05) / (y + 0.05);
};

/** How the common kinds of colour blindness see it: Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const SIGHT = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** CIE L*a*b*, D65. */
function lab(colour: string, sight: keyof typeof SIGHT): Colour {
  const [r, g, b] = hex(colour).map(linear) as unknown as Colour;
  const m = SIGHT[sight];
  const [R = 0, G = 0, B = 0] = [0, 3, 6].map((i) => Math.max(0, Math.min(1, m[i]! * r + m[i + 1]! * g + m[i + 2]! * b)));
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124 * R + 0.3576 * G + 0.1805 * B) / 0.95047);
  const y = f(0.2126 * R + 0.7152 * G + 0.0722 * B);
  const z = f((0.0193 * R + 0.1192 * G + 0.9505 * B) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const apart = (a: string, b: string, sight: keyof typeof SIGHT): number => {
  const [x, y] = [lab(a, sight), lab(b, sight)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};
const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));

const css = readFileSync("src/app/styles.css", "utf8").toLowerCase();
/** Colours that styles.css alone has, by theme. */
const variable = (name: string, theme: "light" | "dark"): string => {
  const block = css.slice(css.indexOf(theme === "light" ? ":root {" : ':root[data-theme="dark"] {'));
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1] ?? "";
};

describe.each<["light" | "dark", Tokens]>([
  ["light", light],
  ["dark", dark],
])("the %s theme", (theme, tokens) => {
  const hover = variable("hover", theme);
  const marks = [variable("mark", theme), variable("mark-2", theme)];

  test.each([
    ["ink", tokens.ink],
    ["muted", tokens.muted],
    ["accent", tokens.accent],
    ["good", tokens.good],
  ])("%s is read on every ground", (_, text) => {
    for (const ground of [tokens.paper, tokens.raised, hover]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("a quote is read through its marker, and the seal on its ground", () => {
    for (const mark of marks) expect(contrast(tokens.ink, mark)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.paper, tokens.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens.paper, tokens.ink)).toBeGreaterThanOrEqual(7);
  });

  test("what must be seen to be used stands out", () => {
    // Focus rings, boxes to tick, lines of charts.
    for (const ground of [tokens.paper, tokens.raised]) {
      expect(contrast(tokens.accent, ground)).toBeGreaterThanOrEqual(3);
      expect(contrast(tokens.muted, ground)).toBeGreaterThanOrEqual(3);
      // Names stand beside lines in their colour.
      for (const colour of tokens.categories) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(["all", "protan", "deutan", "tritan"] as const)("classes go one way and stand apart (%s)", (sight) => {
    for (const n of [2, 3, 4, 5, 6, 7]) {
      const colours = ramp(tokens.sequential, n);
      const lightness = colours.map((colour) => lab(colour, sight)[0]);
      const sorted = lightness.toSorted((a, b) => (theme === "light" ? b - a : a - b));
      expect(lightness).toEqual(sorted);
      for (let i = 1; i < n; i++) expect(apart(colours[i - 1]!, colours[i]!, sight)).toBeGreaterThanOrEqual(6);
    }
    const [low, , , middle, , , high] = tokens.diverging;
    expect(apart(low!, high!, sight)).toBeGreaterThanOrEqual(15);
    expect(apart(low!, middle!, sight)).toBeGreaterThanOrEqual(15);
    expect(apart(high!, middle!, sight)).toBeGreaterThanOrEqual(15);
  });

  test.each(["all", "protan", "deutan", "tritan"] as const)("categories are told apart, the first ones best (%s)", (sight) => {
    for (const [size, least] of [
      [4, 20],
      [6, 12],
      [8, 10],
    ] as const)
      for (const [a, b] of pairs(tokens.categories.slice(0, size))) expect(apart(a, b, sight), `${a} ${b}`).toBeGreaterThanOrEqual(least);
  });
});
