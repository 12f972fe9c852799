import { Agent, type Dispatcher, request } from "undici";
import type { CalendarReader, Fetched } from "../../src/imports/reader.ts";
import type { Refusal } from "../../src/imports/refusals.ts";
import { BARRED, checkedLookup, isPublic, literalIn, type Resolve, resolve } from "./reading/addresses.ts";
import { bytesOf, TOO_LARGE } from "./reading/body.ts";

/** How addresses are read. What is left out is as strict as it has to be. */
export interface ReaderOptions {
  /** Where those who see us in their logs find out who we are, such as the address of this server. */
  readonly contact?: string | undefined;
  readonly resolve?: Resolve;
  readonly isAllowed?: (address: string) => boolean;
  readonly isOpen?: (url: URL) => boolean;
  /** Milliseconds for all of it. */
  readonly within?: number;
}

type Strict = Required<Omit<ReaderOptions, "contact">>;

const LARGEST = 5 * 1024 * 1024;
const WITHIN = 10_000;
const MOST_REDIRECTS = 5;
const LONGEST = 2000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const CERTIFICATE = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT)/;

const isUsual = ({ protocol, port }: URL): boolean => protocol === "https:" && port === "";

/** Why an address must not be read at all. */
function wrongWith(url: URL, { isOpen, isAllowed }: Strict): Refusal | undefined {
  if (!isOpen(url)) return { why: "insecure" };
  if (url.username !== "" || url.password !== "") return { why: "password" };
  const literal = literalIn(url.hostname);
  return literal !== undefined && !isAllowed(literal) ? { why: "barred" } : undefined;
}

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  if (error.name === "TimeoutError") return "ETIMEDOUT";
  return "code" in error && typeof error.code === "string" ? error.code : "";
};

/** What went wrong on the way. Anything that is no fault of the way is a bug. */
function refusalOf(error: unknown, { hostname }: URL, within: number): Refusal {
  const code = codeOf(error);
  if (code === "") throw error;
  if (code === BARRED) return { why: "barred" };
  if (code === TOO_LARGE) return { why: "large", number: LARGEST / 1024 / 1024 };
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return { why: "unknownHost", host: hostname };
  if (code === "ETIMEDOUT" || code === "UND_ERR_CONNECT_TIMEOUT")
    return { why: "late", number: Math.ceil(within / 1000) };
  return CERTIFICATE.test(code) ? { why: "certificate", host: hostname } : { why: "broken", host: hostname, code };
}

const one = (header: string | string[] | undefined): string => (Array.isArray(header) ? header[0] : header) ?? "";

const headersFor = (contact: string | undefined, etag: string | undefined): Record<string, string> => ({
  accept: "text/calendar, application/rss+xml, text/xml;q=0.9, */*;q=0.5",
  "accept-encoding": "gzip",
  "user-agent": contact === undefined ? "aide-memoire" : `aide-memoire (+${contact})`,
  ...(etag !== undefined && { "if-none-match": etag }),
});

async function taken({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Fetched> {
  const encoding = one(headers["content-encoding"]).toLowerCase();
  const isPacked = encoding === "gzip";
  if (statusCode === 304) return { unchanged: true };
  if (statusCode !== 200) return { refused: { why: "status", number: statusCode } };
  if (!isPacked && encoding !== "" && encoding !== "identity") return { refused: { why: "packed" } };
  const etag = one(headers["etag"]);
  const type = one(headers["content-type"]);
  return { body: await bytesOf(body, isPacked, LARGEST), type, ...(etag !== "" && { etag }) };
}

const urlIn = (text: string, base?: URL): URL | undefined =>
  text.length <= LONGEST && URL.canParse(text, base) ? new URL(text, base) : undefined;

interface Walk {
  readonly strict: Strict;
  readonly dispatcher: Agent;
  readonly signal: AbortSignal;
  readonly headers: Record<string, string>;
}

/** What stands at an address, or where to look instead. */
async function ask(url: URL, { dispatcher, signal, headers }: Walk): Promise<Fetched | { next: string }> {
  const response = await request(url, { dispatcher, signal, headers });
  // What is not read to its end breaks off, and nobody needs to hear of that.
  response.body.on("error", () => {});
  try {
    const next = one(response.headers["location"]);
    return REDIRECTS.has(response.statusCode) && next !== "" ? { next } : await taken(response);
  } finally {
    response.body.destroy();
  }
}

/** Follows redirections by hand, so that each step is checked like the first. */
async function walk(from: string, how: Walk): Promise<Fetched> {
  let url = urlIn(from);
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    if (!url) return { refused: { why: "noAddress" } };
    const wrong = wrongWith(url, how.strict);
    if (wrong) return { refused: wrong };
    const at = url;
    const found: Awaited<ReturnType<typeof ask>> = await ask(at, how).catch((error: unknown) => ({
      refused: refusalOf(error, at, how.strict.within),
    }));
    if (!("next" in found)) return found;
    url = urlIn(found.next, at);
  }
  return { refused: { why: "redirects" } };
}

/** Reads public addresses; decides on the address that is really connected to. */
export function reader({ contact, ...options }: ReaderOptions = {}): CalendarReader {
  const strict: Strict = { resolve, isAllowed: isPublic, isOpen: isUsual, within: WITHIN, ...options };
  return async (address, etag) => {
    // No connection outlives its reading: the next one looks the host up again.
    const dispatcher = new Agent({ connect: { lookup: checkedLookup(strict.resolve, strict.isAllowed) } });
    const signal = AbortSignal.timeout(strict.within);
    try {
      return await walk(address, { strict, dispatcher, signal, headers: headersFor(contact, etag) });
    } finally {
      await dispatcher.destroy();
    }
  };
}
