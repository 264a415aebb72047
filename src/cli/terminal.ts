import { stripVTControlCharacters } from "node:util";
import { Presets, SingleBar } from "cli-progress";

/** Colours only for a terminal, and never when NO_COLOR is set (no-color.org) or the terminal is dumb. */
export const hasColour = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
}

const wrap = (on: number, off: number, coloured: boolean) => (text: string) => (coloured ? `\u001b[${on}m${text}\u001b[${off}m` : text);

export const paintFor = (coloured: boolean): Paint => ({
  bold: wrap(1, 22, coloured),
  dim: wrap(2, 22, coloured),
  red: wrap(31, 39, coloured),
  green: wrap(32, 39, coloured),
});

export const plain = (text: string, stream: NodeJS.WriteStream): string => (hasColour(stream) ? text : stripVTControlCharacters(text));

/** What was typed cannot be done: printed as one line, exit code 2. */
export class UsageError extends Error {}

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal, otherwise a line at every tenth of the way; nothing when there is little to wait for. */
export function startProgress(stream: NodeJS.WriteStream, what: string): Progress {
  if (stream.isTTY) {
    const bar = new SingleBar(
      {
        stream,
        format: `${what} [{bar}] {percentage} %  {value} of {total}  {eta_formatted}`,
        hideCursor: true,
        clearOnComplete: true,
        barsize: 30,
        fps: 10,
      },
      Presets.rect,
    );
    let started = false;
    return {
      update: (done, total) => {
        if (!started) bar.start(total, 0);
        started = true;
        bar.update(done);
      },
      stop: () => bar.stop(),
    };
  }
  let tenth = 0;
  return {
    update: (done, total) => {
      const now = Math.floor((10 * done) / total);
      if (now > tenth && total >= 20) stream.write(`${what} ${now * 10} %  ${done} of ${total}\n`);
      tenth = Math.max(tenth, now);
    },
    stop: () => {},
  };
}
