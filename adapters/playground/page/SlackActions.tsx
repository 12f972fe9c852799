import { useRef, useState } from "react";

interface PlainText {
  readonly text: string;
}
interface Question {
  readonly title: PlainText;
  readonly text: PlainText;
  readonly confirm: PlainText;
  readonly deny: PlainText;
}
interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly text?: PlainText;
  readonly accessibility_label?: string;
  readonly style?: "primary" | "danger";
  readonly confirm?: Question;
  readonly options?: readonly { readonly text: PlainText; readonly value: string }[];
}

export interface ActionsBlock {
  readonly type: "actions";
  readonly elements: readonly Element[];
}

interface SlackActionsProps {
  readonly block: ActionsBlock;
  readonly onPress: (label: string) => void;
}

/** What Slack asks before it sends a press on. */
function Confirm({ question, onYes, onNo }: { question: Question; onYes: () => void; onNo: () => void }) {
  const show = (dialog: HTMLDialogElement | null): void => {
    if (dialog && !dialog.open) dialog.showModal();
  };
  return (
    <dialog ref={show} className="confirm" onCancel={onNo} aria-label={question.title.text}>
      <h2>{question.title.text}</h2>
      <p>{question.text.text}</p>
      <div className="row end">
        <button type="button" onClick={onNo}>
          {question.deny.text}
        </button>
        <button type="button" className="danger" onClick={onYes}>
          {question.confirm.text}
        </button>
      </div>
    </dialog>
  );
}

function Menu({ options = [], onPress }: Pick<Element, "options"> & Pick<SlackActionsProps, "onPress">) {
  const menu = useRef<HTMLDetailsElement>(null);
  const choose = (label: string): void => {
    if (menu.current) menu.current.open = false;
    onPress(label);
  };
  return (
    <details className="menu" ref={menu}>
      <summary aria-label="More actions">⋯</summary>
      <div>
        {options.map(({ text, value }) => (
          <button type="button" key={value} onClick={() => choose(text.text)}>
            {text.text}
          </button>
        ))}
      </div>
    </details>
  );
}

/** The buttons of a message and the menu at their end. A pressed one is known by its label. */
export function SlackActions({ block, onPress }: SlackActionsProps) {
  const [asked, setAsked] = useState<Element | undefined>();
  const press = (element: Element): void => (element.confirm ? setAsked(element) : onPress(element.text?.text ?? ""));
  const agree = (): void => {
    setAsked(undefined);
    onPress(asked?.text?.text ?? "");
  };
  return (
    <div className="slack-actions">
      {block.elements.map((element) =>
        element.type === "overflow" ? (
          <Menu key={element.action_id} options={element.options ?? []} onPress={onPress} />
        ) : (
          <button
            type="button"
            key={element.action_id}
            className={element.style ?? ""}
            aria-label={element.accessibility_label}
            onClick={() => press(element)}
          >
            {element.text?.text}
          </button>
        ),
      )}
      {asked?.confirm && <Confirm question={asked.confirm} onYes={agree} onNo={() => setAsked(undefined)} />}
    </div>
  );
}
