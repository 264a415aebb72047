import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { loadDataset } from "../../src/dataset/load.ts";

export const ROOT = join(import.meta.dirname, "../..");

/** An empty folder that is gone after the test, with files in it. */
export function makeFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "yutu-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** An article with one figure, each number another. */
export const article = (number: number): string =>
  `---\ntitle: '济南市2023年经济运行'\ndate: 2024-03-0${1 + (number % 9)}\n---\n\n2023年，济南市地区生产总值${10000 + number}亿元，同比增长6.1%。\n`;

export const articles = (count: number, from = 0): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${String(from + at).padStart(3, "0")}.md`, article(from + at)]));

/** The values of the dataset in a folder. */
export const valuesOf = (out: string): number[] => loadDataset(readJson(out, "dataset.json")).observations.map(({ value }) => value ?? 0);

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The command line in this process: what it prints, and its exit code. */
export async function yutuHere(args: readonly string[]): Promise<Ended> {
  const lines = { out: "", err: "" };
  const log = vi.spyOn(console, "log").mockImplementation((line) => {
    lines.out += `${line}\n`;
  });
  const error = vi.spyOn(console, "error").mockImplementation((line) => {
    lines.err += `${line}\n`;
  });
  try {
    return { code: await main([...args]), ...lines };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

export interface Running {
  /** Resolves when the pattern is on standard error, or the process has ended. */
  said: (pattern: RegExp) => Promise<void>;
  ended: Promise<Ended>;
  kill: (signal: NodeJS.Signals) => void;
}

const isRoot = process.getuid?.() === 0;
/** Root may read everything; a child of nobody's may not. False where there is no such thing, or nobody cannot read this folder. */
export const canBeNobody = (): boolean =>
  process.platform !== "win32" &&
  (!isRoot || spawnSync(process.execPath, [join(ROOT, "src/cli/yutu.mjs"), "--version"], { uid: 65534, gid: 65534 }).status === 0);

interface Start {
  input?: string;
  env?: Record<string, string>;
  /** Run without root's rights. */
  nobody?: boolean;
}

/** Starts the command line as a user would; `input` goes to its standard input. Its cache lies in the folder it is told. */
export function startYutu(args: readonly string[], { input = "", env = {}, nobody = false }: Start = {}): Running {
  const child = spawn(process.execPath, [join(ROOT, "src/cli/yutu.mjs"), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    ...(nobody && isRoot && { uid: 65534, gid: 65534 }),
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  child.stdin.on("error", () => {}).end(input);
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  const said = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      child.stderr.on("data", () => pattern.test(err) && resolve());
      void ended.then(() => resolve());
    });
  return { said, ended, kill: (signal) => child.kill(signal) };
}

export const yutu = (args: readonly string[], options: Start = {}): Promise<Ended> => startYutu(args, options).ended;

/** Every file below the folder with a hash of its bytes. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length + 1), createHash("sha256").update(readFileSync(path)).digest("hex")]),
  );

export const readJson = (...path: string[]) => JSON.parse(readFileSync(join(...path), "utf8"));
