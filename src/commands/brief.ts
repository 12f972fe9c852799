import type { Answer, Reading } from "../answer.ts";
import { readAsked, readLength } from "../briefings/asked.ts";
import { briefingOf } from "../briefings/brief.ts";
import type { Briefing, Length } from "../briefings/briefing.ts";
import { pageAnswer } from "../briefings/page.ts";
import { type Circle, paragraphs, partnerLines } from "../briefings/partners.ts";
import { shortAnswer } from "../briefings/short.ts";
import { weekBriefing } from "../briefings/week.ts";
import { promisedIn } from "../commitments/versions.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Meeting } from "../library/schema.ts";
import { matchesMeeting } from "../query/match.ts";
import { sayFilters, writeQuery } from "../query/say.ts";
import { pageActions, pageOf, sayPage } from "../text/paging.ts";
import { foldWord } from "../words.ts";
import { readQuery } from "./ask.ts";
import { circleFile, fileAnswer } from "./briefs/file.ts";
import { askWhichOne, askWhom, leaveOut, nobody, notKnown, offerOther } from "./briefs/replies.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

/** So many paragraphs fit one message. */
const PARAGRAPHS = 5;

const readingOf = ({ settings: { zone, clock }, language, place }: CommandContext): Reading => ({
  language,
  zone,
  clock,
  call: place.call,
});

const knowledgeOf = async (context: CommandContext): Promise<Knowledge> => ({
  library: context.library,
  today: context.today,
  commitments: await promisedIn(context),
  say: context.say,
});

/** A briefing in the length that is asked for. */
function drawBriefing(briefing: Briefing, length: Length, known: Knowledge, reading: Reading): Answer {
  switch (length) {
    case "short":
      return shortAnswer(briefing, reading, known.say);
    case "page":
      return pageAnswer(briefing, reading, known.say);
    case "file":
      return fileAnswer(briefing, known, reading);
  }
}

async function aboutSeveral(circle: Circle, length: Length, context: CommandContext): Promise<Answer> {
  const known = await knowledgeOf(context);
  if (circle.partners.length === 0) return nobody(circle.title, circle.line, context.say);
  if (length === "file") return circleFile(circle, known, readingOf(context));
  if (length === "short") return partnerLines(circle, known, readingOf(context));
  const page = pageOf(circle.partners, context.page, PARAGRAPHS);
  return {
    ...paragraphs(circle, page.items, known, { where: sayPage(page, context.say), reading: readingOf(context) }),
    actions: [
      ...pageActions(`${circle.line} page`, page, context.say),
      { label: context.say.briefings.actions.post, says: `share ${circle.line} file` },
      ...page.items.map(({ id, name }) => ({ label: name, says: `brief ${id} page` })),
    ],
  };
}

const WEEK: ReadonlySet<string> = new Set(["week", "this week", "the week"]);

/** The words that narrow the outlook of a week, where the line asks for one. */
function weekIn(words: readonly string[]): readonly string[] | undefined {
  for (const count of [2, 1]) if (WEEK.has(foldWord(words.slice(0, count).join(" ")))) return words.slice(count);
  return undefined;
}

async function aboutWeek(words: readonly string[], length: Length, context: CommandContext): Promise<Answer> {
  const { library, lexicon, store, place, say } = context;
  const read = readQuery("brief week", words, context);
  if ("problem" in read) return read.problem;
  const { filters } = read.query;
  const wanted = (one: Meeting): boolean => matchesMeeting(one, filters, library);
  const known = await knowledgeOf(context);
  const briefing = weekBriefing({
    ...known,
    moves: await store.meetings({ platform: place.platform, tenant: place.tenant }),
    zone: context.settings.zone,
    line: writeQuery("brief week", { filters }),
    ...(filters.length > 0 && { wanted, named: sayFilters(filters, lexicon, say) }),
  });
  return drawBriefing(briefing, length, known, readingOf(context));
}

async function about(words: readonly string[], length: Length, context: CommandContext): Promise<Answer> {
  const asked = readAsked(words, context);
  const text = words.join(" ");
  if ("nothing" in asked) return askWhom(length, context);
  if ("subject" in asked) {
    const known = await knowledgeOf(context);
    return drawBriefing(briefingOf(asked.subject, known), length, known, readingOf(context));
  }
  if ("other" in asked) return offerOther(asked.other, length, context);
  if ("tie" in asked) return askWhichOne(text, asked.tie, length, context.say);
  if ("near" in asked) return notKnown(text, asked, length, context.say);
  if ("unknown" in asked) return leaveOut(words, asked.unknown, asked.rest, { length, say: context.say });
  return aboutSeveral({ ...asked, line: `brief ${asked.says}` }, length, context);
}

export const brief: Command = {
  name: "brief",
  outside: true,
  looks: true,
  run: (words, context) => {
    const { length, rest } = readLength(words);
    const week = weekIn(rest);
    return week ? aboutWeek(week, length, context) : about(rest, length, context);
  },
};
