import { about } from "./about.ts";
import type { Command } from "./command.ts";
import { compare } from "./compare.ts";
import { find } from "./find.ts";
import { helpFor } from "./help.ts";
import { next } from "./next.ts";

/** The verbs, in the order of help and menus. A line that begins with none of them is a look-up. */
export const commands: readonly Command[] = [next, find, compare, helpFor(() => commands), about];
