import type { Answer, Field, Line } from "../../answer.ts";
import { prose } from "../../answer.ts";
import type { Meeting } from "../../library/schema.ts";
import { partnerName } from "../../library/titles.ts";
import { LEVEL_LABELS } from "../../vocabulary.ts";
import type { Scene } from "../command.ts";
import { keysOf } from "./keys.ts";
import { momentOf } from "./reading.ts";

const DATE_HINT = "12 March 2027 10:00 Oslo, March 2027, Q1 2027 or 2027";
/** Platforms take no more into a field. */
const FIELD = 500;

const partnerNamed = (name: string, { library }: Scene): string => {
  const naming = library.names.find(name, ["partner"]);
  return "found" in naming ? naming.found.record.id : name;
};

/** What was typed so far, by field. */
function typed(words: readonly string[], scene: Scene): Record<string, string | undefined> {
  const { keys, rest } = keysOf(words);
  const [first = "", ...others] = rest;
  const moment = keys.on === undefined && !first.includes(" ") ? momentOf(rest, scene) : undefined;
  const split = moment && "rest" in moment ? new Set(moment.rest) : undefined;
  const named =
    first.includes(" ") || keys.on !== undefined ? [first] : rest.filter((word) => !split || split.has(word));
  const date = first.includes(" ") ? others : rest.filter((word) => split && !split.has(word));
  return {
    title: keys.title ?? named.join(" "),
    when: keys.on ?? date.join(" "),
    with: keys.who.map((name) => partnerNamed(name, scene)).join(","),
    level: keys.level && (scene.lexicon.value("level", keys.level)?.id ?? keys.level),
    city: keys.city,
  };
}

const filled = (field: Field, initial: string | undefined): Field =>
  initial ? { ...field, initial: initial.slice(0, FIELD) } : field;

const fields = ({ library }: Scene): Field[] => [
  {
    name: "title",
    label: "Title",
    hint: "Or the name of a dialogue that is expected",
    kind: "text",
    required: true,
    before: "title:",
  },
  { name: "when", label: "When", hint: DATE_HINT, kind: "text", required: true, before: "on:" },
  {
    name: "with",
    label: "With",
    kind: "choices",
    options: library.partners.map((one) => ({ label: partnerName(one), value: one.id })),
    before: "with:",
  },
  {
    name: "level",
    label: "Level",
    kind: "choice",
    options: Object.entries(LEVEL_LABELS).map(([value, { label }]) => ({ label, value })),
    before: "level:",
  },
  { name: "city", label: "City", kind: "text", before: "city:" },
  {
    name: "audience",
    label: "Who sees it",
    hint: "What is made in private stays there, if you choose nothing",
    kind: "choice",
    options: [
      { label: "Only this conversation", value: "room" },
      { label: "Everybody in this workspace", value: "workspace" },
    ],
    before: "for:",
  },
];

const form = (title: string, says: string, fields: readonly Field[], ...text: Line): Answer => ({
  title,
  blocks: [prose(...text), { kind: "form", form: { says, fields, submit: "Look at it" } }],
  audience: "asker",
});

/** A new meeting, or the date of an expected one; with what was typed already. */
export function schedulingForm(words: readonly string[], scene: Scene): Answer {
  const initial = typed(words, scene);
  const all = fields(scene).map((field) => filled(field, initial[field.name]));
  return form("Schedule a meeting", "schedule", all, "You see it in full before it is saved.");
}

export const movingForm = ({ id, title, when }: Meeting): Answer =>
  form(
    "Move a meeting",
    `schedule move ${id}`,
    [{ name: "when", label: "New date", hint: DATE_HINT, kind: "text", required: true, before: "on:" }],
    title,
    " stands for ",
    { when },
    ".",
  );

export const retitlingForm = ({ id, title }: Meeting): Answer =>
  form(
    "Rename a meeting",
    `schedule retitle ${id}`,
    [{ name: "title", label: "New title", kind: "text", required: true, before: "title:", initial: title }],
    "Cards already posted take the new title as well.",
  );

export const closingForm = ({ id, title, when }: Meeting): Answer =>
  form(
    "What came of it",
    `schedule close ${id}`,
    [{ name: "outcome", label: "What came of it", kind: "text", required: true, before: "outcome:" }],
    title,
    ", ",
    { when },
    ".",
  );
