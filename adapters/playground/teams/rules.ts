import { isNode, textAt } from "../../kit/json.ts";
import { WITHOUT } from "../people.ts";
import { roomOf } from "./names.ts";

/** A refusal as the Bot Connector writes it. */
export interface Refused {
  readonly status: number;
  readonly code: string;
}

/** Something that is to be posted: the activity as it came, and whether only one person shall see it. */
export interface Posting {
  readonly conversation: string;
  readonly activity: unknown;
  readonly targeted: boolean;
}

/** Teams counts two bytes a character. */
const MOST_BYTES = 100 * 1024;

/** A one-to-one chat. */
export const isPersonal = (conversation: string): boolean => conversation.startsWith("a:");

const isEmpty = (activity: unknown): boolean =>
  !isNode(activity) ||
  (activity["type"] === "message" && !textAt(activity, "text") && !Array.isArray(activity["attachments"]));

/** What Teams says to a message that is no good wherever it goes; nothing if it takes it. */
export function refusalOf({ conversation, activity, targeted }: Posting): Refused | undefined {
  if (!/^(a:|19:)./.test(conversation)) return { status: 404, code: "ConversationNotFound" };
  if (roomOf(conversation)?.room === WITHOUT) return { status: 403, code: "BotNotInConversationRoster" };
  if (JSON.stringify(activity).length * 2 > MOST_BYTES) return { status: 413, code: "MessageSizeTooBig" };
  if (isEmpty(activity) || textAt(activity, "from", "id") === "") return { status: 400, code: "BadSyntax" };
  // A message to one person names that person, and there is nobody else in a one-to-one chat.
  if (targeted && (isPersonal(conversation) || textAt(activity, "recipient", "id") === ""))
    return { status: 400, code: "BadArgument" };
  return undefined;
}

/** By conversation: messages in so many seconds. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const RATES: readonly (readonly [seconds: number, most: number])[] = [
  [1, 7],
  [2, 8],
  [30, 60],
  [3600, 1800],
];

/** Counts what comes into each conversation; seconds to wait where it is too much. `at`: milliseconds. */
export function rates(): (conversation: string, at: number) => number | undefined {
  const taken = new Map<string, number[]>();
  return (conversation, at) => {
    const times = (taken.get(conversation) ?? []).filter((one) => at - one < 3_600_000);
    const over = RATES.find(([seconds, most]) => times.filter((one) => at - one < seconds * 1000).length >= most);
    if (over) return over[0];
    taken.set(conversation, [...times, at]);
    return undefined;
  };
}
