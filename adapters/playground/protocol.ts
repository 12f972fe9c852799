import { z } from "zod";

/** What the page, tests and curious people send to the playground. Documented in docs/playground.md. */
export const PlaygroundPlatform = z.enum(["slack", "teams"]);
export type PlaygroundPlatform = z.infer<typeof PlaygroundPlatform>;

const Room = z.string().min(1).max(80);
const User = z.string().min(1).max(80);

/**
 * A line with or without the call. `/aide …` is a slash command, `@aide …` a mention; without either it is what people
 * type first on that platform: a slash command in Slack, a mention in Teams, a plain message in a direct room (`@anna`).
 */
export const Say = z.strictObject({
  platform: PlaygroundPlatform,
  room: Room,
  user: User,
  line: z.string().max(40_000),
  /** The message under which it is said, as a mention. */
  thread: z.string().nullish(),
});

/** Presses the button with this label on a message, or on the user's App Home if `message` is `home`. */
export const Press = z.strictObject({
  platform: PlaygroundPlatform,
  room: Room,
  user: User,
  message: z.string(),
  label: z.string(),
});

/** Fills the form that is open for this user in this room. Keys are field names. */
export const Submit = z.strictObject({
  platform: PlaygroundPlatform,
  room: Room,
  user: User,
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

export const SetClock = z.strictObject({ now: z.iso.datetime({ offset: true }) });

/**
 * How the pretended platforms behave: as always; asking every second request to wait; finding every drawn message wrong, and
 * taking text alone; not at all.
 */
export const Conduct = z.enum(["answer", "throttle", "refuse", "fail"]);
export type Conduct = z.infer<typeof Conduct>;
export const SetConduct = z.strictObject({ conduct: Conduct });

/** Puts the card of the search result with this number (from 0) of the user's last search into a room. */
export const Insert = z.strictObject({ room: Room, user: User, result: z.int().min(0) });

/** A picture or document that came with a message. */
export interface PlaygroundFile {
  readonly name: string;
  readonly title: string;
  /** What a picture shows; empty for documents. */
  readonly alt: string;
  readonly media: string;
  /** Bytes. */
  readonly size: number;
  /** Path on this server where its bytes are. */
  readonly url: string;
  /** Pixels, of a picture. */
  readonly width?: number;
  readonly height?: number;
}

/** A message of the bot. */
export interface PlaygroundMessage {
  readonly id: string;
  /** Id of the parent, or null. */
  readonly thread: string | null;
  /** The only user who sees it, or null for everyone. */
  readonly visibleTo: string | null;
  /** The text twin, as the platform was sent it. */
  readonly text: string;
  /** The labels of its buttons, in order. */
  readonly actions: readonly string[];
  readonly files: readonly PlaygroundFile[];
  /** When it came, by the bot’s clock. */
  readonly at: string;
  /** How often it was edited. */
  readonly edited: number;
  /** What the platform was sent: the arguments of a Web API call, or an activity. */
  readonly raw: unknown;
  /** The line of the command language that it answers, where one was read in what was said. */
  readonly understood?: string;
  /** How sure that reading is, from 0 to 1. */
  readonly certainty?: number;
  /** Position among everything shown in the room. */
  readonly order: number;
}

/** What a user said; a slash command is seen by nobody else. */
export interface PlaygroundLine {
  readonly id: string;
  readonly user: string;
  readonly line: string;
  readonly at: string;
  readonly thread: string | null;
  readonly visibleTo: string | null;
  readonly order: number;
}

/** A Slack modal that waits for its user; Teams draws its forms inside the message. */
export interface PlaygroundForm {
  readonly user: string;
  readonly raw: unknown;
  /** What was wrong with the last submission, by field. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface PlaygroundRoom {
  readonly platform: PlaygroundPlatform;
  /** `general`, another channel, or `@anna`: Anna's own conversation with the bot. */
  readonly room: string;
  readonly messages: readonly PlaygroundMessage[];
  readonly lines: readonly PlaygroundLine[];
  readonly forms: readonly PlaygroundForm[];
}

export interface RoomsAnswer {
  readonly rooms: readonly PlaygroundRoom[];
}
export interface MessagesAnswer {
  readonly messages: readonly PlaygroundMessage[];
}
/** What turning the clock did, besides where it stands; and, when it is only read, when something falls due next. */
export interface ClockAnswer {
  readonly now: string;
  readonly next?: string | null;
  readonly posted?: number;
  readonly edited?: number;
}
/** `GET /playground/home?user=anna`: the App Home as Slack was sent it. */
export interface HomeAnswer {
  readonly text: string;
  readonly actions: readonly string[];
  readonly raw: unknown;
}
/** `GET /playground/search?user=anna&text=mold`: what the Teams message extension offers. */
export interface SearchAnswer {
  readonly results: readonly { readonly title: string; readonly text: string; readonly raw: unknown }[];
}
