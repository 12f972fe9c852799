import type { Answer } from "../answer.ts";
import type { Words } from "../text/words.ts";
import type { CommandContext } from "./context.ts";

/** A verb. What explains it stands under its name in the chapter `help`. */
export interface Command {
  readonly name: keyof Words["help"];
  /** Left out of the menus of the platforms, which have room for twelve: said by buttons, or rarely. */
  readonly minor?: true;
  /** It changes nothing, and what it says follows from the data, the context and the time alone: it can be said again. */
  readonly looks?: true;
  /**
   * Open to people from outside: it only looks, and where there is nothing but public data it says nothing of the team.
   * What does not say so is for members.
   */
  readonly outside?: true;
  /** It concerns whoever says it and nobody else, so that it is open to everybody. */
  readonly own?: true;
  /** What it does is too grave for a slip: no button offers it for a word that resembles its name. */
  readonly typed?: true;
  /** It takes no words: a line that has others, too, is a question about something else. */
  readonly alone?: true;
  readonly run: (words: readonly string[], context: CommandContext) => Answer | Promise<Answer>;
}
