import { expect } from "vitest";
import type { PlaygroundMessage, PlaygroundPlatform, PlaygroundRoom } from "../../adapters/playground/protocol.ts";
import type { CalendarReader } from "../../src/imports/reader.ts";
import { expectGolden, payloadOf, steady } from "./golden.ts";
import { openWorld, PLATFORMS, type World } from "./world.ts";

interface From {
  readonly user?: string;
  readonly room?: string;
}

/** Something that people do, or that happens, on one platform. Resolves to a line that names it. */
type Step = (world: World, platform: PlaygroundPlatform) => Promise<string>;

/** What came of a step: who sees which message where, as text and as it was sent. */
interface Came {
  readonly where: string;
  readonly text: string;
  readonly payload: string;
}

const ANNA = { user: "anna", room: "general" };
const whoOf = (from: From): string => `${from.user ?? ANNA.user} in ${from.room ?? ANNA.room}`;

export const say =
  (line: string, from: From = {}): Step =>
  async (world, platform) => {
    await world.say(platform, line, from);
    return `${whoOf(from)}: ${line}`;
  };

/** Presses the newest button with this label that somebody sees in a room, if there is one. */
export const press =
  (label: string, from: From = {}): Step =>
  async (world, platform) => {
    const { user, room } = { ...ANNA, ...from };
    const here = (await world.rooms()).find((one) => one.platform === platform && one.room === room);
    const seen = here?.messages.filter(({ visibleTo }) => visibleTo === null || visibleTo === user);
    const message = seen?.findLast(({ actions }) => actions.includes(label));
    if (!message) return `${whoOf(from)} finds no ${label} to press`;
    await world.press(platform, message.id, label, from);
    return `${whoOf(from)} presses ${label}`;
  };

export const submit =
  (values: Record<string, string | string[]>, from: From = {}): Step =>
  async (world, platform) => {
    const { status, body } = await world.ask("submit", { platform, ...ANNA, ...from, values });
    if (status !== 200) throw new Error(`${platform}: ${JSON.stringify(values)}: ${JSON.stringify(body)}`);
    return `${whoOf(from)} fills in ${JSON.stringify(values)}`;
  };

/** Turns the clock, and does all that is due until then. */
export const turn =
  (now: string): Step =>
  async (world) => {
    await world.ask("clock", { now });
    return `It is ${now}`;
  };

export const conduct =
  (how: "answer" | "refuse" | "fail"): Step =>
  async (world) => {
    await world.ask("conduct", { conduct: how });
    return `The platforms ${how}`;
  };

/** Turns the clock, and waits for a message that comes of what is read then. */
export const turnUntil =
  (now: string, text: string): Step =>
  async (world, platform) => {
    await world.ask("clock", { now });
    const all = async () =>
      (await world.rooms()).filter((one) => one.platform === platform).flatMap(({ messages }) => messages);
    await expect.poll(async () => (await all()).some((one) => one.text.includes(text)), POLL).toBe(true);
    return `It is ${now}`;
  };
const POLL = { timeout: 20_000, interval: 100 };

/** A step that is needed on one platform alone. */
export const only =
  (wanted: PlaygroundPlatform, step: Step): Step =>
  async (world, platform) =>
    platform === wanted ? step(world, platform) : "";

/** JSON that is broken where it gets long. */
function brief(value: unknown, depth = ""): string {
  const whole = JSON.stringify(value);
  if (whole.length <= 100 || typeof value !== "object" || value === null) return whole;
  const inner = `${depth} `;
  const parts = Array.isArray(value)
    ? value.map((one) => inner + brief(one, inner))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([key, one]) => `${inner}${JSON.stringify(key)}: ${brief(one, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")}\n${depth}${close}`;
}

const stampOf = ({ room }: PlaygroundRoom, { id }: PlaygroundMessage): string => `${room} ${id}`;

function cameIn({ room }: PlaygroundRoom, message: PlaygroundMessage, isNew: boolean): Came {
  const { visibleTo, text, actions, edited } = message;
  const where = [room, visibleTo ? `to ${visibleTo}` : "to all", isNew ? "" : `edit ${edited}`].filter(Boolean);
  const buttons = actions.length > 0 ? `\n\nButtons: ${actions.join(" | ")}` : "";
  return {
    where: where.join(", "),
    text: steady(text + buttons),
    payload: brief(JSON.parse(payloadOf([message]))),
  };
}

const orderOf = ({ where, payload }: Came): string => `${where} ${payload}`;

interface Watcher {
  readonly platform: PlaygroundPlatform;
  /** What came since the last look. */
  readonly look: (all: readonly PlaygroundRoom[]) => Came[];
}

const SLOW = "Working on it …";

/** What Slack is sent where an answer takes less than three seconds, whatever it took here. */
function inTime(message: PlaygroundMessage): PlaygroundMessage {
  const { response_type: type, replace_original: _replaced, ...raw } = message.raw as Record<string, unknown>;
  return type === "ephemeral" ? { ...message, raw: { response_type: type, ...raw } } : message;
}

