/** The entry: requests first, then the language, then React. */
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, loadView } from "./App.tsx";
import { connectAddress, isFirstMap } from "./address.ts";
import { dataNow, startLoading, whenFirst } from "./data.ts";
import { watchDrops } from "./export/drop.ts";
import { painted } from "./painted.ts";
import { startShapes } from "./shapes.ts";
import { LANGUAGES, THEMES, useStore } from "./store.ts";
import { applyTheme, keep, kept, watchPrinting } from "./theme.ts";
import { languageFor, nameView, speakIn } from "./words.ts";

/** How long the page as it was sent stands in for the first view, in milliseconds. */
const PATIENCE = 1000;

const address = connectAddress(useStore, dataNow, {
  language: LANGUAGES.find((name) => name === kept("language")),
  theme: THEMES.find((name) => name === kept("theme")),
});

watchDrops();
watchPrinting();

const { language, theme, view } = useStore.getState();
const opened = loadView(view);
const first = isFirstMap(useStore.getState());
const measuring = new URLSearchParams(location.search).has("bench");
const data = startLoading(measuring ? import("./bench/page.ts").then(({ startBench }) => startBench()) : undefined, first ? painted : undefined);
if (view === "map") startShapes();
applyTheme(theme);
const asked = (chosen: typeof language) => chosen ?? languageFor(navigator.languages);

useStore.subscribe((state, before) => {
  if (state.theme !== before.theme) {
    keep("theme", state.theme === "system" ? null : state.theme);
    applyTheme(state.theme);
  }
  if (state.language !== before.language) {
    keep("language", state.language);
    void speakIn(asked(state.language));
  }
  if (state.view !== before.view) nameView(state.view);
});

// Ids of a link are looked up once the data are there; what is unknown is told, not crashed on.
data.then(address.check, () => undefined);

/** Not awaited at the top of this module: every view's script imports from it, and would wait in turn. */
async function render(): Promise<void> {
  const wait = new Promise((done) => setTimeout(done, PATIENCE));
  await speakIn(asked(language));
  nameView(view);
  // The first look is a whole one, where it does not take long: what React is seen to wait for it shows late.
  await Promise.race([Promise.allSettled([opened, first ? whenFirst() : data]), wait]);
  const root = document.getElementById("root");
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
}
void render();
