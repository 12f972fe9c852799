import type { Action, Answer } from "../answer.ts";
import { quiet } from "../answer.ts";
import type { Belonging } from "../rights/standing.ts";
import { problem } from "../text/blocks.ts";
import type { Words } from "../text/words.ts";

type Outsider = Exclude<Belonging, "member">;

/** Why somebody is no member, as far as I know. */
const reason = (belonging: Outsider, say: Words): string =>
  typeof belonging === "string" ? say.rights[belonging] : say.rights.unknown(belonging.unknown(say));

/** `isOpen`: whether a line is open to people from outside. */
export function forOutside(answer: Answer, belonging: Outsider, isOpen: (line: string) => boolean, say: Words): Answer {
  const open = ({ says }: Action): boolean => isOpen(says);
  return {
    ...answer,
    blocks: [...answer.blocks, quiet(say.rights.publicOnly(reason(belonging, say)))],
    ...(answer.actions && { actions: answer.actions.filter(open) }),
    audience: "asker",
  };
}

/** Said by somebody who is no member. */
export const forMembers = (belonging: Outsider, say: Words): Answer =>
  problem(
    say.rights.forMembers,
    [say.rights.askMember(reason(belonging, say)), typeof belonging === "string" ? "." : say.rights.orLater],
    [
      { label: say.common.coming, says: "next" },
      { label: say.common.help, says: "help" },
    ],
  );

/** A request that says of no workspace that it comes from there. */
export const nowhere = ({ rights }: Words): Answer => problem(rights.nowhere.title, [rights.nowhere.text]);
