import MiniSearch from "minisearch";
import type { Action, Answer } from "../answer.ts";
import { prose } from "../answer.ts";
import type { Entry, Naming } from "../library/library.ts";
import { recordAnswer } from "../records/record.ts";
import { foldWord } from "../words.ts";
import { askWhich, notFound, readQuery } from "./ask.ts";
import type { CommandContext, LookContext } from "./context.ts";
import { find } from "./find.ts";
import { example } from "./help.ts";
import { commandOf, commands } from "./index.ts";
import { isForOperations } from "./operations.ts";
import { start } from "./start.ts";

const SMALL_TALK: ReadonlySet<string> = new Set([
  "hi",
  "hello",
  "hey",
  "bonjour",
  "good morning",
  "thanks",
  "thank you",
  "merci",
  "start",
  "menu",
]);

const verbs = new MiniSearch<{ id: string }>({ fields: ["id"] });
verbs.addAll(commands.filter(({ typed }) => !typed).map(({ name }) => ({ id: name })));

/** The verb that a first word may be a misspelling of. */
export function verbNear(word: string): string | undefined {
  return word.length < 4 ? undefined : verbs.search(word.slice(0, 20), { fuzzy: 0.3, prefix: true })[0]?.id;
}

/** Whether a line that begins with no verb asks for a list: an area or region alone, or several filters together. */
function asksForList(words: readonly string[], context: LookContext): boolean {
  if (context.library.names.exact(words.join(" ")).length > 0) return false;
  if (context.lexicon.bare(words.join(" ")) || isForOperations(words)) return true;
  const read = readQuery("find", words, context);
  const filters = "query" in read ? read.query.filters : [];
  return filters.length > 1 && filters.some(({ key }) => key !== "who");
}

const isOne = (naming: Naming): naming is { found: Entry } =>
  "found" in naming && naming.found.kind !== "partner" && naming.found.kind !== "term";

/** Whether a record is found without the first word as well, which may then be a verb with a slip in it. */
function isSpare(
  [first = "", ...rest]: readonly string[],
  { record }: Entry,
  { library: { names } }: LookContext,
): boolean {
  if (rest.length === 0 || names.exact([first, ...rest].join(" ")).length > 0) return false;
  const naming = names.find(rest.join(" "));
  return "found" in naming && naming.found.record.id === record.id;
}

/** A look-up that may not have been meant as one: the line that was meant comes first. */
function doubted(answer: Answer, meant: readonly Action[], { say }: LookContext): Answer {
  const lines = meant.map(({ says }) => ({ command: says }));
  if (lines.length === 0) return answer;
  return {
    ...answer,
    blocks: [prose(say.lookup.tookForLookUp, ...lines), ...answer.blocks],
    actions: [...meant, ...(answer.actions ?? [])],
  };
}

function meant([first = "", ...rest]: readonly string[]): Action[] {
  const verb = verbNear(first);
  return verb ? [example([verb, ...rest].join(" "))] : [];
}

function shown(words: readonly string[], found: Entry, context: CommandContext): Answer {
  const answer = recordAnswer(found, context);
  return isSpare(words, found, context) ? doubted(answer, meant(words), context) : answer;
}

/**
 * Shows what bears a name; where nothing does, lists what the words ask for. `nxet norway` names nothing, but is offered
 * as `next norway`; `norway next` is the same said the other way round.
 */
export function lookUp(words: readonly string[], context: CommandContext): Answer | Promise<Answer> {
  const { library, say } = context;
  const text = words.join(" ");
  if (SMALL_TALK.has(foldWord(text))) return start(context);
  const last = commandOf(words);
  if (last && library.names.exact(text).length === 0) return last.run(words.slice(0, -1), context);
  const naming = library.names.find(text);
  if (!isOne(naming) && asksForList(words, context)) return find.run(words, context);
  if ("found" in naming) return shown(words, naming.found, context);
  if ("tie" in naming) return askWhich(text, naming.tie, say);
  return doubted(notFound(text, naming, [], say), meant(words), context);
}
