import type { Answer, Field, Line } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { Meeting } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { keysOf } from "../../meetings/keys.ts";
import { momentOf, titleIn } from "../../meetings/reading.ts";
import type { Words } from "../../text/words.ts";
import type { CommandContext } from "../context.ts";

/** Platforms take no more into a field. */
const FIELD = 500;

const partnerNamed = (name: string, { library }: CommandContext): string => {
  const naming = library.names.find(name, ["partner"]);
  return "found" in naming ? naming.found.record.id : name;
};

/** A day, and perhaps its hour where people read this, as pickers hold them; other dates as they were typed. */
function pickedOf(words: readonly string[], context: CommandContext): Record<string, string | undefined> {
  const read = words.length > 0 ? momentOf(words, context) : undefined;
  if (!read || !("when" in read) || read.rest.length > 0) return { when: words.join(" ") };
  const { precision, start, end, time, zone } = read.when;
  const picked = precision === "day" && start === end && (zone === undefined || zone === context.settings.zone);
  return picked ? { day: start, time } : { when: words.join(" ") };
}

/** What was typed so far, by field. */
function typed(words: readonly string[], context: CommandContext): Record<string, string | undefined> {
  const { keys, rest } = keysOf(words);
  const { title, others } = titleIn(keys.title, rest);
  const moment = keys.on === undefined && title === undefined ? momentOf(rest, context) : undefined;
  const split = moment && "rest" in moment ? new Set(moment.rest) : undefined;
  const named = rest.filter((word) => !split || split.has(word));
  const date = title === undefined ? rest.filter((word) => split && !split.has(word)) : others;
  return {
    title: title ?? named.join(" "),
    ...pickedOf(keys.on?.split(" ") ?? date, context),
    with: keys.who.map((name) => partnerNamed(name, context)).join(","),
    level: keys.level && (context.lexicon.value("level", keys.level)?.id ?? keys.level),
    city: keys.city,
  };
}

const filled = (field: Field, initial: string | undefined): Field =>
  initial ? { ...field, initial: initial.slice(0, FIELD) } : field;

/** A day and an hour to pick, or words for what is less precise, lasts longer or is told in another zone: one date in the line. */
const whenFields = (label: string, { drafts: { form } }: Words): Field[] => [
  { name: "day", label, kind: "date", before: "on:" },
  { name: "time", label: form.time, kind: "time", before: "on:" },
  { name: "when", label: form.inWords, hint: form.whenHint, kind: "text", before: "on:" },
];

const fields = ({ library, say }: CommandContext): Field[] => {
  const { form } = say.drafts;
  return [
    { name: "title", label: form.title, hint: form.titleHint, kind: "text", required: true, before: "title:" },
    ...whenFields(form.when, say),
    {
      name: "with",
      label: form.with,
      kind: "choices",
      options: library.partners.map((one) => ({ label: partnerName(one), value: one.id })),
      before: "with:",
    },
    {
      name: "level",
      label: form.level,
      kind: "choice",
      options: Object.entries(say.vocabulary.levels).map(([value, { label }]) => ({ label, value })),
      before: "level:",
    },
    { name: "city", label: form.city, kind: "text", before: "city:" },
    {
      name: "audience",
      label: form.audience,
      hint: form.audienceHint,
      kind: "choice",
      options: [
        { label: form.onlyHere, value: "room" },
        { label: form.everybody, value: "workspace" },
      ],
      before: "for:",
    },
  ];
};

const formOf = (title: string, says: string, fields: readonly Field[], text: Line, { drafts }: Words): Answer => ({
  title,
  blocks: [prose(...text), { kind: "form", form: { says, fields, submit: drafts.form.look } }],
  audience: "asker",
});

/** A new meeting, or the date of an expected one; with what was typed already. */
export function schedulingForm(words: readonly string[], context: CommandContext): Answer {
  const initial = typed(words, context);
  const { form } = context.say.drafts;
  const all = fields(context).map((field) => filled(field, initial[field.name]));
  return formOf(form.schedule, "schedule", all, [form.inFull], context.say);
}

const asked = (name: string, label: string, before: string): Field => ({
  name,
  label,
  kind: "text",
  required: true,
  before,
});

export const movingForm = ({ id, title, when }: Meeting, say: Words): Answer => {
  const { form } = say.drafts;
  return formOf(form.move, `schedule move ${id}`, whenFields(form.newDate, say), form.standsFor(title, when), say);
};

export const retitlingForm = ({ id, title }: Meeting, say: Words): Answer => {
  const { form } = say.drafts;
  const field = { ...asked("title", form.newTitle, "title:"), initial: title };
  return formOf(form.rename, `schedule retitle ${id}`, [field], [form.renamed], say);
};

export const closingForm = ({ id, title, when }: Meeting, say: Words): Answer => {
  const { form } = say.drafts;
  const field = asked("outcome", form.outcome, "outcome:");
  return formOf(form.outcome, `schedule close ${id}`, [field], form.held(title, when), say);
};
