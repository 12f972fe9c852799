import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import { readSpan } from "../library/span.ts";
import type { RoomRow } from "../store/store.ts";
import { problem } from "../text/blocks.ts";
import type { Command, Scene } from "./command.ts";
import { sayPaused } from "./following.ts";
import { type Page, pageActions, pageOf, sayPage } from "./paging.ts";
import { knownOf, titleOfRule } from "./rules/about.ts";
import { type Coming, comingTo, sayComing } from "./rules/coming.ts";
import { pastLine, pastOf } from "./rules/past.ts";
import { channel } from "./rules/room.ts";

const SHOWN = 8;
const SKIPS = 3;
/** How far the first later post is looked for. Milliseconds. */
const FAR = 400 * DAY;
const DEFAULT = "30d";

interface View {
  /** As it was typed: `30d`. */
  readonly text: string;
  readonly page: Page<Coming>;
  /** The first post after the time that was asked for. */
  readonly later: Coming | undefined;
  readonly paused: readonly Line[];
  readonly follows: boolean;
  readonly room: RoomRow | undefined;
}

function comingBlocks({ text, page, later, paused, follows, room }: View, scene: Scene): Block[] {
  const first = (page.number - 1) * SHOWN;
  const nothing = follows
    ? "Nothing: no date of what is followed here falls due in this time."
    : "Nothing: nothing is followed here yet.";
  return [
    ...(room?.suspended ? [prose({ strong: "Nothing is posted here for now: " }, room.suspended)] : []),
    ...(paused.length > 0 ? [list(paused)] : []),
    heading(`To be posted within ${text}`),
    ...(page.total > 0
      ? [
          quiet(
            `${page.total === 1 ? "One post" : `${page.total} posts`}; what falls together comes as one message.${sayPage(page)}`,
          ),
          list(
            page.items.map(
              (one, index): Line => [{ strong: `${first + index + 1}.` }, " ", ...sayComing(one, scene.settings)],
            ),
          ),
        ]
      : [prose(nothing)]),
    ...(page.total === 0 && later ? [prose("The first one after that: ", ...sayComing(later, scene.settings))] : []),
  ];
}

const skips = ({ page }: View): Action[] =>
  page.items
    .slice(0, SKIPS)
    .map(({ id }, index) => ({ label: `Skip ${(page.number - 1) * SHOWN + index + 1}`, says: `skip ${id}` }));

async function outboxAnswer(text: string, to: number, scene: Scene): Promise<Answer> {
  const { store, place } = scene;
  const rows = await store.subscriptions(place);
  const paused = rows.flatMap((row): Line[] => {
    const said = sayPaused(row, scene);
    return said.length > 0 ? [[{ strong: titleOfRule(row, scene) }, " is ", ...said]] : [];
  });
  const all = await comingTo(Math.max(to, scene.now.getTime() + FAR), await knownOf(scene), scene);
  const view: View = {
    text,
    page: pageOf(
      all.filter(({ at }) => at <= to),
      scene.page,
    ),
    later: all.find(({ at }) => at > to),
    paused,
    follows: rows.length > 0,
    room: await store.room(place),
  };
  const past = (await pastOf(scene)).slice(0, SHOWN);
  return {
    title: `Outbox of this ${channel(scene)}`,
    blocks: [
      ...comingBlocks(view, scene),
      ...(past.length > 0
        ? [heading("What became of the last ones"), list(past.map((row) => pastLine(row, scene)))]
        : []),
    ],
    actions: [
      ...pageActions(`outbox ${text}`, view.page),
      ...skips(view),
      ...(rows.length === 0
        ? [{ label: "Follow …", says: "follow" }]
        : paused.length === rows.length
          ? [{ label: "Resume", says: "resume" }]
          : [{ label: "Pause 2 weeks", says: "pause 2w" }]),
      ...(text === "90d" ? [] : [{ label: "90 days", says: "outbox 90d" }]),
      { label: "What is followed here", says: "following" },
    ],
    echo: `outbox ${text}`,
    audience: "asker",
  };
}

export const outbox: Command = {
  name: "outbox",
  run: (words, scene) => {
    const text = words.join(" ") || DEFAULT;
    const read = readSpan(text, scene.today);
    if (!read || "problem" in read)
      return problem(
        "How far ahead?",
        [read?.problem ?? `“${text.slice(0, 40)}” is no time. Say outbox 30d or outbox 6m.`],
        [
          ...(read?.instead ?? []).map((day) => ({ label: day, says: `outbox ${day}` })),
          { label: "30 days", says: "outbox 30d" },
          { label: "6 months", says: "outbox 6m" },
        ],
      );
    return outboxAnswer(text, Date.parse(`${read.span.end}T23:59:59Z`), scene);
  },
};
