import { z } from "zod";
import { type ArticleText, Dataset } from "./schema.ts";
import { datapackage, indicatorTable, observationTable, regionTable, resource, sourceTable, toCsv } from "./table.ts";

export { escapeFormula } from "./table.ts";

/** A file of the dataset's folder, its path with `/`. */
export interface DatasetFile {
  file: string;
  bytes: Uint8Array;
}

/** What the dataset's shape is, as JSON Schema 2020-12. */
export const jsonSchema = (): object => ({ title: "Yutu dataset, version 1", ...z.toJSONSchema(Dataset) });

/** dataset.json, one item a line, so that two datasets can be compared by line; in pieces, since a whole may be longer than a string can be. */
function* datasetLines(dataset: Dataset): Generator<string> {
  let comma = "{\n";
  for (const [key, value] of Object.entries(dataset)) {
    if (!Array.isArray(value) || value.length === 0) yield `${comma}${JSON.stringify(key)}:${JSON.stringify(value)}`;
    else {
      yield `${comma}${JSON.stringify(key)}:[\n`;
      for (let at = 0; at < value.length; at += 500)
        yield `${at > 0 ? ",\n" : ""}${value
          .slice(at, at + 500)
          .map((item) => JSON.stringify(item))
          .join(",\n")}`;
      yield "\n]";
    }
    comma = ",\n";
  }
  yield "\n}\n";
}

const encoder = new TextEncoder();
const file = (path: string, text: string): DatasetFile => ({ file: path, bytes: encoder.encode(text) });

/** The pieces as one array of bytes. */
function concat(pieces: Iterable<string>): Uint8Array {
  const parts = Array.from(pieces, (piece) => encoder.encode(piece));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Every file of a dataset's folder, one after the other: the dataset, its JSON Schema, the article texts, the tables as CSV
 * and the Frictionless datapackage.json. The same dataset gives the same bytes: keys stand in the contract's order, no clock is asked.
 * Throws when the dataset or a text is not what the contract says.
 */
export function* datasetFiles(dataset: Dataset, texts: Iterable<ArticleText>): Generator<DatasetFile> {
  yield { file: "dataset.json", bytes: concat(datasetLines(dataset)) };
  yield file("dataset.schema.json", `${JSON.stringify(jsonSchema(), null, 1)}\n`);
  for (const text of texts) yield file(`articles/${text.id}.json`, `${JSON.stringify(text)}\n`);
  const observations = observationTable(dataset);
  const regions = regionTable(dataset);
  const indicators = indicatorTable(dataset);
  const sources = sourceTable(dataset);
  yield file("observations.csv", toCsv(observations));
  yield file("regions.csv", toCsv(regions));
  yield file("indicators.csv", toCsv(indicators));
  yield file("sources.csv", toCsv(sources));
  const described = datapackage(dataset.dated, [resource(observations), resource(regions), resource(indicators), resource(sources)]);
  yield file("datapackage.json", `${JSON.stringify(described, null, 1)}\n`);
}
