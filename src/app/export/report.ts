/** A printable report: pictures two on a page where they can be read so, tables over as many pages as they need, a list of contents in front. */
import type { Choices } from "../store.ts";
import { type Composed, compose, PARTS } from "./compose.ts";
import { type Given, isListing, type Show } from "./exhibit.ts";
import type { Leaf } from "./pdf.ts";
import { exhibitOf } from "./picture.ts";

/** A4 portrait, whole and half, in millimetres. */
const WHOLE = { width: 210, height: 297, unit: "mm" } as const;
const HALF = { width: 210, height: 148.5, unit: "mm" } as const;
/** What would be drawn smaller than this on half a page has a page of its own. */
const LEAST = 0.8;
/** Pages a table may take: what is left is told, and stands in the data file. */
const MOST_PAGES = 12;

interface Chapter {
  given: Given;
  show: Show;
  title: string;
  table: boolean;
}

/** Pages of a report on these views, which share data, words and colours. Empty when none has anything to show. `say` is waited for. */
export async function reportOf(
  given: Given,
  views: readonly Choices[],
  title: string,
  say: (done: number, all: number) => Promise<void>,
): Promise<{ leaves: Leaf[]; title: string }> {
  const chapters: Chapter[] = [];
  for (const [i, choices] of views.entries()) {
    await say(i, views.length * 3);
    const own = { ...given, choices };
    const show = await exhibitOf(own);
    const first = show({ width: 720, height: 480 });
    if (first) chapters.push({ given: own, show, title: first.title, table: isListing(first.body) });
  }
  // Every page is drawn twice: how many there are must be known before they are numbered.
  const named = title || given.words.t("export.report.title");
  const drawAll = async (before: readonly { sheets: readonly Composed[] }[], from: number) => {
    const all = before.length + 1;
    const pages: { sheets: Composed[]; open: boolean }[] = [];
    const contents: [string, number][] = [];
    for (const [i, { given: own, show, title: said, table }] of chapters.entries()) {
      await say(views.length * from + i, views.length * 3);
      const set = (page: typeof WHOLE | typeof HALF, number: number, part?: { skip: number; last: boolean }) =>
        compose(show, own, {
          page,
          transparent: false,
          parts: new Set(PARTS),
          title: "",
          subtitle: "",
          part,
          folio: number === 0 ? "" : given.words.t("export.report.page", number, all),
        });
      if (!table) {
        const last = pages.at(-1);
        // The lower half has the number, or the upper one that stands alone.
        const number = last?.open ? pages.length + 1 : before[pages.length]?.sheets.length === 1 ? pages.length + 2 : 0;
        const half = set(HALF, number);
        if (!half) continue;
        if (half.shrunk < LEAST) {
          const own = set(WHOLE, pages.length + 2);
          if (own) pages.push({ sheets: [own], open: false });
          contents.push([said, pages.length + 1]);
          continue;
        }
        if (last?.open) {
          last.sheets.push(half);
          last.open = false;
        } else pages.push({ sheets: [half], open: true });
        contents.push([said, pages.length + 1]);
        continue;
      }
      contents.push([said, pages.length + 2]);
      for (let skip = 0, left = 1, n = 0; left > 0 && n < MOST_PAGES; n++) {
        const page = set(WHOLE, pages.length + 2, { skip, last: n === MOST_PAGES - 1 });
        if (!page) break;
        pages.push({ sheets: [page], open: false });
        skip += page.shown;
        left = page.rest;
      }
    }
    return { pages, contents };
  };
  if (chapters.length === 0) return { leaves: [], title: named };
  const { pages: counted } = await drawAll([], 1);
  const { pages, contents } = await drawAll(counted, 2);
  const { t } = given.words;
  const front = compose(
    () => ({
      title: named,
      subtitle: t("export.report.pages", pages.length + 1),
      body: {
        head: [
          { text: t("export.report.contents"), share: 90 },
          { text: t("export.report.at"), share: 10, numeric: true },
        ],
        rows: contents.map(([said, page]) => [said, String(page)]),
        total: contents.length,
      },
      legend: [],
      defs: "",
      notes: [],
      rows: [],
      articles: [],
      review: null,
    }),
    given,
    { page: WHOLE, transparent: false, parts: new Set(PARTS), title: "", subtitle: "", folio: t("export.report.page", 1, pages.length + 1) },
  );
  const sheets = [...(front ? [[front]] : []), ...pages.map((page) => page.sheets)];
  const [{ width, height } = { width: 0, height: 0 }] = front ? [front] : [];
  return { leaves: sheets.map((some) => ({ width, height, sheets: some })), title: named };
}
