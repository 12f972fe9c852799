import type { Answer } from "./answer.ts";
import type { Cannot, Understood, Wanting } from "./ask/outcome.ts";
import { understandQuestion } from "./ask/understand.ts";
import { actsAtOnce } from "./commands/acts.ts";
import { withVerb } from "./commands/aliases.ts";
import type { CommandContext } from "./commands/context.ts";
import { commandNamed, commandOf } from "./commands/index.ts";
import { verbNear } from "./commands/lookup.ts";
import { agree, askBack, cannotAnswer, courtesy, notYet, readAs } from "./commands/replies.ts";
import { original } from "./library/library.ts";
import { type ParsedLine, parseLine } from "./request.ts";
import { quoteWord } from "./words.ts";

/** Answers one line of the command language, as far as whoever says it may. */
type Run = (line: ParsedLine) => Promise<Answer>;
type Read = Extract<Understood, { line: string }>;

const lineOf = ({ words }: ParsedLine): string => words.map(quoteWord).join(" ");

/** Whether a line can be said: it has a verb, or names a record. */
const isLine = ({ words }: ParsedLine, { library }: CommandContext): boolean =>
  commandNamed(words[0]) !== undefined || (words.length === 1 && library.byId.has(words[0] ?? ""));

/** A list of missions, where only one of partners came: it is about something else. */
const isAnother = ({ words }: ParsedLine, { echo }: Answer): boolean =>
  words[0] === "find" && words[1] === "operations" && echo?.startsWith("find operations") !== true;

async function answerRead(read: Read, typed: ParsedLine, context: CommandContext, run: Run): Promise<Answer> {
  const { say } = context;
  const [line = "", ...more] = read.line.split(" && ");
  const parsed = { ...parseLine(line), page: typed.page, shared: typed.shared };
  const others = read.others.filter((one) => isLine(parseLine(one), context));
  const said = (answer: Answer): Answer => readAs(answer, line, { ...read, others }, more, context);
  if (!isLine(parsed, context)) return said(notYet(say));
  if (actsAtOnce(parsed.words)) return said(agree(line, say));
  const answer = await run(parsed);
  return said(answer.unread || isAnother(parsed, answer) ? notYet(say) : answer);
}

/** Asked back even where a command has a complaint of its own, which knows less of what is missing. */
const WANTED: ReadonlySet<Wanting> = new Set(["meeting", "who", "rule", "day", "since"]);
/** "remind me" is no line that went wrong. */
const TO_PEOPLE: ReadonlySet<string> = new Set(["me", "us"]);
const COUNTRIES: ReadonlySet<string> = new Set(["country", "member-state", "eu"]);

/** A verb that was typed makes one of two near readings so sure; what is surer stands. */
const BY_ITS_VERB = 0.8;
/** Of several readings in which no word is left over, the one with the verb that was typed. */
function byItsVerb(asked: Extract<Understood, { leftOver: readonly string[] }>, typed: ParsedLine): Read | undefined {
  const [verb = ""] = typed.words;
  const { leftOver, language } = asked;
  if (leftOver.length > 0 || ("ask" in asked ? asked.ask !== "meaning" : asked.certainty >= BY_ITS_VERB))
    return undefined;
  const readings = "ask" in asked ? asked.readings : [asked.line, ...asked.others];
  const line = readings.find((one) => one.startsWith(`${verb} `));
  if (line === undefined || lineOf(typed).startsWith(line)) return undefined;
  return { line, certainty: BY_ITS_VERB, leftOver, others: readings.filter((one) => one !== line), language };
}

/** What a question says better than the complaint of the command with which it begins, if it does. */
async function instead(
  asked: Understood,
  typed: ParsedLine,
  context: CommandContext,
  run: Run,
): Promise<Answer | undefined> {
  const own = "leftOver" in asked ? byItsVerb(asked, typed) : undefined;
  if (own) return answerRead(own, typed, context, run);
  if ("ask" in asked)
    return WANTED.has(asked.ask) && TO_PEOPLE.has(typed.words[1] ?? "") ? askBack(asked, context) : undefined;
  if ("cannot" in asked) return COUNTRIES.has(asked.cannot.kind) ? cannotAnswer(asked, context) : undefined;
  // What only leaves words out knows less than the complaint about them.
  if ("small" in asked || lineOf(typed).startsWith(asked.line)) return undefined;
  return answerRead(asked, typed, context, run);
}

/** A title may be any words, but whom a meeting is with is no part of it. */
const losesPartner = ({ words }: ParsedLine, asked: () => Understood): boolean => {
  if (commandNamed(words[0])?.name !== "schedule" || !words.includes("with")) return false;
  const understood = asked();
  return "line" in understood && understood.line.includes(" with:");
};

/** Whether it is a question that begins with the name of a command. */
const asksOn = ([first, ...more]: readonly string[]): boolean =>
  more.length > 0 && (first === "why" || commandNamed(first)?.alone === true);

const integersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
const LEAD = /^\d+(h|d|wd|w|m)$/i;

