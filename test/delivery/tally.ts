import type { FakeSlack } from "../fakes/slack.ts";
import { idOf, rooms, titleOf } from "./house.ts";

/** What came of reminders of every meeting in every room. */
export interface Tally {
  /** Pairs of a room and a meeting. */
  readonly expected: number;
  /** Of them, those that nobody was told of, and those that somebody was told of more than once. */
  readonly lost: number;
  readonly repeated: number;
  /** Those that were posted, in a message that was too long to name them. */
  readonly cut: number;
  /** Those of the repeated where the later message says that it may be a repeat. */
  readonly marked: number;
  /** Messages that carry the id of another one. */
  readonly sameId: number;
  readonly messages: number;
}

const MARK = "This may repeat";
const CUT = "Shortened to fit";

/** How often a room was told of a meeting. */
function tellingsOf({ messages }: FakeSlack): Map<string, string[]> {
  const told = new Map<string, string[]>();
  for (const { channel, text } of messages)
    for (const title of new Set(text.match(/Dialogue \d{4}\./g))) {
      const key = `${channel} ${title}`;
      told.set(key, [...(told.get(key) ?? []), text]);
    }
  return told;
}

/** `postedIn`: the ids of messages by room and meeting, as the program wrote them down. */
export function tally(
  slack: FakeSlack,
  size: number,
  meetings: number,
  postedIn: ReadonlyMap<string, string> = new Map(),
): Tally {
  const told = tellingsOf(slack);
  const ids = slack.messages.map(({ metadata }) => String(metadata?.event_payload["id"]));
  const shortened = new Set(ids.filter((_, index) => slack.messages[index]?.text.includes(CUT)));
  const expected = rooms(size).flatMap(({ room }) =>
    Array.from({ length: meetings }, (_, index) => ({
      texts: told.get(`${room} ${titleOf(index)}`) ?? [],
      isCut: shortened.has(postedIn.get(`${room} ${idOf(index)}`) ?? ""),
    })),
  );
  const unnamed = expected.filter(({ texts }) => texts.length === 0);
  const repeated = expected.filter(({ texts }) => texts.length > 1);
  return {
    expected: expected.length,
    lost: unnamed.filter(({ isCut }) => !isCut).length,
    cut: unnamed.filter(({ isCut }) => isCut).length,
    repeated: repeated.length,
    marked: repeated.filter(({ texts }) => texts.slice(1).every((text) => text.includes(MARK))).length,
    sameId: ids.length - new Set(ids).size,
    messages: ids.length,
  };
}
