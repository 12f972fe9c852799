import { type ErrorRequestHandler, Router } from "express";
import type { Clock } from "../../src/clock.ts";
import type { Files, FoundFile } from "../../src/files.ts";
import { STRICT } from "./headers.ts";

/** What a token can look like. Anything else is not even looked up. */
const TOKEN = /^[\w-]{1,64}$/;
/** Seconds for which a browser may keep what it fetched. */
const HOUR = 3600;

/** RFC 8187: what `encodeURIComponent` leaves as it is, and a header may not hold. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Pictures are looked at where they are; a document is saved, and never opened under this server's own address. */
function headersOf({ name, media, until }: FoundFile, now: Date): Record<string, string> {
  const seconds = Math.floor((until.getTime() - now.getTime()) / 1000);
  return {
    "content-type": media,
    "content-disposition": `${media.startsWith("image/") ? "inline" : "attachment"}; filename*=UTF-8''${encoded(name)}`,
    "cache-control": `private, max-age=${Math.min(HOUR, seconds)}`,
    ...STRICT,
    "x-robots-tag": "noindex",
  };
}

async function found(shelves: readonly Files[], token: string): Promise<FoundFile | undefined> {
  if (!TOKEN.test(token)) return undefined;
  for (const shelf of shelves) {
    const one = await shelf.find(token);
    if (one) return one;
  }
  return undefined;
}

/** A path that cannot be decoded is an address like any other at which there is nothing. */
const asUnknown: ErrorRequestHandler = (error: unknown, _request, _response, next) =>
  next(error instanceof URIError ? undefined : error);

/** Documents and pictures at addresses that nobody can guess. An expired one is as unknown as one that never was. */
export function filesRouter(shelves: () => readonly Files[], systemClock: Clock): Router {
  const router = Router();
  router.get("/files/:token/:name", async ({ params: { token } }, response, next) => {
    const one = await found(shelves(), token);
    if (!one) return next();
    const bytes = await one.bytes();
    response.set(headersOf(one, systemClock())).send(Buffer.from(bytes));
  });
  router.use("/files", asUnknown);
  return router;
}
