import { type Attachment, attachmentsOf, type Reply } from "../../src/answer.ts";
import type { Person, Place } from "../../src/place.ts";
import { notMade, notUploaded } from "../../src/text/answers.ts";
import { wordsIn } from "../../src/text/words.ts";
import type { DoorOptions } from "../kit/adapter.ts";
import { goAside } from "./attachments.ts";
import type { Made, Upload } from "./uploads.ts";

/** Who asked, and where. */
export interface Receiver {
  readonly place: Place;
  readonly person: Person;
  readonly thread?: string | undefined;
  /** Tells the asker something more, and nobody else. */
  readonly tell: (told: Reply) => Promise<unknown>;
}

/** Sends what goes along with an answer that was sent. The asker is told of what did not arrive. */
export type FileSender = (reply: Reply, asker: Receiver) => Promise<void>;

interface FileSenderOptions extends Pick<DoorOptions, "files" | "log" | "newReference"> {
  readonly upload: Upload;
}

interface Making {
  readonly made: readonly Made[];
  readonly failed: readonly Attachment[];
}

/** One that cannot be made does not keep the others back. */
async function makeAll(
  { files, log }: FileSenderOptions,
  all: readonly Attachment[],
  reference: string,
): Promise<Making> {
  const made: Made[] = [];
  const failed: Attachment[] = [];
  const tries = await Promise.allSettled(all.map(({ job }) => files.make(job)));
  for (const [at, attachment] of all.entries()) {
    const tried = tries[at];
    if (tried?.status === "fulfilled") made.push({ attachment, bytes: tried.value });
    else {
      failed.push(attachment);
      log.error({ err: tried?.reason, reference, platform: "slack" }, "a file could not be made");
    }
  }
  return { made, failed };
}

export const fileSender = (needed: FileSenderOptions): FileSender => {
  const { upload, log, newReference } = needed;
  return async ({ answer, reading }, { place, person, thread, tell }) => {
    const all = attachmentsOf(answer);
    if (all.length === 0) return;
    const reference = newReference();
    const { made, failed } = await makeAll(needed, all, reference);
    if (failed.length > 0) await tell({ answer: notMade(failed, reference, wordsIn(reading.language)), reading });
    if (made.length === 0) return;
    const to = goAside(answer, place) ? { person: person.id } : { channel: place.room, thread };
    const refusal = await upload(made, to);
    if (!refusal) return;
    const { code, why } = refusal;
    log.warn({ what: "files", code, platform: "slack" }, "Slack did not take a file");
    const told = notUploaded(
      made.map(({ attachment }) => attachment),
      why,
      wordsIn(reading.language),
    );
    await tell({ answer: told, reading });
  };
};
