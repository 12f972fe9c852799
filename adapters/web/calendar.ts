import { type Response, Router } from "express";
import type { FeedFor, Served } from "../../src/feeds/serve.ts";
import { STRICT } from "./headers.ts";

/** Express itself answers 304 to whoever has this already, and HEAD without a body. */
function send(response: Response, { body, etag, modified, file }: Served): void {
  response.set({
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": `inline; filename="${file}"`,
    etag,
    "last-modified": modified.toUTCString(),
    "cache-control": "private, max-age=3600",
    ...STRICT,
    "x-robots-tag": "noindex",
  });
  response.send(body);
}

/** Calendars at addresses that nobody can guess. A revoked one is as unknown as one that never was. */
export function calendarRouter(feedFor: FeedFor): Router {
  const router = Router();
  router.get("/calendar/:token.ics", async (request, response, next) => {
    const found = await feedFor(request.params.token, new URL(request.url, "http://calendar").searchParams);
    if (!found) return next();
    if ("refused" in found) response.status(400).type("text/plain").send(`${found.refused}\n`);
    else send(response, found);
  });
  return router;
}
