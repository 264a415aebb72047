import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openFile } from "../../src/pipeline/open.ts";

const folder = "data/articles/";
const files = readdirSync(folder).filter((file) => /\.(?:md|html|txt)$/.test(file));
const bare = (text: string): string => text.replace(/[\s“”‘’"'「」『』（）()]/g, "");

describe.each(files)("%s", (file) => {
  const { parts, problems } = openFile(readFileSync(folder + file), { file });
  const gold: unknown = JSON.parse(readFileSync(`test/gold/${file.replace(/\.\w+$/, "")}.json`, "utf8"));
  test("gives articles without problems", () => {
    expect(problems).toEqual([]);
    expect(parts.length).toBeGreaterThan(0);
  });
  test("keeps every phrase that the gold file finds a figure by", () => {
    const text = bare(parts.map((part) => part.text.clean).join("\n"));
    const hints = (gold as { observations: { hint?: string }[] }).observations.map(({ hint }) => hint ?? "");
    expect(hints.filter((hint) => !text.includes(bare(hint)))).toEqual([]);
  });
});
