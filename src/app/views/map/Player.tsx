/** Steps through periods: back, on, play, a slider, speed and loop. One step of history for a whole play or drag. */
import { useEffect, useRef, useState } from "react";
import { type Span, spanKey } from "../../period.ts";
import { useOption } from "../../store.ts";
import { useWords } from "../../words.ts";

interface Props {
  /** Of one kind, oldest first. */
  periods: readonly Span[];
  /** Place of the shown one; -1: another. */
  at: number;
  now: string;
  onSee: (key: string, gesture: string) => void;
  /** Play was pressed. */
  onPlay: (gesture: string) => void;
}

const SPEEDS = ["0.5", "1", "2", "4"];
/** Milliseconds a period at speed 1. */
const BEAT = 1100;
let gestures = 0;

export function Player({ periods, at, now, onSee, onPlay }: Props) {
  const { t, period } = useWords();
  const [speed, setSpeed] = useOption("map.speed", "1");
  const [loop, setLoop] = useOption("map.loop", "no");
  const [playing, setPlaying] = useState<string | null>(null);
  const [held, setHeld] = useState("");
  const last = periods.length - 1;
  const see = useRef(onSee);
  see.current = onSee;
  const go = (to: number, gesture: string) => {
    const next = periods[to];
    if (next) onSee(spanKey(next), gesture);
  };

  useEffect(() => {
    if (playing === null) return;
    const beat = window.setTimeout(() => {
      const next = at < last ? at + 1 : loop === "yes" ? 0 : -1;
      const to = periods[next];
      if (to) see.current(spanKey(to), playing);
      else setPlaying(null);
    }, BEAT / Number(speed));
    return () => clearTimeout(beat);
  }, [playing, at, last, loop, speed, periods]);

  const toggle = () => {
    if (playing !== null) {
      setPlaying(null);
      return;
    }
    const gesture = `play${++gestures}`;
    onPlay(gesture);
    if (at < 0 || at === last) go(0, gesture);
    setPlaying(gesture);
  };
  const step = (by: number) => {
    setPlaying(null);
    go(at < 0 ? (by > 0 ? 0 : last) : at + by, `step${++gestures}`);
  };
  if (periods.length === 0) return null;
  const faster = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? "1";
  return (
    <fieldset className="player" aria-label={t("map.player")}>
      <div className="flex items-center justify-end gap-2.5">
        <button type="button" className="tool framed" aria-label={t("map.previous")} disabled={at === 0} onClick={() => step(-1)}>
          ‹
        </button>
        <b className="now" aria-live={playing === null ? "polite" : "off"}>
          {now}
        </b>
        <button type="button" className="tool framed" aria-label={t("map.next")} disabled={at === last} onClick={() => step(1)}>
          ›
        </button>
        {last > 0 && (
          <button type="button" className="tool framed" aria-label={t(playing === null ? "map.play" : "map.pause")} onClick={toggle}>
            <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
              <path d={playing === null ? "M2.5 1v10l8-5z" : "M2 1h3v10H2zM7 1h3v10H7z"} />
            </svg>
          </button>
        )}
      </div>
      {last > 0 && (
        <div className="flex items-center justify-end gap-1">
          <span className="ends">{period(periods[0] ?? { start: 0, end: 0 })}</span>
          <input
            type="range"
            className="slider"
            min={0}
            max={last}
            step={1}
            value={Math.max(0, at)}
            aria-label={t("map.slider")}
            aria-valuetext={now}
            onPointerDown={() => {
              setPlaying(null);
              setHeld(`slide${++gestures}`);
            }}
            onKeyDown={() => setHeld("slide-keys")}
            onChange={(event) => go(Number(event.target.value), held)}
          />
          <span className="ends">{period(periods[last] ?? { start: 0, end: 0 })}</span>
          <button type="button" className="tool" aria-label={t("map.speed", speed)} onClick={() => setSpeed(faster)}>
            {t("map.times", speed)}
          </button>
          <button type="button" className="tool" aria-pressed={loop === "yes"} onClick={() => setLoop(loop === "yes" ? "no" : "yes")}>
            {t("map.loop")}
          </button>
        </div>
      )}
    </fieldset>
  );
}
