import type { CardEvents } from "./cardEvents.ts";

/** An attachment of an activity, as Teams is sent it. */
export interface TeamsAttachmentData {
  readonly contentType?: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content?: unknown;
}

export const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
export const INFO = "application/vnd.microsoft.teams.card.file.info";

const KILO = 1024;
const sizeOf = (bytes: number): string =>
  bytes < KILO ? `${bytes} bytes` : `${Math.round(bytes / KILO).toLocaleString("en-GB")} KB`;

const endingOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1).toUpperCase();

function Sign({ name }: { name: string }) {
  return (
    <span className="file-sign" aria-hidden="true">
      {endingOf(name)}
    </span>
  );
}

/** The question whether a file may be saved. */
export function FileQuestion({
  attachment: { name = "", content },
  onPress,
}: {
  attachment: TeamsAttachmentData;
} & Pick<CardEvents, "onPress">) {
  const { description = "", sizeInBytes = 0 } = (content ?? {}) as { description?: string; sizeInBytes?: number };
  return (
    <section className="teams-file" aria-label={`May ${name} be saved?`}>
      <Sign name={name} />
      <div>
        <p>
          <strong>{name}</strong> <span className="mark">{sizeOf(sizeInBytes)}</span>
        </p>
        <p>{description}</p>
        <p className="asks">Aide asks to save this file in your OneDrive.</p>
        <div className="answers">
          <button type="button" className="primary" onClick={() => onPress("Allow")}>
            Allow
          </button>
          <button type="button" onClick={() => onPress("Decline")}>
            Decline
          </button>
        </div>
      </div>
    </section>
  );
}

/** A file that was saved. */
export function SavedFile({ attachment: { name = "", contentUrl } }: { attachment: TeamsAttachmentData }) {
  return (
    <p className="teams-file">
      <Sign name={name} />
      <span>
        <a href={contentUrl} target="_blank" rel="noopener noreferrer">
          {name}
        </a>{" "}
        <span className="mark">in your OneDrive</span>
      </span>
    </p>
  );
}

/** Whether a message only asks whether a file may be saved. */
export const asksToSave = (raw: unknown): boolean =>
  (raw as { attachments?: TeamsAttachmentData[] } | null)?.attachments?.[0]?.contentType === CONSENT;
