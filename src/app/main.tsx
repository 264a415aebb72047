/** The entry: requests first, then the language, then React. */
import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, warmView } from "./App.tsx";
import { connectAddress, dropUnknown } from "./address.ts";
import { startLoading } from "./data.ts";
import { startShapes } from "./shapes.ts";
import { choicesOf, LANGUAGES, THEMES, useStore } from "./store.ts";
import { applyTheme, keep, kept } from "./theme.ts";
import { languageFor, speakIn } from "./words.ts";

const data = startLoading();
startShapes();
connectAddress(useStore);

const { language, theme, view } = useStore.getState();
warmView(view);
const rememberedTheme = THEMES.find((name) => name === kept("theme"));
if (theme === "system" && rememberedTheme) useStore.setState({ theme: rememberedTheme });
applyTheme(useStore.getState().theme);
const wanted = language ?? LANGUAGES.find((name) => name === kept("language")) ?? languageFor(navigator.languages);

useStore.subscribe((state, before) => {
  if (state.theme !== before.theme) applyTheme(state.theme);
  if (state.language !== before.language && state.language !== null) {
    keep("language", state.language);
    void speakIn(state.language);
  }
});

// Ids of a link are looked up once the data are there; what is unknown is told, not crashed on.
data.then(
  (known) => {
    const state = useStore.getState();
    const { choices, ignored } = dropUnknown(choicesOf(state), known);
    if (ignored.length > 0) state.restore(choices, [...state.ignored, ...ignored]);
  },
  () => undefined,
);

await speakIn(wanted);
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
