import { type Action, type Block, prose, quiet } from "../answer.ts";
import type { Meeting } from "../library/schema.ts";
import { live } from "../library/turns.ts";
import type { Words } from "../text/words.ts";
import type { Acted } from "./acts/acted.ts";
import type { Moment, Part, Reason } from "./kind.ts";

/** Why a message is here. */
export function becauseOf(
  parts: readonly Pick<Part, "rules" | "snoozed">[],
  { messages: { because } }: Words,
): Block[] {
  const rules = [...new Set(parts.flatMap((part) => part.rules.map(({ name }) => name)))];
  return [
    ...(rules.length > 0 ? [quiet(because.follows(rules))] : []),
    ...(parts.some(({ snoozed }) => snoozed) ? [quiet(because.snoozed)] : []),
  ];
}

/** What people did to what a card tells of. */
export const actedBlocks = ({ lines }: Acted): Block[] => lines.map((line) => prose(...line));

const LOOKS = /^(?:brief|next|outbox|radar)\b|^[a-z0-9-]+$/;

/** The buttons of a card to which somebody did something: what takes it back, and what only looks. */
export const afterActs = (actions: readonly Action[], { holds, undo }: Acted): Action[] =>
  holds
    ? [
        ...undo,
        ...actions
          .filter(({ says }) => LOOKS.test(says))
          .map(({ style: _style, more: _more, ...action }): Action => action),
      ]
    : [...actions];

/** Who stops reminders stops them for everybody, and is asked first. */
export const stopAction = ({ id, name }: Reason, direct: boolean, { following, asks }: Words): Action => ({
  label: following.stop,
  says: `unfollow #${id}`,
  style: "danger",
  asks: asks.stopping(name, direct),
});

export function ruleActions([rule]: readonly Reason[], { reading, room: { say } }: Moment): Action[] {
  if (!rule) return [];
  return [
    stopAction(rule, reading.call === "", say),
    { label: say.messages.actions.why, says: `why #${rule.id}`, more: true },
  ];
}

function meetingActions(meeting: Meeting, rule: readonly Action[], { messages: { actions } }: Words): Action[] {
  const { id, series } = meeting;
  if (!live(meeting)) return [{ label: actions.show, says: id }, ...rule];
  return [
    { label: actions.brief, says: `brief ${id}`, style: "primary" },
    { label: actions.done, says: `done ${id}` },
    { label: actions.snooze, says: `snooze ${id} 1d` },
    ...rule,
    { label: actions.show, says: id, more: true },
    { label: actions.mute, says: `mute ${series ?? id}`, more: true },
    { label: actions.skip, says: `skip ${id}`, more: true },
    { label: actions.calendar, says: `calendar ${id}`, more: true },
  ];
}

/** What can be pressed under a message. */
export function actionsFor(parts: readonly Pick<Part, "meeting" | "rules">[], moment: Moment): Action[] {
  const { say } = moment.room;
  const { actions } = say.messages;
  const [first, ...others] = parts.flatMap(({ meeting }) => meeting ?? []);
  const rule = ruleActions(
    parts.flatMap(({ rules }) => rules),
    moment,
  );
  if (!first) return [...rule, { label: actions.next, says: "next" }];
  if (others.length === 0) return meetingActions(first, rule, say);
  return [
    ...[first, ...others].slice(0, 5).map(({ title, id }) => ({ label: title, says: id })),
    ...rule,
    { label: actions.outbox, says: "outbox" },
  ];
}
