/** Map outlines of public/shapes: asked for beside the data, kept by file name. */
const asked = new Map<string, Promise<Response | null>>();
const texts = new Map<string, Promise<string | null>>();
const values = new Map<string, Promise<unknown>>();

let source = (file: string): Promise<Response> => fetch(new URL(`shapes/${file}`, document.baseURI));

/** Where outlines come from when there is no page: the command line reads them from disk. */
export const takeShapesFrom = (read: (file: string) => Promise<Response>): void => {
  source = read;
};

function ask(file: string): Promise<Response | null> {
  let found = asked.get(file);
  if (!found) {
    found = source(file)
      // A single page server answers a missing file with the page itself.
      .then((response) => (response.ok && !response.headers.get("content-type")?.startsWith("text/html") ? response : null))
      .catch(() => null);
    asked.set(file, found);
  }
  return found;
}

const keep = <T>(kept: Map<string, Promise<T>>, file: string, read: (response: Response) => Promise<T>, absent: T): Promise<T> => {
  let found = kept.get(file);
  if (!found) {
    found = ask(file)
      .then((response) => (response ? read(response) : absent))
      .catch(() => absent);
    kept.set(file, found);
  }
  return found;
};

/** A file's text; null when it is not there. */
export const shapeText = (file: string): Promise<string | null> => keep(texts, file, (response) => response.text(), null);

/** A file's JSON, whose shape the reader checks; null when it is not there. */
export const shapeJson = (file: string): Promise<unknown> => keep(values, file, (response) => response.json(), null);

/** The nation's provinces, drawn first: asked for by the entry. */
export const PROVINCES = "provinces.svg";
export const LABELS = "labels.json";
export const startShapes = (): void => {
  void ask(PROVINCES);
  void ask(LABELS);
};
