import type { Answer } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import type { CommandContext } from "./context.ts";
import { type Task, taskActions } from "./tasks.ts";

const FIRST = {
  direct: ["lookUp", "brief"],
  channel: ["next", "remind"],
} as const satisfies Record<string, readonly Task[]>;

/** The one word with which a conversation is met. It tells nothing of the team, so that everybody may see it. */
export function hello(context: Pick<CommandContext, "say" | "place">): Answer {
  const { say, place } = context;
  const { title, headline, how, never } = say.desk.hello;
  const { direct } = place;
  const last = direct ? { label: say.desk.mine, says: "home" } : { label: say.common.help, says: "help" };
  return {
    title,
    headline: [headline(direct)],
    blocks: [prose(...how(direct)), quiet(never(direct))],
    actions: [...taskActions(context, direct ? FIRST.direct : FIRST.channel), last],
    audience: "room",
  };
}
