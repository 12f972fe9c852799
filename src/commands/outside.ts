import type { Action, Answer } from "../answer.ts";
import { quiet } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { outsideStore } from "../rights/outside.ts";
import type { Belonging } from "../rights/standing.ts";
import { defaultSettings } from "../settings.ts";
import { problem } from "../text/blocks.ts";
import type { Scene } from "./command.ts";

/** A scene in which there is nothing but public data. How this conversation tells the time is no secret in it. */
export const publicScene = (scene: Scene, library: Library): Scene => ({
  ...scene,
  library,
  store: outsideStore(scene.store),
  settings: {
    ...defaultSettings(scene.settings.zone),
    clock: scene.settings.clock,
    language: scene.settings.language,
  },
});

/** Why somebody is no member, as far as I know. */
function reason(belonging: Exclude<Belonging, "member">): string {
  if (belonging === "guest") return "You are a guest here";
  if (belonging === "stranger") return "You belong to another organisation";
  return `I could not find out whether you belong to this workspace (${belonging.unknown})`;
}

/** `isOpen`: whether a line is open to people from outside. */
export function forOutside(
  answer: Answer,
  belonging: Exclude<Belonging, "member">,
  isOpen: (line: string) => boolean,
): Answer {
  const open = ({ says }: Action): boolean => isOpen(says);
  return {
    ...answer,
    blocks: [...answer.blocks, quiet(`${reason(belonging)}, so this is from the public data alone.`)],
    ...(answer.actions && { actions: answer.actions.filter(open) }),
    audience: "asker",
  };
}

/** Said by somebody who is no member. */
export const forMembers = (belonging: Exclude<Belonging, "member">): Answer =>
  problem(
    "This is for members of the workspace",
    [
      `${reason(belonging)}, so I show you the public data alone and change nothing. Ask a member to do it`,
      typeof belonging === "string" ? "." : ", or try again in a minute.",
    ],
    [
      { label: "What is coming", says: "next" },
      { label: "Help", says: "help" },
    ],
  );

/** A request that says of no workspace that it comes from there. */
export const nowhere: Answer = problem("I cannot tell from which workspace you ask", [
  "Your client did not say it, and I keep what each workspace has apart. Please try again from a channel or a direct message of your workspace.",
]);
