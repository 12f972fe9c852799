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

export type Node = Readonly<Record<string, unknown>>;
export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object in some JSON, outermost first. */
export const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
};

export const textAt = (node: unknown, ...path: readonly string[]): string => {
  let value: unknown = node;
  for (const key of path) value = isNode(value) ? value[key] : undefined;
  return typeof value === "string" ? value : "";
};

export const missing = (label: string, labels: readonly string[]): NotThere =>
  new NotThere(
    labels.length > 0
      ? `There is no button “${label}” there. Its buttons: ${labels.join(", ")}.`
      : `There is no button “${label}” there, nor any other.`,
  );
