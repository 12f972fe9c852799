import { deserialize, serialize } from "node:v8";
import type { Attachment, Job } from "./answer.ts";
import type { Clock } from "./clock.ts";
import { DAY } from "./days.ts";
import { keepNewest } from "./newest.ts";
import type { Store, Tenancy } from "./store/store.ts";
import type { JobWorker } from "./worker/worker.ts";

/** Something that is kept for a week, to be made whenever it is fetched. */
export interface KeptFile {
  /** Nobody can guess it. */
  readonly token: string;
  /** Where browsers fetch it; undefined if this server has no address. */
  readonly address: string | undefined;
  readonly until: Date;
}

/** What is kept under a token. */
export interface FoundFile extends Tenancy {
  readonly name: string;
  readonly media: string;
  readonly until: Date;
  /** Makes it. Rejects only for a bug. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** What doors do with documents and pictures. */
export interface Files {
  /** Made in another thread. Rejects only for a bug. */
  readonly make: (job: Job) => Promise<Uint8Array>;
  /** Writes the job down, and makes nothing yet: nobody waits, and whichever process is asked for it can make it. */
  readonly keep: (tenancy: Tenancy, attachment: Attachment) => Promise<KeptFile>;
  /** An address that nobody can guess and that expires after a week; undefined if this server has no address. */
  readonly shelve: (tenancy: Tenancy, attachment: Attachment) => Promise<string | undefined>;
  /** Nothing if the token is unknown, or has expired. */
  readonly find: (token: string) => Promise<FoundFile | undefined>;
}

const WEEK = 7 * DAY;
/** Platforms fetch the same picture several times over when it is new. */
const REMEMBERED = 16;

interface FilesOptions {
  readonly store: Store;
  readonly worker: JobWorker;
  /** The system clock: addresses expire for browsers, whatever the time is for the bot. */
  readonly systemClock: Clock;
  readonly newId: () => string;
  /** `https://aide.example.org`, under which browsers reach this server. */
  readonly origin: string | undefined;
}

/** A job is whatever can travel to another thread, so it is kept in the form in which it travels. */
const written = (job: Job): string => serialize(job).toString("base64");
const read = (content: string): Job => deserialize(Buffer.from(content, "base64"));

const MEDIA: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  png: "image/png",
  ics: "text/calendar; charset=utf-8",
  json: "application/json",
};

/** The media type of a file, by its ending. */
const mediaOf = (file: string): string => MEDIA[file.split(".").at(-1) ?? ""] ?? "application/octet-stream";

/** What was made last, by key, so that it is made once however often it is asked for at the same time. */
function newest<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key, make) => {
    const one = known.get(key) ?? make();
    keepNewest(known, most, key, one);
    one.catch(() => known.delete(key));
    return one;
  };
}

export function files({ store, worker, systemClock, newId, origin }: FilesOptions): Files {
  const made = newest<Uint8Array>(REMEMBERED);
  const keep: Files["keep"] = async ({ platform, tenant }, { file, job }) => {
    const token = newId();
    const until = new Date(systemClock().getTime() + WEEK);
    const row = { platform, tenant, name: file, media: mediaOf(file), content: written(job) };
    await store.addFile(token, { ...row, expires: until.getTime() });
    return { token, until, address: origin && `${origin}/files/${token}/${encodeURIComponent(file)}` };
  };
  return {
    make: worker.run,
    keep,
    shelve: async (tenancy, attachment) => (origin ? (await keep(tenancy, attachment)).address : undefined),
    find: async (token) => {
      const row = await store.file(token, systemClock().getTime());
      if (!row) return undefined;
      const { platform, tenant, name, media, content, expires } = row;
      const bytes = () => made(token, () => worker.run(read(content)));
      return { platform, tenant, name, media, until: new Date(expires), bytes };
    },
  };
}
