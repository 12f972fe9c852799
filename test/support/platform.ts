import type { Answer, Reply } from "../../src/answer.ts";
import type { Messenger, Outcome } from "../../src/outbox/messenger.ts";
import { plain } from "../../src/text/plain.ts";

/** A message as the platform keeps it. */
export interface Kept {
  readonly id: string;
  readonly under: string | undefined;
  readonly room: string;
  answer: Answer;
  edits: number;
  /** As text alone. */
  plainly: boolean;
}

export const textOf = ({ answer }: Kept): string =>
  plain({ answer, reading: { zone: "Europe/Brussels", call: "/aide" } });

/** What goes wrong with one call: before the platform has taken it, after, or not at all. */
export type Fault =
  | "none"
  | "later"
  | "lost answer"
  | "lost request"
  | "killed before"
  | "killed after"
  | "gone"
  /** Refused for its shape, and refused for good. */
  | "bug"
  | "lost";

/** A platform that keeps what it is sent, and does what it is told to do wrong. */
export interface Platform {
  readonly messenger: Messenger;
  readonly kept: Kept[];
  /** For the next calls, one each. */
  readonly faults: Fault[];
  /** Called at each post that is kept, before it is answered. */
  onPost: (message: Kept) => void;
  /** Happens once, while the next post is under way. */
  meanwhile: (() => Promise<unknown>) | undefined;
}

const FAULTS: Readonly<Record<Exclude<Fault, "none" | "killed before" | "killed after">, Outcome>> = {
  later: { later: "asked to wait" },
  "lost answer": { unknown: "no answer" },
  "lost request": { unknown: "no answer" },
  gone: { gone: "is_archived" },
  bug: { bug: "invalid_blocks" },
  lost: { lost: "edit_window_closed" },
};

const MANY = { perSecond: 1000, burst: 1000 };
const ALL = { name: "all", room: MANY, tenant: MANY, holds: "tenant" } as const;

export function platform(canLookUp = true): Platform {
  const kept: Kept[] = [];
  const faults: Fault[] = [];
  const made: Platform = { messenger: {} as Messenger, kept, faults, onPost: () => {}, meanwhile: undefined };
  const doing = (act: () => Outcome): Outcome => {
    const fault = faults.shift() ?? "none";
    if (fault === "killed before") throw new Error("killed");
    const passes = fault === "none" || fault === "lost answer" || fault === "killed after";
    const outcome = passes ? act() : undefined;
    if (fault === "killed after") throw new Error("killed");
    return fault === "none" && outcome ? outcome : FAULTS[fault as keyof typeof FAULTS];
  };
  const messenger: Messenger = {
    pace: { post: ALL, edit: ALL, lookUp: ALL },
    post: async (to, { answer }: Reply, { id, under, plainly = false }) => {
      const { meanwhile } = made;
      made.meanwhile = undefined;
      await meanwhile?.();
      return doing(() => {
        const message: Kept = { id, under, room: to.room, answer, edits: 0, plainly };
        kept.push(message);
        made.onPost(message);
        return { sent: id };
      });
    },
    edit: async (_to, receipt, { answer }, how) =>
      doing(() => {
        const message = kept.find(({ id }) => id === receipt);
        if (!message) return { lost: "message_not_found" };
        message.answer = answer;
        message.edits += 1;
        message.plainly = how?.plainly ?? false;
        return { sent: receipt };
      }),
    lookUp: async (_to, id) => {
      if (!canLookUp) return "unknowable";
      return kept.some((one) => one.id === id) ? { found: id } : "absent";
    },
    tell: async (_person, _from, { answer }, id) => {
      kept.push({ id, under: undefined, room: "@owner", answer, edits: 0, plainly: false });
      return { sent: id };
    },
    probe: async () => undefined,
    zoneOf: async () => "Europe/Brussels",
    localeOf: async () => undefined,
    managesRoom: async () => true,
    runsWorkspace: async () => true,
    standingOf: async () => "member",
    isOpen: async () => true,
    openRoom: async () => ({ name: "#general" }),
    isGone: async () => false,
  };
  return Object.assign(made, { messenger });
}
