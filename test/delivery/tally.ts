import type { FakeSlack } from "../support/fakes/slack.ts";
import { rooms, titleOf } from "./house.ts";

/** What came of reminders of every meeting in every room. */
export interface Tally {
  /** Pairs of a room and a meeting. */
  readonly expected: number;
  /** Of them, those that nobody was told of, and those that somebody was told of more than once. */
  readonly lost: number;
  readonly repeated: number;
  /** Those of the repeated where the later message says that it may be a repeat. */
  readonly marked: number;
  /** Messages that carry the id of another one. */
  readonly sameId: number;
  readonly messages: number;
}

const MARK = "This may repeat";

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

export function tally(slack: FakeSlack, size: number, meetings: number): Tally {
  const told = tellingsOf(slack);
  const ids = slack.messages.map(({ metadata }) => String(metadata?.event_payload["id"]));
  const expected = rooms(size).flatMap(({ room }) =>
    Array.from({ length: meetings }, (_, index) => told.get(`${room} ${titleOf(index)}`) ?? []),
  );
  const repeated = expected.filter((texts) => texts.length > 1);
  return {
    expected: expected.length,
    lost: expected.filter((texts) => texts.length === 0).length,
    repeated: repeated.length,
    marked: repeated.filter((texts) => texts.slice(1).every((text) => text.includes(MARK))).length,
    sameId: ids.length - new Set(ids).size,
    messages: ids.length,
  };
}
