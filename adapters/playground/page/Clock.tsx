import { useEffect, useState } from "react";
import type { PlaygroundRoom } from "../protocol.ts";
import { api } from "./api.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STEPS = [
  { label: "+1 hour", ms: HOUR },
  { label: "+1 day", ms: DAY },
  { label: "+1 week", ms: 7 * DAY },
] as const;
/** What falls due may have nothing to say (muted, paused, cancelled): then the next one is tried, so often at most. */
const TRIES = 40;

/** An instant as the form field for a local date and time wants it. */
const asField = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

const said = (moment: Date): string =>
  moment.toLocaleString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  });

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;

const outcome = (posted: number, edited: number): string =>
  posted + edited === 0
    ? "Nothing was due."
    : [
        ...(posted > 0 ? [`${count(posted, "message")} posted`] : []),
        ...(edited > 0 ? [`${count(edited, "card")} edited`] : []),
      ].join(", ");

interface Told {
  readonly now: Date;
  readonly next: Date | undefined;
}

async function read(): Promise<Told> {
  const { now, next } = await api.clock();
  return { now: new Date(now), next: next ? new Date(next) : undefined };
}

/** Turns the clock to one moment after the other until something is posted. */
async function toNextPost(): Promise<string> {
  for (let tried = 0; tried < TRIES; tried++) {
    const { next, now } = await read();
    if (!next) return tried === 0 ? "Nothing is to come: follow something first." : "Nothing was due.";
    const { posted = 0, edited = 0 } = await api.setClock(
      new Date(Math.max(next.getTime(), now.getTime())).toISOString(),
    );
    if (posted + edited > 0) return outcome(posted, edited);
  }
  return "Nothing was due.";
}

/** The bot's clock: turned ahead it posts what falls due on the way, as it would have fallen due. */
export function Clock({
  act,
  rooms,
}: {
  act: (work: () => Promise<unknown>) => void;
  rooms: readonly PlaygroundRoom[];
}) {
  const [told, setTold] = useState<Told | undefined>();
  const [result, setResult] = useState("");
  const [turning, setTurning] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever happens in a room may change what comes next
  useEffect(() => {
    read().then(setTold, () => setTold(undefined));
  }, [rooms]);
  const turn = (work: () => Promise<string>): void => {
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
  const to = (wanted: Date): void =>
    turn(async () => {
      const { posted = 0, edited = 0 } = await api.setClock(wanted.toISOString());
      return outcome(posted, edited);
    });
  return (
    <section className="clock" aria-label="The bot’s clock" aria-busy={turning}>
      <label>
        <span className="label">The bot’s clock</span>
        <input
          type="datetime-local"
          disabled={turning}
          value={told ? asField(told.now) : ""}
          onChange={(event) => event.target.value && to(new Date(event.target.value))}
        />
      </label>
      <div className="steps">
        <button type="button" className="primary" disabled={turning} onClick={() => turn(toNextPost)}>
          To the next post
        </button>
        {STEPS.map(({ label, ms }) => (
          <button
            key={label}
            type="button"
            disabled={turning || !told}
            onClick={() => told && to(new Date(told.now.getTime() + ms))}
          >
            {label}
          </button>
        ))}
        <button type="button" disabled={turning} onClick={() => to(new Date())}>
          Now
        </button>
      </div>
      <p className="outcome" role="status">
        {turning
          ? "Turning the clock …"
          : result || (told?.next ? `Next: ${said(told.next)}` : "Nothing is to come yet")}
      </p>
    </section>
  );
}
