import { type FormEvent, useEffect, useState } from "react";
import type { PlaygroundRoom } from "../protocol.ts";
import { asField, fromField, read, said, type Turned, toNextPost, turnBy, turnTo } from "./turning.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STEPS = [
  { label: "To the next post", turn: toNextPost },
  { label: "+1 hour", turn: () => turnBy(HOUR) },
  { label: "+1 day", turn: () => turnBy(DAY) },
  { label: "+1 week", turn: () => turnBy(7 * DAY) },
  { label: "Now", turn: () => turnTo(new Date()) },
] as const;
/** The clock goes on by itself: so often is it read, and sooner while the bot has yet to see what changed. Milliseconds. */
const [GLANCE, SOON] = [30_000, 1500];

/** What the bot’s clock says, read again whenever something happens in a room, and as time goes by. */
function useTold(rooms: readonly PlaygroundRoom[]) {
  const [told, setTold] = useState<Turned | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever happens in a room may change what comes next
  useEffect(() => {
    let glance: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const look = async (): Promise<void> => {
      const seen = await read().catch(() => undefined);
      if (over) return;
      setTold(seen);
      glance = setTimeout(look, seen?.next && seen.next <= seen.now ? SOON : GLANCE);
    };
    look();
    return () => {
      over = true;
      clearTimeout(glance);
    };
  }, [rooms]);
  return [told, setTold] as const;
}

/** Any moment, taken when it is complete: half of what is typed is a date too. */
function Moment({ now, onSet }: { now: Date | undefined; onSet: (wanted: Date) => void }) {
  const [typed, setTyped] = useState<string | undefined>();
  const value = typed ?? (now ? asField(now) : "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTyped(undefined);
    if (value !== "") onSet(fromField(value));
  };
  return (
    <form className="moment" onSubmit={submit}>
      <label>
        <span className="label">The bot’s clock (Brussels)</span>
        <input
          type="datetime-local"
          min="1970-01-01T00:00"
          max="2099-12-31T23:59"
          value={value}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit">Set</button>
    </form>
  );
}

/** Grows with whatever a person says or presses, and stays where only the clock is turned. */
const doings = (rooms: readonly PlaygroundRoom[]): number =>
  rooms
    .flatMap(({ lines, messages }) => [
      lines.length,
      ...messages.map(({ visibleTo, edited }) => (visibleTo === null ? 0 : 1 + edited)),
    ])
    .reduce((sum, one) => sum + one, 0);

interface ClockProps {
  readonly act: (work: () => Promise<unknown>) => void;
  readonly rooms: readonly PlaygroundRoom[];
}

/** The bot’s clock: turned ahead it posts what falls due on the way, as it would have fallen due. */
export function Clock({ act, rooms }: ClockProps) {
  const [told, setTold] = useTold(rooms);
  const [result, setResult] = useState("");
  const [turning, setTurning] = useState(false);
  const done = doings(rooms);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what somebody did since makes old news of the last turn
  useEffect(() => setResult(""), [done]);
  const turn = (work: () => Promise<string>): void => {
    if (turning) return;
    setTurning(true);
    setResult("");
    act(async () => {
      try {
        setResult(await work());
        setTold(await read());
      } finally {
        setTurning(false);
      }
    });
  };
  return (
    <section className="clock" aria-label="The bot’s clock" aria-busy={turning}>
      <Moment now={told?.now} onSet={(wanted) => turn(() => turnTo(wanted))} />
      <div className="steps">
        {STEPS.map(({ label, turn: work }, at) => (
          // Not disabled, which would take the focus from whoever presses it by keyboard.
          <button
            key={label}
            type="button"
            className={at === 0 ? "primary" : ""}
            aria-disabled={turning}
            onClick={() => turn(work)}
          >
            {label}
          </button>
        ))}
      </div>
      <p className="outcome">
        <strong role="status">{turning ? "Turning the clock …" : result}</strong>{" "}
        <span>{told && (told.next ? `Next: ${said(told.next)}` : "Nothing is to come yet.")}</span>
      </p>
    </section>
  );
}
