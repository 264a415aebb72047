import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Commands of Chromium and its kin, most wanted first. */
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge", "msedge", "brave-browser"];
/** Folders that installers use beside those on the PATH. */
const FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const PROGRAMS = [
  ...["/Applications", join(homedir(), "Applications")].flatMap((apps) =>
    ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => join(apps, `${name}.app/Contents/MacOS/${name}`)),
  ),
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) => join(process.env[name] ?? "", path)),
  ),
];

/** Without these a page of a machine without a screen waits, phones home, or has no Chinese characters to measure with. */
export const BROWSER_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

/** The browser of this machine: CHROME_PATH, then the PATH, then the usual places; null when there is none. Throws when CHROME_PATH names no program. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which is no program; name a Chromium, or unset it`);
  }
  const folders = [...(env.PATH ?? "").split(delimiter).filter(Boolean), ...FOLDERS];
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PROGRAMS];
  return candidates.find(isProgram) ?? null;
}

const hasChineseFont = (): boolean => {
  const listed = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return listed.error !== undefined || listed.stdout.trim() !== "";
};

const MANUAL = "install Chromium (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk), or set CHROME_PATH to a Chromium or Chrome";

/**
 * The browser of this machine, installed with apt-get where there is none and we may (root, Debian or Ubuntu), with fonts for
 * Chinese. Throws with what to do where we may not. `say` gets one line before a long wait.
 */
export function ensureBrowser(say: (line: string) => void = console.error): string {
  const found = findBrowser();
  const root = process.getuid?.() === 0;
  const apt = root && spawnSync("apt-get", ["--version"]).error === undefined;
  if (found && (!apt || process.env.CHROME_PATH || hasChineseFont())) return found;
  if (!apt) {
    if (found) return found;
    throw new Error(`no browser found; ${MANUAL}`);
  }
  const packages = [...(found ? [] : ["chromium"]), "fonts-noto-cjk", "fontconfig"];
  say(`installing ${packages.join(", ")} with apt-get`);
  const run = (...args: string[]) =>
    execFileSync("apt-get", args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  try {
    run("update", "-qq");
    run("install", "-y", "-qq", "--no-install-recommends", ...packages);
  } catch (error) {
    if (found) return found;
    throw new Error(`apt-get could not install a browser (${error instanceof Error ? error.message.split("\n")[0] : error}); ${MANUAL}`);
  }
  const installed = findBrowser();
  if (!installed) throw new Error(`apt-get installed chromium, but no browser is on the PATH; ${MANUAL}`);
  return installed;
}

/** A browser without a window; `args` go to it beside the usual ones. The caller closes it. */
export const launchBrowser = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS, ...args] });

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  try {
    console.log(ensureBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
