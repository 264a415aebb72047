import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { Converter } from "opencc-js";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** What an import may end with, and the wording it asks for. */
const SCRIPTS = { "?hant": "twp", "?hongkong": "hkp" } as const;

/**
 * `import "./messages/hans/index.ts?hant"`: the same file and its relative imports in traditional characters with
 * the wording of Taiwan, or of Hong Kong, converted while building, so that no dictionary is sent with the messages.
 */
function traditional(): Plugin {
  const converters = new Map<string, ReturnType<typeof Converter>>();
  return {
    name: "traditional",
    enforce: "pre",
    transform(code, id) {
      const found = Object.entries(SCRIPTS).find(([end]) => id.endsWith(end));
      if (!found) return null;
      const [end, to] = found;
      const convert = converters.get(to) ?? Converter({ from: "cn", to });
      converters.set(to, convert);
      const inherited = code.replace(/(from\s+")(\.{1,2}\/[^"?]+\.ts)(")/g, (_, before: string, path: string, after: string) =>
        /import type/.test(code.slice(0, code.indexOf(path)).split("\n").at(-1) ?? "")
          ? `${before}${path}${after}`
          : `${before}${path}${end}${after}`,
      );
      return { code: convert(inherited), map: null };
    },
  };
}

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'", // charts and menus place themselves by style attributes
  "img-src 'self' data: blob:",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The content security policy, in the built page only: the dev server needs an inline script. */
function policy(): Plugin {
  return {
    name: "policy",
    apply: "build",
    transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: "head-prepend" }],
  };
}

/**
 * What a first look needs is asked for by theme.js, not after the entry has run: the words of the reader's language, and on the
 * map, where newcomers begin, its script and figures. The files' names are known when the page is built.
 */
function preloads(): Plugin {
  const language = { "hans/index.ts": "hans", "hans/index.ts?hant": "hant", "hans/index.ts?hongkong": "hongkong", "en/index.ts": "en" };
  return {
    name: "preloads",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file] : []));
        const chunkOf = (end: string) => chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`src/app/${end}`));
        const map = chunkOf("views/map/index.tsx");
        const entry = chunks.find(({ isEntry }) => isEntry);
        if (!map || !entry) throw new Error("the entry or the map is no chunk of its own");
        const needed = [map.fileName, ...map.imports].filter((file) => file !== entry.fileName && !entry.imports.includes(file));
        const words = Object.entries(language).map(([end, name]) => `data-${name}="./${chunkOf(`messages/${end}`)?.fileName}"`);
        const files = `data-map="${needed.map((file) => `./${file}`).join(" ")}"`;
        return html.replace('src="./theme.js"', `src="./theme.js" ${[...words, files].join(" ")}`);
      },
    },
  };
}

export default defineConfig({
  base: "./",
  plugins: [traditional(), react(), tailwindcss(), policy(), preloads()],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // Few files: a phone far from its server waits for each a round trip, a handful at a time.
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split("~")[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: "entry", tags: ["$initial"], priority: 3 },
            {
              name: "echarts",
              test: /node_modules[\\/](echarts|zrender|tslib)/,
              priority: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 10_000,
            },
            { name: "shared", test: /src[\\/](app|dataset)/, minShareCount: 4, maxModuleSize: 10_000, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**", "test/**/*.slow.test.ts"],
          environment: "node",
          testTimeout: 30_000, // for a busy machine
          isolate: false, // what files share (the gazetteer) is made once a worker; no test changes a module
        },
      },
      // Processes of their own, and crowds of data.
      {
        extends: true,
        test: {
          name: "slow",
          include: ["test/**/*.slow.test.ts"],
          environment: "node",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          isolate: false,
          retry: 1, // time limits on a busy machine; a retried test is told in the output
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2, // each file has a server and a browser of its own
          retry: 1, // clicks on a busy machine; a retried test is told in the output
        },
      },
    ],
  },
});
