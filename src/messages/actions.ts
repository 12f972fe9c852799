import { type Action, type Block, prose, quiet } from "../answer.ts";
import { beforeStopping } from "../commands/asking.ts";
import { live } from "../library/turns.ts";
import type { Context, Part } from "./part.ts";

/** Why a message is here. */
export const becauseOf = (
  parts: readonly { readonly kind: string; readonly subscription?: string | null }[],
  { follows }: Context,
): Block[] => {
  const rules = [...new Set(parts.flatMap(({ subscription }) => (subscription ? [follows(subscription)] : [])))];
  const snoozed = parts.some(({ kind }) => kind === "snooze");
  return [
    ...(rules.length > 0 ? [quiet(`You see this because this channel follows ${rules.join("; ")}.`)] : []),
    ...(snoozed ? [quiet("You see this because somebody here snoozed it.")] : []),
  ];
};

type Footing = Pick<Context, "follows" | "reading" | "acted">;

/** What people did to what a card tells of. */
export const actedBlocks = ({ acted: { lines } }: Pick<Context, "acted">): Block[] =>
  lines.map((line) => prose(...line));

/** The buttons of a card to which somebody did something: what takes it back, and what only looks. */
export const afterActs = (actions: readonly Action[], { acted: { holds, undo } }: Pick<Context, "acted">): Action[] =>
  holds
    ? [
        ...undo,
        ...actions
          .filter(({ says }) => LOOKS.test(says))
          .map(({ style: _style, more: _more, ...action }): Action => action),
      ]
    : [...actions];
const LOOKS = /^(?:brief|next|outbox|radar)\b|^[a-z0-9-]+$/;

/** Who stops reminders stops them for everybody, and is asked first. */
export const ruleActions = (subscription: string, { follows, reading }: Footing): Action[] => [
  {
    label: "Stop",
    says: `unfollow #${subscription}`,
    style: "danger",
    asks: beforeStopping(follows(subscription), reading.call === "" ? "conversation" : "channel"),
  },
  { label: "Why this?", says: `why #${subscription}`, more: true },
];

/** What can be pressed under a message. */
export function actionsFor(parts: readonly Part[], context: Footing): Action[] {
  const [first, ...others] = parts.filter((part) => "meeting" in part);
  const subscription = parts.map((part) => ("subscription" in part ? part.subscription : null)).find(Boolean);
  const rule = subscription ? ruleActions(subscription, context) : [];
  if (!first) return [...rule, { label: "All that is coming", says: "next" }];
  if (others.length > 0)
    return [
      ...[first, ...others].slice(0, 5).map(({ meeting }) => ({ label: meeting.title, says: meeting.id })),
      ...rule,
      { label: "Outbox", says: "outbox" },
    ];
  const { meeting } = first;
  if (!live(meeting)) return [{ label: "Show it", says: meeting.id }, ...rule];
  return [
    { label: "Brief", says: `brief ${meeting.id}`, style: "primary" },
    { label: "Done", says: `done ${meeting.id}` },
    { label: "Snooze 1 day", says: `snooze ${meeting.id} 1d` },
    ...rule,
    { label: "Show it", says: meeting.id, more: true },
    { label: "Mute", says: `mute ${meeting.series ?? meeting.id}`, more: true },
    { label: "Skip the next one", says: `skip ${meeting.id}`, more: true },
    { label: "Add to calendar", says: `calendar ${meeting.id}`, more: true },
  ];
}
