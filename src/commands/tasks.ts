import type { Action, Line } from "../answer.ts";
import type { CommandContext } from "./context.ts";

/** What a task says when it is pressed. */
const SAYS = { lookUp: "moldova", next: "next", brief: "brief", remind: "follow", schedule: "schedule" } as const;

export type Task = keyof typeof SAYS;
const ALL: readonly Task[] = ["lookUp", "next", "brief", "remind", "schedule"];

/** In a conversation, whose members it reminds. */
type Where = Pick<CommandContext, "say" | "place">;

const labelOf = (task: Task, { say: { tasks }, place }: Where): string =>
  task === "remind" ? tasks.remind.label(place.direct) : tasks[task].label;

/** The buttons of some tasks. */
export const taskActions = (where: Where, some: readonly Task[] = ALL): Action[] =>
  some.map((task) => ({ label: labelOf(task, where), says: SAYS[task] }));

/** Each task with a line to type. */
export const taskItems = (where: Where): Line[] =>
  ALL.map((task) => {
    const { what, line } = where.say.tasks[task];
    return where.say.tasks.item(labelOf(task, where), what, line);
  });

export const allCommands = ({ say: { tasks } }: Where): Action => ({ label: tasks.all, says: "help commands" });
