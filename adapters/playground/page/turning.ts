import { clockIn, instantOf } from "../../../src/clock.ts";
import { ZONE } from "../zone.ts";
import { api } from "./api.ts";

/** What falls due may have nothing to say (muted, paused, cancelled): then the next one is tried, so often at most. */
const TRIES = 40;
const NOTHING = "Nothing was due.";

export interface Turned {
  readonly now: Date;
  readonly next: Date | undefined;
}

/** An instant as the form field for a local date and time wants it, and back. */
export const asField = (now: Date): string => clockIn(now, ZONE).replace(" ", "T");
export const fromField = (value: string): Date => {
  const [day = "", time = ""] = value.split("T");
  return instantOf(day, time.slice(0, 5), ZONE);
};

export const said = (moment: Date): string =>
  moment.toLocaleString("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: ZONE,
  });

/** Beside a message, where the year is seldom news. */
export const shortly = (moment: Date): string =>
  moment.toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: ZONE,
  });

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;

const outcome = ({ posted = 0, edited = 0 }: { posted?: number; edited?: number }): string =>
  posted + edited === 0 ? NOTHING : `${count(posted, "message")} posted, ${edited} edited.`;

export async function read(): Promise<Turned> {
  const { now, next } = await api.clock();
  return { now: new Date(now), next: next ? new Date(next) : undefined };
}

export const turnTo = async (wanted: Date): Promise<string> => outcome(await api.setClock(wanted.toISOString()));

/** From where the bot’s clock stands at this moment: it goes on between two presses. */
export const turnBy = async (ms: number): Promise<string> => turnTo(new Date((await read()).now.getTime() + ms));

/** Turns the clock to one moment after the other until something is posted. */
export async function toNextPost(): Promise<string> {
  for (let tried = 0; tried < TRIES; tried++) {
    const { next, now } = await read();
    if (!next) return tried === 0 ? "Nothing is to come: follow something first." : NOTHING;
    const done = await turnTo(next < now ? now : next);
    if (done !== NOTHING) return done;
  }
  return NOTHING;
}
