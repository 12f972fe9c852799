import type { Answer } from "../answer.ts";
import type { ParsedLine } from "../request.ts";
import type { CommandContext } from "./context.ts";
import { commandNamed } from "./index.ts";
import { lookUp } from "./lookup.ts";
import { start } from "./start.ts";

/** A line is a command, or the name of something; an empty one asks what there is. */
export function run({ words }: ParsedLine, context: CommandContext): Answer | Promise<Answer> {
  const command = commandNamed(words[0]);
  if (command) return command.run(words.slice(1), context);
  return words.length > 0 ? lookUp(words, context) : start(context);
}
