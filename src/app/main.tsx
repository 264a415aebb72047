/** The entry: requests first, then the language, then React. */
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, warmView } from "./App.tsx";
import { connectAddress } from "./address.ts";
import { dataNow, startLoading } from "./data.ts";
import { watchDrops } from "./export/drop.ts";
import { startShapes } from "./shapes.ts";
import { LANGUAGES, THEMES, useStore } from "./store.ts";
import { applyTheme, keep, kept, watchPrinting } from "./theme.ts";
import { languageFor, nameView, speakIn } from "./words.ts";

const measuring = new URLSearchParams(location.search).has("bench");
const data = startLoading(measuring ? import("./bench/page.ts").then(({ startBench }) => startBench()) : undefined);
startShapes();
const address = connectAddress(useStore, dataNow, {
  language: LANGUAGES.find((name) => name === kept("language")),
  theme: THEMES.find((name) => name === kept("theme")),
});

watchDrops();
watchPrinting();

const { language, theme, view } = useStore.getState();
warmView(view);
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

await speakIn(asked(language));
nameView(view);
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
