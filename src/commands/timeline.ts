import type { Action, Answer } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import type { Entry } from "../library/library.ts";
import { instrumentsWith, meetingsWith } from "../library/relations.ts";
import type { Partner } from "../library/schema.ts";
import { nameOf, partnerName, partnerShortName } from "../library/titles.ts";
import { problem } from "../text/blocks.ts";
import { citations } from "../text/citations.ts";
import { askWhich, notFound } from "./ask.ts";
import type { Command } from "./command.ts";
import type { CommandContext } from "./context.ts";
import { pageActions, pageOf, sayPage } from "./paging.ts";
import { pictureBlock } from "./pictures/attach.ts";
import { storyOf, timelineAlt, timelineEvents, timelinePicture } from "./pictures/timeline.ts";

const MOST_OFFERS = 5;

const offer = ({ id, ...partner }: Partner): Action => ({
  label: `Timeline of ${partnerShortName({ id, ...partner })}`,
  says: `timeline ${id}`,
});

/** So many rows, with their sources, fit one message on every platform. */
const ROWS = 20;

function drawn(partner: Partner, { library, today, page: wanted }: CommandContext): Answer {
  const story = storyOf(partner, library);
  const picture = timelinePicture(story, library, today);
  const line = `timeline ${partner.id}`;
  const show: Action = { label: partnerShortName(partner), says: partner.id };
  if (!picture)
    return {
      title: `Timeline · ${partnerName(partner)}`,
      blocks: [prose("No text and no meeting with a date is known here, so there is nothing to draw.")],
      actions: [show],
      echo: line,
    };
  const cited = citations();
  const page = pageOf(timelineEvents(story, today), wanted, ROWS);
  return {
    title: picture.title,
    blocks: [
      ...(page.number === 1 ? [pictureBlock(line, picture, timelineAlt(story, picture))] : []),
      ...(page.count > 1 ? [quiet(`The newest first.${sayPage(page)} The picture holds all.`)] : []),
      {
        kind: "table",
        columns: ["When", "What", "Where it stands"],
        rows: page.items.map(({ cells }) => cells(cited)),
      },
    ],
    actions: [
      ...pageActions(line, page),
      show,
      { label: "What is coming", says: `next ${partner.id}` },
      { label: "A briefing", says: `brief ${partner.id} page` },
    ],
    sources: cited.sources,
    echo: line,
  };
}

/** Partners of whom there is most to draw. */
function richest({ library }: CommandContext): Partner[] {
  const weight = ({ id }: Partner): number => instrumentsWith(id, library).length + meetingsWith(id, library).length;
  return library.partners
    .filter(({ status }) => status === "current")
    .map((partner) => ({ partner, weight: weight(partner) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_OFFERS)
    .map(({ partner }) => partner);
}

function ask(context: CommandContext): Answer {
  const options = context.library.partners
    .map((one) => ({ label: partnerShortName(one), value: one.id }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return {
    title: "Whose timeline?",
    blocks: [
      prose("Name a partner, as in ", { command: "timeline norway" }, ", or choose one."),
      {
        kind: "form",
        form: {
          says: "timeline",
          fields: [{ name: "partner", label: "Partner", kind: "choice", options, required: true, before: "" }],
          submit: "Draw",
        },
      },
    ],
    actions: richest(context).map(offer),
    audience: "asker",
  };
}

/** The partners to whom a record belongs. */
function partnersOf({ kind, record }: Entry, { library }: CommandContext): Partner[] {
  const ids =
    kind === "instrument" ? [record.partner] : kind === "series" || kind === "meeting" ? record.partners : [record.id];
  return library.partners.filter(({ id }) => ids.includes(id));
}

const other = (entry: Entry, context: CommandContext): Answer =>
  problem(
    "A timeline is drawn of a partner",
    [
      { strong: nameOf(entry) },
      " is not one. The look-up shows what is known of it; or press the partner it belongs to.",
    ],
    [{ label: "Show it", says: entry.record.id }, ...partnersOf(entry, context).slice(0, MOST_OFFERS).map(offer)],
  );

const offers = (entries: readonly Entry[], context: CommandContext): Action[] => [
  ...new Map(entries.flatMap((entry) => partnersOf(entry, context)).map((one) => [one.id, offer(one)])).values(),
];

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
    if ("tie" in naming) return { ...askWhich(text, naming.tie), actions: offers(naming.tie, context) };
    const near = "near" in naming ? naming.near : [];
    return notFound(text, near, offers(near, context));
  },
};
