import { z } from "zod";
import type { Answer, Attachment, Reply } from "../../src/answer.ts";
import type { BackgroundTasks } from "../../src/background.ts";
import type { FoundFile } from "../../src/files.ts";
import { languageOf } from "../../src/languages.ts";
import { bugAnswer, notMade } from "../../src/text/answers.ts";
import { type Words, wordsIn } from "../../src/text/words.ts";
import type { DoorOptions } from "../kit/adapter.ts";
import { question, saved, told } from "./fileCards.ts";
import type { FileLinks } from "./fileLinks.ts";
import type { Invoked } from "./framework.ts";
import { type Address, addressOf } from "./parse.ts";
import { patience, type Timing } from "./patience.ts";
import { type Activity, FileConsent, isPersonal } from "./payloads.ts";
import { messageOf } from "./render.ts";
import { type Service, withRetries } from "./retry.ts";
import { seal, unseal } from "./seal.ts";
import { type Accepts, upload } from "./upload.ts";
import { addressed } from "./whole.ts";

/** Files in one-to-one chats: Teams has a bot ask before it saves something in the reader's OneDrive. */
export interface Consent {
  /** Asks about each file, in messages of their own that follow the answer. */
  readonly ask: (reply: Reply, links: FileLinks, address: Address) => void;
  /** Takes what was said to such a question. It is acknowledged at once, because Teams does not wait for a file. */
  readonly take: (activity: Activity) => Invoked;
}

interface ConsentOptions extends Pick<DoorOptions, "files" | "log" | "newReference"> {
  readonly service: Service;
  readonly timing: Timing;
  /** Where files may be saved. */
  readonly accepts: Accepts;
  readonly begin: BackgroundTasks["begin"];
  /** Seals what a question carries, for the person who is asked. */
  readonly key: string;
}

const Carried = z.strictObject({ file: z.string() });

async function send({ service, timing, log }: ConsentOptions, message: object, address: Address): Promise<void> {
  const call = (timeout: number, written: object) => service(timeout).send(address, written);
  const sent = await withRetries(call, { whole: () => addressed(message, address) }, patience(timing));
  if ("failed" in sent)
    log.warn({ status: sent.status, why: sent.why, platform: "teams" }, "Teams did not take a message of a file");
}

type Apology = (reference: string) => Answer;
const saidOfBug =
  (say: Words): Apology =>
  (reference) =>
    bugAnswer(reference, say);

/** Nobody waits for it, so that a bug is told in the chat. */
function beginIn(address: Address, needed: ConsentOptions, job: () => Promise<void>, apology: Apology): void {
  const failed = (error: unknown, reference?: string): void =>
    needed.log.error({ err: error, reference, platform: "teams" }, "a file could not be given");
  const apologise = async (error: unknown): Promise<void> => {
    const reference = needed.newReference();
    failed(error, reference);
    await send(needed, messageOf({ answer: apology(reference), reading: { zone: "UTC", call: "" } }), address);
  };
  needed.begin(job().catch(apologise), failed);
}

async function ask(
  needed: ConsentOptions,
  files: readonly Attachment[],
  links: FileLinks,
  address: Address,
  say: Words,
): Promise<void> {
  for (const one of files) {
    const token = links.get(one)?.token;
    if (token === undefined) continue;
    // Made for its size, which Teams shows, and so that a bug is found before somebody consents to it.
    const { length } = await needed.files.make(one.job);
    await send(needed, question(one, length, { carried: seal({ file: token }, address, needed.key), say }), address);
  }
}

async function find({ files, key }: ConsentOptions, carried: string, address: Address): Promise<FoundFile | undefined> {
  const token = Carried.safeParse(unseal(carried, address, key)).data?.file;
  const found = token === undefined ? undefined : await files.find(token);
  return found?.platform === "teams" && found.tenant === address.tenant ? found : undefined;
}

/** What to tell of it: the file itself, or why there is none. `again`: the same question may be answered once more. */
async function answer(
  needed: ConsentOptions,
  said: FileConsent,
  address: Address,
  { doors }: Words,
): Promise<{ message: object; again: boolean }> {
  const found = await find(needed, said.context.aide, address);
  if (!found) return { message: told(doors.fileGone), again: false };
  if (said.action === "decline") return { message: told(doors.fileDeclined(found.name)), again: false };
  const to = said.uploadInfo;
  const uploaded = await upload(to.uploadUrl, await found.bytes(), found.media, needed.accepts);
  if (uploaded === "saved") return { message: saved(to), again: false };
  needed.log.warn({ why: uploaded.why, platform: "teams" }, "a file could not be saved");
  return { message: told(doors.fileNotSaved(found.name)), again: true };
}

function take(needed: ConsentOptions, activity: Activity): Invoked {
  const said = FileConsent.safeParse(activity.value).data;
  if (!said || !isPersonal(activity)) return { status: 400 };
  const address = addressOf(activity);
  const say = wordsIn(languageOf(activity.locale ?? undefined));
  const job = async (): Promise<void> => {
    const { message, again } = await answer(needed, said, address, say);
    await send(needed, message, address);
    // The question is taken back last: whatever goes wrong before that, it can be answered again.
    if (activity.replyToId && !again)
      await needed
        .service()
        .remove(address, activity.replyToId)
        .catch(() => {});
  };
  beginIn(address, needed, job, saidOfBug(say));
  return { status: 200 };
}

export const consent = (needed: ConsentOptions): Consent => ({
  ask: ({ answer, reading }, links, address) => {
    const { files = [] } = answer;
    const say = wordsIn(reading.language);
    const apology: Apology = (reference) => notMade(files, reference, say);
    if (files.length > 0) beginIn(address, needed, () => ask(needed, files, links, address, say), apology);
  },
  take: (activity) => take(needed, activity),
});
