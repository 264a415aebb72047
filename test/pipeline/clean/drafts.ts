import type { Draft } from "../../../src/pipeline/clean/draft.ts";
import { DraftBuilder } from "../../../src/pipeline/input/builder.ts";
import { readPlain } from "../../../src/pipeline/input/plain.ts";
import { openFile } from "../../../src/pipeline/open.ts";
import type { Part } from "../../../src/pipeline/text.ts";

/** Plain text as a draft, one line for one. */
export const asDraft = (raw: string): Draft => readPlain(raw, raw, 0, new DraftBuilder());

/** Parts of a text file of this content. */
export const open = (text: string, file = "sample.txt"): Part[] => openFile(new TextEncoder().encode(text), { file }).parts;

/** The paragraphs, headings and captions of the first part, with their kind. */
export const blocksOf = (part: Part | undefined): string[] =>
  (part?.blocks ?? []).map(({ kind, start, end }) => `${kind}: ${part?.text.clean.slice(start, end)}`);
