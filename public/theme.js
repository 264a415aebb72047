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
})();
