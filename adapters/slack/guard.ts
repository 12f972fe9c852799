import type { RequestHandler } from "express";
import type { Clock } from "../../src/clock.ts";
import { memory } from "../../src/memory.ts";

/** Bolt refuses what is older than five minutes, but nothing from the future. In seconds. */
const SKEW = 300;
const REMEMBERED = 10 * 60_000;
const MOST_REMEMBERED = 100_000;

/**
 * Stands before Bolt's own check of the signature: refuses timestamps from the future, and a signature that was
 * accepted before. Only accepted ones are remembered, so that nobody can fill the memory.
 */
export function guard(systemClock: Clock): RequestHandler {
  const seen = memory(REMEMBERED, MOST_REMEMBERED);
  return (request, response, next) => {
    const signature = request.get("x-slack-signature") ?? "";
    const timestamp = Number(request.get("x-slack-request-timestamp"));
    const now = systemClock().getTime();
    if (timestamp * 1000 - now > SKEW * 1000 || seen.has(signature, now)) {
      response.status(401).end();
      return;
    }
    response.on("finish", () => {
      if (response.statusCode < 400) seen.add(signature, now);
    });
    next();
  };
}