/** What one platform shows, and what of it was told already. */
function watching(platform: PlaygroundPlatform): Watcher["look"] {
  let known = new Map<string, string>();
  let open = new Set<string>();
  return (everywhere) => {
    const rooms = everywhere.filter((one) => one.platform === platform);
    const all = rooms.flatMap((room) =>
      room.messages.map((message) => ({
        room,
        message,
        stamp: stampOf(room, message),
        written: JSON.stringify(message),
      })),
    );
    const seen = all.filter(({ stamp, written }) => known.get(stamp) !== written);
    const wasSlow = seen.some(({ message }) => message.text === SLOW);
    const changed = seen.filter(({ message }) => message.text !== SLOW);
    const stamps = new Set(all.map(({ stamp }) => stamp));
    const gone = [...known.keys()].filter((stamp) => !stamps.has(stamp)).length;
    const forms = rooms.flatMap(({ forms: here }) => here.map((form) => JSON.stringify(form)));
    const came = [
      ...changed.map(({ room, message, stamp }) =>
        cameIn(room, wasSlow ? inTime(message) : message, !known.has(stamp)),
      ),
      ...forms
        .filter((form) => !open.has(form))
        .map((form) => ({ where: "a form", text: "", payload: brief({ ...JSON.parse(steady(form)), id: undefined }) })),
      ...(gone > 0 ? [{ where: `taken away: ${gone}`, text: "", payload: "" }] : []),
    ];
    known = new Map(all.map(({ stamp, written }) => [stamp, written]));
    open = new Set(forms);
    // The poller may post before or after somebody is answered, and what falls due together in any order.
    const [answers, posts] = [false, true].map((all) => came.filter(({ where }) => where.includes("to all") === all));
    return [...(answers ?? []), ...(posts ?? []).toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))];
  };
}

const written = (step: string, came: readonly Came[], of: "text" | "payload"): string =>
  [`> ${step}`, ...came.map((one) => `[${one.where}]\n${one[of]}`)].join("\n\n");

interface Page {
  readonly file: string;
  readonly text: string;
}

const SECOND = 1000;
const MINUTE = 60_000;
/** Seconds: what is paced waits one for each post, and longer than a loaded machine needs tries. */
const HALF_A_MINUTE = 30;

/** Does all that is due, and what waits for its turn; each step begins with a minute of its own. */
async function settle({ ask }: World): Promise<void> {
  const { body } = await ask("clock");
  const now = Date.parse(String(body["now"]));
  // First what is due at once: whether the poller comes by in this minute or the next is luck.
  await ask("clock", { now: new Date(now).toISOString() });
  const begun = now - (now % MINUTE) + MINUTE;
  let next = begun;
  for (let tries = 0; tries < HALF_A_MINUTE && next < begun + HALF_A_MINUTE * SECOND; tries++) {
    await ask("clock", { now: new Date(Math.max(next, begun + tries * SECOND)).toISOString() });
    next = Date.parse(String((await ask("clock")).body["next"] ?? "2100-01-01"));
  }
}

/** One step on both platforms, and what came of it once all that is due was done. */
async function walk(name: string, step: Step, watchers: readonly Watcher[], world: World): Promise<Page[]> {
  const said: string[] = [];
  for (const { platform } of watchers) said.push(await step(world, platform));
  await settle(world);
  const rooms = await world.rooms();
  const pages: Page[] = [];
  for (const [index, { platform, look }] of watchers.entries()) {
    const came = look(rooms);
    const done = said[index];
    if (!done) continue;
    pages.push({ file: `${name}.${platform}.txt`, text: written(done, came, "text") });
    pages.push({ file: `${name}.${platform}.payloads.txt`, text: written(done, came, "payload") });
  }
  return pages;
}

async function expectAll(name: string, steps: readonly Step[], world: World): Promise<void> {
  const watchers = PLATFORMS.map((platform) => ({ platform, look: watching(platform) }));
  const rooms = await world.rooms();
  for (const { look } of watchers) look(rooms);
  const pages: Page[] = [];
  for (const step of steps) pages.push(...(await walk(name, step, watchers, world)));
  for (const [file, parts] of Map.groupBy(pages, (page) => page.file))
    await expectGolden(file, `${parts.map(({ text }) => text).join("\n\n\n")}\n`);
}

/**
 * Walks through a conversation on both platforms, and compares all that they show with `test/golden`. Time stands still
 * unless a step turns it, so that each run says the same; it stands at the real one, by which requests are signed.
 */
export async function expectConversation(
  name: string,
  steps: readonly Step[],
  { ahead = () => 0, reader }: { ahead?: () => number; reader?: CalendarReader } = {},
): Promise<void> {
  const begun = Date.now();
  const world = await openWorld({}, { systemClock: () => new Date(begun + ahead()), ...(reader && { reader }) });
  try {
    await expectAll(name, steps, world);
  } finally {
    await world.program.stop();
  }
}
