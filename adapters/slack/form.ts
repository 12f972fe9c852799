import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from "@slack/web-api";
import type { Answer, Field, Form } from "../../src/answer.ts";
import { cutText } from "../../src/text/plain.ts";
import type { Words } from "../../src/text/words.ts";
import type { FormValues } from "../../src/words.ts";
import { CHECK_BOXES, MODAL_TITLE, OPTION_TEXT, OPTIONS } from "./limits.ts";
import { asTyped } from "./parse.ts";
import { type Origin, type Submission, writeOrigin } from "./payloads.ts";

const plainText = (text: string, limit: number) =>
  ({ type: "plain_text", text: cutText(text, limit), emoji: false }) as const;

/** What is chosen at the beginning: one value, or several with commas between them. */
const chosen = ({ kind, initial = "" }: Field): ReadonlySet<string> =>
  new Set(kind === "choices" ? initial.split(",").map((value) => value.trim()) : [initial]);

/** As many options as Slack takes, those among them that are chosen: Slack refuses a choice that it does not show. */
function optionsOf(field: Field): PlainTextOption[] {
  const { options = [] } = field;
  const first = chosen(field);
  const chosenFirst = options.toSorted((a, b) => Number(first.has(b.value)) - Number(first.has(a.value)));
  const drawn = new Set(chosenFirst.slice(0, OPTIONS));
  return options
    .filter((option) => drawn.has(option))
    .map(({ label, value }) => ({ text: plainText(label, OPTION_TEXT), value }));
}

function element(field: Field): InputBlock["element"] {
  const options = optionsOf(field);
  const first = chosen(field);
  const initial = options.filter(({ value = "" }) => first.has(value));
  switch (field.kind) {
    case "text":
      return {
        type: "plain_text_input",
        action_id: field.name,
        max_length: 500,
        ...(field.initial && { initial_value: field.initial }),
      };
    case "choice":
      return {
        type: "static_select",
        action_id: field.name,
        options,
        ...(initial[0] && { initial_option: initial[0] }),
      };
    case "date":
      return { type: "datepicker", action_id: field.name, ...(field.initial && { initial_date: field.initial }) };
    case "time":
      return { type: "timepicker", action_id: field.name, ...(field.initial && { initial_time: field.initial }) };
    case "choices":
      return {
        type: options.length <= CHECK_BOXES ? "checkboxes" : "multi_static_select",
        action_id: field.name,
        options,
        ...(initial[0] && { initial_options: initial }),
      };
  }
}

const input = (field: Field): InputBlock => ({
  type: "input",
  block_id: field.name,
  label: plainText(field.label, 2000),
  element: element(field),
  optional: !field.required,
  ...(field.hint && { hint: plainText(field.hint, 2000) }),
});

export const formOf = (answer: Answer): Form | undefined =>
  answer.blocks.flatMap((block) => (block.kind === "form" ? [block.form] : []))[0];

/** `above`: what stands in front of the fields. */
export const drawForm = (
  title: string,
  form: Form,
  origin: Origin,
  { doors }: Words,
  above: readonly KnownBlock[] = [],
): ModalView => ({
  type: "modal",
  title: plainText(title, MODAL_TITLE),
  submit: plainText(form.submit, MODAL_TITLE),
  close: plainText(doors.cancel, MODAL_TITLE),
  private_metadata: writeOrigin(form.says === origin.line ? origin : { ...origin, says: form.says }),
  blocks: [...above, ...form.fields.map(input)],
});

/** What was filled in, by field name. */
export function valuesOf({ view }: Submission): FormValues {
  const inputs = Object.values(view.state.values).flatMap((block) => Object.entries(block));
  return Object.fromEntries(
    inputs.map(([name, { value, selected_option: one, selected_options: some, ...picked }]) => [
      name,
      some?.map((option) => option.value) ??
        one?.value ??
        picked.selected_date ??
        picked.selected_time ??
        asTyped(value ?? ""),
    ]),
  );
}

/** A sentence for each required field that holds nothing but spaces. */
export const missingIn = (form: Form, values: FormValues, { doors }: Words): Record<string, string> =>
  Object.fromEntries(
    form.fields
      .filter(({ name, required }) => required && [values[name] ?? ""].flat().join("").trim() === "")
      .map(({ name }) => [name, doors.required]),
  );
