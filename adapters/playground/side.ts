import type { PlaygroundMessage } from "./protocol.ts";

/** Something that cannot be done: 404 with a sentence. */
export class NotThere extends Error {}

/** What people do on one of the pretended platforms. Each resolves when the door has taken the request. */
export interface Side {
  readonly say: (room: string, user: string, line: string, thread: string | null) => Promise<void>;
  readonly press: (
    room: string,
    user: string,
    message: PlaygroundMessage | "home" | "modal",
    label: string,
  ) => Promise<void>;
  readonly submit: (room: string, user: string, values: Values) => Promise<void>;
}

export type Values = Readonly<Record<string, string | string[]>>;

export const missing = (label: string, labels: readonly string[]): NotThere =>
  new NotThere(
    labels.length > 0
      ? `There is no button “${label}” there. Its buttons: ${labels.join(", ")}.`
      : `There is no button “${label}” there, nor any other.`,
  );
