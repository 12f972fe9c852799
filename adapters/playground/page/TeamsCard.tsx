import {
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
  Table,
  Versions,
} from "adaptivecards";
import { useEffect, useRef } from "react";
import type { CardEvents } from "./cardEvents.ts";
import { hostConfig } from "./hostConfig.ts";
import { quietNotes } from "./notes.ts";
import { CONSENT, FileQuestion, INFO, SavedFile, type TeamsAttachmentData } from "./TeamsFile.tsx";

const asHtml = (text: string): string =>
  text
    .replace(/\\([\\`*_{}[\]()#+!<>&~|-])/g, "$1")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");

// The bundler leaves out what registers itself only.
GlobalRegistry.defaultElements.register("Table", Table, Versions.v1_5);

// Markdown is not interpreted here: only its backslash escapes are taken back.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = asHtml(text);
  result.didProcess = true;
};

/** A button of a form takes the form's values along, once all of them are good. */
function pressed(
  { associatedInputs, title }: SubmitAction,
  card: AdaptiveCard,
  { onPress, onSubmit }: CardEvents,
): void {
  const inputs = associatedInputs === "none" ? [] : card.getAllInputs();
  if (inputs.length === 0) onPress(title ?? "");
  else if (inputs.every((input) => input.validateValue()))
    onSubmit(Object.fromEntries(inputs.map((input) => [input.id ?? "", String(input.value ?? "").split(",")])));
}

function draw(card: unknown, events: CardEvents): HTMLElement | undefined {
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig(hostConfig);
  drawn.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction) window.open(action.url ?? "", "_blank", "noopener,noreferrer");
    if (action instanceof ExecuteAction || action instanceof SubmitAction) pressed(action, drawn, events);
  };
  drawn.parse(card);
  return drawn.render();
}

/** A real Adaptive Card, as Microsoft's renderer draws it. */
function TeamsCard({ card, ...events }: { card: unknown } & CardEvents) {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef<CardEvents>(events);
  latest.current = events;
  const written = JSON.stringify(card);
  useEffect(() => {
    const drawn = draw(JSON.parse(written), {
      onPress: (label) => latest.current.onPress(label),
      onSubmit: (values) => latest.current.onSubmit(values),
    });
    for (const table of drawn?.querySelectorAll<HTMLElement>(".ac-table, [role=table]") ?? []) {
      table.tabIndex = 0;
      table.setAttribute("aria-label", "Table, scrolls sideways");
    }
    if (drawn) quietNotes(drawn);
    // What is spoken is the whole twin; here it would hide the card's own structure from screen readers.
    drawn?.removeAttribute("aria-label");
    drawn?.removeAttribute("tabindex");
    frame.current?.replaceChildren(...(drawn ? [drawn] : []));
  }, [written]);
  return <div className="teams-card" ref={frame} />;
}

/** What an activity carries: an Adaptive Card, a question whether a file may be saved, or a saved file. */
export function TeamsAttachment({ attachment, ...events }: { attachment: TeamsAttachmentData } & CardEvents) {
  switch (attachment.contentType) {
    case CONSENT:
      return <FileQuestion attachment={attachment} onPress={events.onPress} />;
    case INFO:
      return <SavedFile attachment={attachment} />;
    default:
      return <TeamsCard card={attachment.content} {...events} />;
  }
}
