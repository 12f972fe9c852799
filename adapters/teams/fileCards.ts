import type { Attachment } from "../../src/answer.ts";
import type { Words } from "../../src/text/words.ts";
import type { FileUpload } from "./payloads.ts";

const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const INFO = "application/vnd.microsoft.teams.card.file.info";

/** Asks whether a file may be saved in the reader's OneDrive. `carried` comes back with what they say. */
export const question = (
  { file, title, alt }: Attachment,
  sizeInBytes: number,
  { carried, say }: { readonly carried: string; readonly say: Words },
) => ({
  type: "message",
  summary: say.doors.file(title, file),
  attachments: [
    {
      contentType: CONSENT,
      name: file,
      content: {
        description: alt,
        sizeInBytes,
        acceptContext: { aide: carried },
        declineContext: { aide: carried },
      },
    },
  ],
});

/** A file that was saved, to be opened. */
export const saved = ({ name, contentUrl, uniqueId, fileType }: FileUpload) => ({
  type: "message",
  summary: name,
  attachments: [{ contentType: INFO, contentUrl, name, content: { uniqueId, fileType } }],
});

export const told = (text: string) => ({ type: "message", text });
