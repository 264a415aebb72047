/** One piece of work at a time, with a sign while it lasts and a word when it ends. */
import { useEffect, useRef, useState } from "react";
import { useWords } from "../../words.ts";

type State = { kind: "idle" } | { kind: "busy"; part: string } | { kind: "told"; text: string; failed?: boolean };
const idle: State = { kind: "idle" };

/** Shows how far the work is, and lets the page breathe; throws when the work was called off. */
export type Say = (part: string) => Promise<void>;
class CalledOff extends Error {}

export interface Work {
  state: State;
  run: (work: (say: Say) => Promise<string>) => void;
  cancel: () => void;
}

export function useWork(): Work {
  const { t } = useWords();
  const [state, setState] = useState<State>(idle);
  const off = useRef(false);
  // A dialog that is closed takes its work along.
  useEffect(() => {
    off.current = false;
    return () => {
      off.current = true;
    };
  }, []);
  const say: Say = async (part) => {
    setState({ kind: "busy", part });
    // A timer runs in a hidden tab too, a frame does not.
    await new Promise((done) => setTimeout(done));
    if (off.current) throw new CalledOff();
  };
  const run: Work["run"] = (work) => {
    off.current = false;
    setState({ kind: "busy", part: "" });
    // The sign is painted before the work begins.
    setTimeout(() => {
      work(say).then(
        (text) => setState({ kind: "told", text }),
        (error: unknown) =>
          setState(
            error instanceof CalledOff
              ? { kind: "told", text: t("export.cancelled") }
              : { kind: "told", failed: true, text: t("export.failed", error instanceof Error ? error.message : String(error)) },
          ),
      );
    }, 30);
  };
  return {
    state,
    run,
    cancel: () => {
      off.current = true;
    },
  };
}

/** What the work says of itself, and a way out of it where it takes long. */
export function Sign({ work: { state, cancel }, long = false }: { work: Work; long?: boolean }) {
  const { t } = useWords();
  return (
    <p role="status" className={`min-h-6 ${state.kind === "told" && state.failed ? "text-accent" : "text-muted"}`}>
      {state.kind === "busy" ? t("export.working", state.part) : state.kind === "told" ? state.text : ""}
      {long && state.kind === "busy" && (
        <button type="button" className="tool" onClick={cancel}>
          {t("export.cancel")}
        </button>
      )}
    </p>
  );
}
