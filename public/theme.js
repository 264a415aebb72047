// Theme and language before the first paint; everything else waits for the page's own script.
(() => {
  const asked = (name) => new RegExp(`[?&]${name}=([a-z]+)`).exec(location.hash)?.[1];
  const kept = (name) => {
    try {
      return localStorage.getItem(`yutu.${name}`);
    } catch {
      return null;
    }
  };
  const theme = asked("theme") ?? kept("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  const wished = navigator.languages.map((tag) => (/^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag) ? "hant" : /^zh\b/i.test(tag) ? "hans" : /^en\b/i.test(tag) ? "en" : ""));
  const language = asked("lang") ?? kept("language") ?? wished.find(Boolean) ?? "en";
  // Its words are asked for now, and the first map's script and figures; the built page says where they are.
  const { dataset } = document.currentScript;
  const traditional = navigator.languages.find((tag) => /^zh\b.*\b(hant|tw|hk|mo)\b/i.test(tag)) ?? "";
  const words = language === "hant" && /\b(hk|mo)\b/i.test(traditional) ? dataset.hongkong : dataset[language];
  const onMap = /^(#\/?(map\b.*)?)?$/.test(location.hash);
  const ask = (href, more) => document.head.append(Object.assign(document.createElement("link"), { crossOrigin: "", href, ...more }));
  for (const href of [words, ...(onMap ? (dataset.map ?? "").split(" ") : [])]) if (href) ask(href, { rel: "modulepreload" });
  if (onMap && dataset.map) ask("./data/page/first.json", { rel: "preload", as: "fetch" });
  document.documentElement.lang = { hans: "zh-Hans", hant: "zh-Hant" }[language] ?? "en";
})();
