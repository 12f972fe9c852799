import type { CardElement } from "@microsoft/teams.cards";
import type { Field, Form } from "../../src/answer.ts";
import type { Words } from "../../src/text/words.ts";
import { type FormValues, sayForm } from "../../src/words.ts";
import type { ButtonData, Press } from "./payloads.ts";

/** More than these are looked for by typing. */
const CHECK_BOXES = 10;

const choices = ({ options = [] }: Field) => options.map(({ label, value }) => ({ title: label, value }));

function input(field: Field, { doors }: Words): CardElement {
  const common = {
    id: field.name,
    label: field.label,
    ...(field.required && { isRequired: true, errorMessage: doors.required }),
    ...(field.initial && { value: field.initial }),
  };
  switch (field.kind) {
    case "text":
      return { type: "Input.Text", maxLength: 500, ...(field.hint && { placeholder: field.hint }), ...common };
    case "choice":
      return { type: "Input.ChoiceSet", wrap: true, style: "compact", choices: choices(field), ...common };
    case "date":
      return { type: "Input.Date", ...common };
    case "time":
      return { type: "Input.Time", ...common };
    case "choices":
      return {
        type: "Input.ChoiceSet",
        wrap: true,
        style: (field.options ?? []).length <= CHECK_BOXES ? "expanded" : "filtered",
        isMultiSelect: true,
        choices: choices(field),
        ...common,
      };
  }
}

/** Teams draws forms inside the card. The input of a field has its name as id. */
export const inputs = (form: Form, say: Words): CardElement[] => form.fields.map((field) => input(field, say));

type Filled = Extract<ButtonData, { form: unknown }>["form"];

/** A choice of several arrives as one text with commas. */
const valuesOf = ({ fields }: Filled, sent: Press["inputs"]): FormValues =>
  Object.fromEntries(
    fields.map(({ name, before }) => {
      const value = sent[name];
      const said = typeof value === "string" ? value : "";
      return [name, before === "" ? said.split(",") : said];
    }),
  );

/** The line that a filled form says. */
export const lineOf = (filled: Filled, sent: Press["inputs"]): string =>
  sayForm(
    {
      says: filled.says,
      submit: "",
      fields: filled.fields.map((field) => ({ ...field, label: field.name, kind: "text" })),
    },
    valuesOf(filled, sent),
  );
