import { type FormEvent, useEffect, useRef } from "react";
import type { PlaygroundForm } from "../protocol.ts";
import { SlackBlocks } from "./SlackBlocks.tsx";

interface PlainText {
  readonly text: string;
}
interface Input {
  readonly type: string;
  readonly block_id?: string;
  readonly label?: PlainText;
  readonly hint?: PlainText;
  readonly optional?: boolean;
  readonly element?: {
    readonly type: string;
    readonly options?: readonly { readonly text: PlainText; readonly value: string }[];
    readonly initial_value?: string;
    readonly initial_date?: string;
    readonly initial_time?: string;
    readonly initial_option?: { readonly value: string };
    readonly initial_options?: readonly { readonly value: string }[];
  };
}
interface OpenView {
  readonly title?: PlainText;
  readonly submit?: PlainText;
  readonly close?: PlainText;
  readonly blocks?: readonly Input[];
}

const PICKERS: Readonly<Record<string, string>> = { datepicker: "date", timepicker: "time" };

function Field({ block, error }: { block: Input; error: string | undefined }) {
  const { block_id: name = "", element, label, hint, optional } = block;
  const described = error || hint ? { "aria-describedby": `${name}-note` } : {};
  const note = (error || hint) && (
    <small id={`${name}-note`} className={error ? "error" : ""}>
      {error ?? hint?.text}
    </small>
  );
  const title = `${label?.text ?? name}${optional ? "" : " (required)"}`;
  if (element?.type === "multi_static_select" || element?.type === "checkboxes")
    return (
      <fieldset {...described}>
        <legend>{title}</legend>
        <div className="choices">
          {element.options?.map(({ text, value }) => (
            <label key={value}>
              <input
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={element.initial_options?.some((chosen) => chosen.value === value) ?? false}
              />{" "}
              {text.text}
            </label>
          ))}
        </div>
        {note}
      </fieldset>
    );
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{title}</label>
      {element?.type === "static_select" ? (
        <select id={`field-${name}`} name={name} defaultValue={element.initial_option?.value ?? ""} {...described}>
          <option value="">–</option>
          {element.options?.map(({ text, value }) => (
            <option key={value} value={value}>
              {text.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={`field-${name}`}
          name={name}
          type={PICKERS[element?.type ?? ""] ?? "text"}
          defaultValue={element?.initial_date ?? element?.initial_time ?? element?.initial_value}
          {...described}
        />
      )}
      {note}
    </div>
  );
}

interface ModalProps {
  readonly form: PlaygroundForm;
  readonly onSubmit: (values: Record<string, string[]>) => void;
  readonly onPress: (label: string) => void;
  readonly onClose: () => void;
}

/** A Slack modal: a form, or an answer over App Home. */
export function Modal({ form, onSubmit, onPress, onClose }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // Else the frame that scrolls takes the focus.
    dialog.current?.querySelector<HTMLElement>("input, select, button")?.focus();
  }, []);
  const view = form.raw as OpenView;
  const blocks = view.blocks ?? [];
  const inputs = blocks.filter(({ type }) => type === "input");
  const others = blocks.filter(({ type }) => type !== "input") as unknown as Parameters<
    typeof SlackBlocks
  >[0]["blocks"];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onSubmit(
      Object.fromEntries(
        inputs.map(({ block_id: name = "" }) => [name, data.getAll(name).map(String).filter(Boolean)]),
      ),
    );
  };
  return (
    <dialog ref={dialog} onCancel={onClose} aria-label={view.title?.text ?? "Form"}>
      <form onSubmit={submit}>
        <h2>{view.title?.text}</h2>
        <div className="modal-body">
          {others.length > 0 && <SlackBlocks blocks={others} onPress={onPress} />}
          {inputs.map((block) => (
            <Field key={block.block_id} block={block} error={form.errors[block.block_id ?? ""]} />
          ))}
        </div>
        <div className="row end">
          <button type="button" onClick={onClose}>
            {view.close?.text ?? "Close"}
          </button>
          {view.submit && (
            <button type="submit" className="primary">
              {view.submit.text}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
