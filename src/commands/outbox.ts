import type { Action, Answer, Block, Line } from "../answer.ts";
import { heading, list, prose, quiet } from "../answer.ts";
import { DAY } from "../calendar/days.ts";
import { readSpan } from "../library/span.ts";
import type { RoomRow } from "../store/store.ts";
import { type Coming, comingTo } from "../subscriptions/coming.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";
import type { Command, Scene } from "./command.ts";
import { sayPaused } from "./following.ts";
import { type Page, pageActions, pageOf, sayPage } from "./paging.ts";
import { knownOf, titleOfRule } from "./rules/about.ts";
import { sayComing } from "./rules/coming.ts";
import { pastLine, pastOf } from "./rules/past.ts";

const SHOWN = 8;
const SKIPS = 3;
/** How far the first later post is looked for. Milliseconds. */
const FAR = 400 * DAY;
const DEFAULT = "30d";

interface OutboxView {
  /** As it was typed: `30d`. */
  readonly text: string;
  readonly page: Page<Coming>;
  /** The first post after the time that was asked for. */
  readonly later: Coming | undefined;
  readonly paused: readonly Line[];
  readonly follows: boolean;
  readonly room: RoomRow | undefined;
}

function comingBlocks({ text, page, later, paused, follows, room }: OutboxView, scene: Scene): Block[] {
  const first = (page.number - 1) * SHOWN;
  const { outbox } = scene.say;
  return [
    ...(room?.suspended ? [prose(...outbox.closed(room.suspended))] : []),
    ...(paused.length > 0 ? [list(paused)] : []),
    heading(outbox.within(text)),
    ...(page.total > 0
      ? [
          quiet(outbox.count(page.total, sayPage(page))),
          list(
            page.items.map((one, index): Line => [{ strong: `${first + index + 1}.` }, " ", ...sayComing(one, scene)]),
          ),
        ]
      : [prose(follows ? outbox.nothingDue : outbox.nothingFollowed)]),
    ...(page.total === 0 && later ? [prose(...outbox.after(sayComing(later, scene)))] : []),
  ];
}

const skips = ({ page }: OutboxView, { outbox }: Words): Action[] =>
  page.items
    .slice(0, SKIPS)
    .map(({ id }, index) => ({ label: outbox.skip((page.number - 1) * SHOWN + index + 1), says: `skip ${id}` }));

async function outboxAnswer(text: string, to: number, scene: Scene): Promise<Answer> {
  const { store, place, say } = scene;
  const { outbox } = say;
  const rows = await store.subscriptions(place);
  const paused = rows.flatMap((row): Line[] => {
    const said = sayPaused(row, scene);
    return said.length > 0 ? [outbox.paused(titleOfRule(row, scene), said)] : [];
  });
  const all = await comingTo(Math.max(to, scene.now.getTime() + FAR), await knownOf(scene), scene);
  const view: OutboxView = {
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
    title: outbox.title(place.direct),
    blocks: [
      ...comingBlocks(view, scene),
      ...(past.length > 0 ? [heading(outbox.past), list(past.map((row) => pastLine(row, scene)))] : []),
    ],
    actions: [
      ...pageActions(`outbox ${text}`, view.page),
      ...skips(view, say),
      ...(rows.length === 0
        ? [{ label: outbox.follow, says: "follow" }]
        : paused.length === rows.length
          ? [{ label: outbox.resume, says: "resume" }]
          : [{ label: outbox.pause, says: "pause 2w" }]),
      ...(text === "90d" ? [] : [{ label: outbox.days90, says: "outbox 90d" }]),
      { label: say.common.followedHere, says: "following" },
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
        scene.say.outbox.howFar,
        [read?.problem ?? scene.say.outbox.noTime(text.slice(0, 40))],
        [
          ...(read?.instead ?? []).map((day) => ({ label: day, says: `outbox ${day}` })),
          { label: scene.say.outbox.days30, says: "outbox 30d" },
          { label: scene.say.outbox.months6, says: "outbox 6m" },
        ],
      );
    return outboxAnswer(text, Date.parse(`${read.span.end}T23:59:59Z`), scene);
  },
};