/** What was typed as a number and is none, such as 26:00 or 32 March, is not read as another one. */
const losesNumber = ({ words }: ParsedLine, read: Understood): boolean => {
  if (!("line" in read)) return false;
  const kept = new Set(integersIn(read.line));
  const isKept = (word: string): boolean =>
    integersIn(word).every((one) => kept.has(one)) && (!LEAD.test(word) || read.line.includes(word));
  return !words.every(isKept);
};

/** Ids are what buttons say: one that names nothing is told as such, and is no question. */
const ID = /^[a-z0-9]+(-[\p{L}0-9]+){2,}$/u;

async function answerCommand(
  typed: ParsedLine,
  context: CommandContext,
  run: Run,
  asked: () => Understood,
): Promise<Answer> {
  if (typed.words.length === 1) return run(typed);
  const isSentence = losesPartner(typed, asked) || asksOn(typed.words);
  const direct = isSentence ? undefined : await run(typed);
  if (direct && (!direct.unread || losesNumber(typed, asked()))) return direct;
  return (await instead(asked(), typed, context, run)) ?? direct ?? run(typed);
}

/** The look-up knows which verb was meant by a first word that means nothing. */
const isSlip = ({ words: [first = ""] }: ParsedLine, { leftOver }: Extract<Understood, { ask: Wanting }>): boolean =>
  leftOver[0] === first && verbNear(first) !== undefined;

/** However long a single word is, it is a name and no question. */
const isWord = ({ words }: ParsedLine, { cannot }: Extract<Understood, { cannot: Cannot }>): boolean =>
  cannot.kind === "too-long" && words.length === 1;

/** A code of a country can be a word of small talk as well: "no". */
const LONGEST_CODE = 3;

const isNamed = ({ words }: ParsedLine, { library, lexicon }: CommandContext): boolean => {
  const text = words.join(" ");
  return library.names.exact(text).length > 0 || (text.length > LONGEST_CODE && lexicon.bare(text) !== undefined);
};

/** Countries that are no partners and the EU are told as what they are; a city or a part may be a word of a question. */
const isPlace = ({ words }: ParsedLine, { library }: CommandContext): boolean => {
  const place = library.names.place(words.join(" "));
  return place !== undefined && (words.length > 1 || (place.is !== "within" && place.is !== "capital"));
};

async function answerName(
  typed: ParsedLine,
  context: CommandContext,
  run: Run,
  asked: () => Understood,
): Promise<Answer> {
  const named = isNamed(typed, context) || isPlace(typed, context);
  if (named && typed.words.join(" ").length > LONGEST_CODE) return run(typed);
  const understood = asked();
  if ("small" in understood) return courtesy(understood, context);
  if (named) return run(typed);
  if ("ask" in understood) return isSlip(typed, understood) ? run(typed) : askBack(understood, context);
  if ("cannot" in understood) return (!isWord(typed, understood) && cannotAnswer(understood, context)) || run(typed);
  return understood.line === lineOf(typed) ? run(typed) : answerRead(understood, typed, context, run);
}

/** A sentence of which every word was understood says more than its first word. */
const isWhole = (asked: Understood): boolean =>
  "line" in asked && asked.leftOver.length === 0 && asked.certainty >= BY_ITS_VERB;

/** A line whose verb is one of another language, where its command understands the rest. */
async function answerAliased(
  typed: ParsedLine,
  context: CommandContext,
  run: Run,
  asked: () => Understood,
): Promise<Answer | undefined> {
  const words = withVerb(typed.words);
  const [verb = "", ...rest] = words ?? [];
  if (!words || asksOn(words)) return undefined;
  if (rest.length > 0 && verb !== "help" && isWhole(asked())) return undefined;
  const line = words.map(quoteWord).join(" ");
  if (actsAtOnce(words)) return agree(line, context.say);
  const answer = await run({ ...typed, words });
  return answer.unread ? undefined : { ...answer, understood: { line, certainty: 1 } };
}

/**
 * Answers what was said. What is a line of the command language is answered as one; all else is read as a question, and so is
 * a line that its command does not understand. `previous`: the asker's last line here.
 */
export async function answerAsked(
  typed: ParsedLine,
  context: CommandContext,
  run: Run,
  previous: string | undefined,
): Promise<Answer> {
  const { words } = typed;
  const [only = ""] = words;
  if (words.length === 0 || (words.length === 1 && ID.test(only))) return run(typed);
  let known: Understood | undefined;
  const asked = (): Understood => {
    const { library, lexicon, today, language } = context;
    known ??= understandQuestion(lineOf(typed), {
      library: original(library),
      ...(language === "fr" && { language }),
      lexicon,
      today,
      ...(previous !== undefined && { previous }),
    });
    return known;
  };
  const aliased = await answerAliased(typed, context, run, asked);
  if (aliased) return aliased;
  return commandOf(words) ? answerCommand(typed, context, run, asked) : answerName(typed, context, run, asked);
}
