import type { Action, Answer } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { instrumentsWith, meetingsWith } from "../library/relations.ts";
import type { Partner } from "../library/schema.ts";
import { nameOf, partnerName, partnerShortName } from "../library/titles.ts";
import { pictureBlock } from "../pictures/attach.ts";
import { storyOf, timelineAlt, timelineEvents, timelinePicture, timelineSays } from "../pictures/timeline.ts";
import { joinTitle, problem } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import { pageActions, pageOf, sayPage } from "../text/paging.ts";
import type { Words } from "../text/words.ts";
import { askWhich, notFound } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";

const MOST_OFFERS = 5;

type TimelineContext = Pick<CommandContext, "library" | "today" | "page" | "say" | "language">;

const offer = (partner: Partner, { pictures }: Words): Action => ({
  label: pictures.timeline.of(partnerShortName(partner)),
  says: `timeline ${partner.id}`,
});

/** So many rows fit a phone. */
const ROWS = 10;

function drawn(partner: Partner, context: TimelineContext): Answer {
  const { say } = context;
  const { timeline: words } = say.pictures;
  const story = storyOf(partner, context.library);
  const picture = timelinePicture(story, context);
  const line = `timeline ${partner.id}`;
  const show: Action = { label: partnerShortName(partner), says: partner.id };
  if (!picture)
    return {
      title: joinTitle(words.name, partnerName(partner)),
      headline: [words.nothing],
      blocks: [],
      actions: [show],
      echo: line,
    };
  const cited = citations();
  const page = pageOf(timelineEvents(story, context), context.page, ROWS);
  return {
    title: picture.title,
    headline: [timelineSays(story, picture, say)],
    blocks: [
      ...(page.number === 1 ? [pictureBlock(line, picture, timelineAlt(story, picture, say))] : []),
      ...(page.count > 1 ? [quiet(words.newestFirst(sayPage(page, say)))] : []),
      {
        kind: "table",
        columns: words.columns,
        rows: page.items.map(({ cells }) => cells(cited)),
      },
    ],
    actions: [
      ...pageActions(line, page, say),
      show,
      { label: say.common.coming, says: `next ${partner.id}` },
      { label: words.briefing, says: `brief ${partner.id} page` },
    ],
    sources: cited.sources,
    echo: line,
  };
}

/** Partners of whom there is most to draw. */
function richest({ library }: TimelineContext): Partner[] {
  const weight = ({ id }: Partner): number => instrumentsWith(id, library).length + meetingsWith(id, library).length;
  return library.partners
    .filter(({ status }) => status === "current")
    .map((partner) => ({ partner, weight: weight(partner) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_OFFERS)
    .map(({ partner }) => partner);
}

function ask(context: TimelineContext): Answer {
  const { timeline: words } = context.say.pictures;
  const options = context.library.partners
    .map((one) => ({ label: partnerShortName(one), value: one.id }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return {
    title: words.whose,
    blocks: [
      prose(...words.choose("timeline norway")),
      {
        kind: "form",
        form: {
          says: "timeline",
          fields: [{ name: "partner", label: words.partner, kind: "choice", options, required: true, before: "" }],
          submit: words.draw,
        },
      },
    ],
    actions: richest(context).map((one) => offer(one, context.say)),
    audience: "asker",
  };
}

/** The partners to whom a record belongs. */
function partnersOf({ kind, record }: Entry, { library }: TimelineContext): Partner[] {
  const ids =
    kind === "instrument" ? [record.partner] : kind === "series" || kind === "meeting" ? record.partners : [record.id];
  return library.partners.filter(({ id }) => ids.includes(id));
}

const other = (entry: Entry, context: TimelineContext): Answer =>
  problem(context.say.pictures.timeline.ofPartner, context.say.pictures.timeline.notOne(nameOf(entry)), [
    { label: context.say.common.showIt, says: entry.record.id },
    ...partnersOf(entry, context)
      .slice(0, MOST_OFFERS)
      .map((one) => offer(one, context.say)),
  ]);

const offers = (entries: readonly Entry[], context: TimelineContext): Action[] => {
  const partners = entries.flatMap((entry) => partnersOf(entry, context));
  return [...new Map(partners.map((one) => [one.id, offer(one, context.say)])).values()];
};

export const timeline: Command = {
  name: "timeline",
  outside: true,
  looks: true,
  minor: true,
  run: (words, context) => {
    if (words.length === 0) return ask(context);
    const text = words.join(" ");
    const { names } = context.library;
    const naming = names.find(text);
    const [entry] = [naming, names.find(text, ["partner"])].flatMap((one) => ("found" in one ? [one.found] : []));
    if (entry) return entry.kind === "partner" ? drawn(entry.record, context) : other(entry, context);
    if ("tie" in naming) return { ...askWhich(text, naming.tie, context.say), actions: offers(naming.tie, context) };
    const missing = "near" in naming ? naming : { near: [] };
    return notFound(text, missing, offers(missing.near, context), context.say);
  },
};
