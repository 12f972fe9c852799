import type { Action, Answer } from "../answer.ts";
import { list, prose, quiet } from "../answer.ts";
import type { Cannot, Small, Understood } from "../ask/outcome.ts";
import { firstOf, parseLine } from "../request.ts";
import type { Line } from "../runs.ts";
import { cutText } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import { actsAtOnce } from "./acts.ts";
import { showAction } from "./ask.ts";
import type { CommandContext } from "./context.ts";
import { example } from "./help.ts";
import { start } from "./start.ts";

type Read = Extract<Understood, { line: string }>;
type Back = Extract<Understood, { ask: string }>;
type Refused = Extract<Understood, { cannot: Cannot }>;

type Polite = Extract<Understood, { small: Small }>;

type Known = Pick<CommandContext, "say" | "library">;

/** So much of what somebody typed is said back. */
const SHOWN = 80;

const helpAction = ({ common }: Words): Action => ({ label: common.help, says: "help" });
const toAsker = (title: string, text: Line, actions: readonly Action[]): Answer => ({
  title,
  blocks: [prose(...text)],
  actions,
  audience: "asker",
});

/** Lines as buttons, the first request of each: a button says one line. Records go by their names; what acts at once asks first. */
const lines = (all: readonly string[], { library, say }: Known): Action[] =>
  [...new Set(all.map(firstOf))].map((line) => {
    const entry = library.byId.get(line);
    if (entry) return showAction(entry);
    return actsAtOnce(parseLine(line).words) ? { ...example(line), asks: say.ask.asks(line) } : example(line);
  });

/** Says above an answer which line it answers, and offers what was nearly read. */
export function readAs(
  answer: Answer,
  line: string,
  { certainty, others }: Read,
  more: string[],
  context: Known,
): Answer {
  const { readAs: said, next, alsoRead } = context.say.ask;
  return {
    ...answer,
    blocks: [quiet(...said(line)), ...answer.blocks],
    actions: [
      ...more.map((one) => ({ label: next(one), says: one })),
      ...(answer.actions ?? []),
      ...lines(others, context).map(({ label, says }) => ({ label: alsoRead(label), says })),
    ],
    understood: { line: [line, ...more].join(" && "), certainty },
  };
}

/** What would be changed at once is asked first. */
export const agree = (line: string, { ask }: Words): Answer =>
  toAsker(ask.agree.title, [ask.agree.text], [{ label: ask.agree.yes, says: line, style: "primary" }]);

/** A line that the commands do not read yet. */
export const notYet = (say: Words): Answer => ({
  ...toAsker(say.ask.notYet.title, [say.ask.notYet.text], [helpAction(say)]),
  unread: true,
});

/** The question back. */
export function askBack({ ask, readings, leftOver }: Back, context: Known): Answer {
  const { say } = context;
  const { title, text } = say.ask.back[ask];
  const strange = cutText(leftOver.join(" "), SHOWN);
  const near = lines(readings, context);
  return {
    title,
    blocks: [
      prose(text),
      ...(near.length > 0
        ? [list(near.map(({ label, says }): Line => [label === says ? { command: says } : label]))]
        : []),
      ...(strange === "" ? [] : [quiet(say.ask.notPlaced(strange))]),
    ],
    actions: [...near, helpAction(say)],
    audience: "asker",
    unread: true,
  };
}

type Why = Exclude<Cannot["kind"], "name" | "nothing">;
const whyNot = (cannot: Cannot & { kind: Why }, { ask }: Words): { title: string; text: string; note?: string } => {
  if (!("code" in cannot)) return ask.cannot[cannot.kind];
  const { title, text } = cannot.kind === "country" ? ask.country : ask.memberState;
  const note = ask.country.note(cannot.code);
  return { title: title(cannot.code, cannot.name), text, ...(note !== undefined && { note }) };
};

const isNamed = (cannot: Cannot): cannot is Cannot & { kind: Why } =>
  cannot.kind !== "name" && cannot.kind !== "nothing";

/** Why there is no answer; nothing where it is only that nothing was understood. */
export function cannotAnswer({ cannot, instead }: Refused, context: Known): Answer | undefined {
  const { say } = context;
  if (!isNamed(cannot)) return undefined;
  const { title, text, note } = whyNot(cannot, say);
  const answer: Answer = {
    ...toAsker(title, [text], [...lines(instead, context), helpAction(say)]),
    unread: true,
  };
  return note === undefined ? answer : { ...answer, blocks: [...answer.blocks, quiet(note)] };
}

/** A word for a word; whoever greets is shown what there is. */
export const courtesy = ({ small, language }: Polite, context: CommandContext): Answer =>
  small === "hello"
    ? start(context)
    : { title: context.say.ask.small[language][small], blocks: [], slight: true, audience: "asker" };
