import type { WebClient } from "@slack/web-api";
import type { Once } from "../../src/heard.ts";
import type { Log } from "../../src/log.ts";
import type { People } from "./people.ts";
import type { Placing } from "./place.ts";
import type { Responder } from "./responder.ts";
import { type Context, type Installation, installationOf } from "./tenancy.ts";

/** What every listener works with. */
export interface Services {
  readonly placed: Placing;
  readonly responder: Responder;
  readonly people: People;
  readonly client: WebClient;
  readonly log: Log;
  readonly once: Once;
  /** How long an answer is waited for before a request is acknowledged without. Milliseconds. */
  readonly patience: number;
}

/** To which installation a request belongs. One that does not say so is not answered. */
export function installed({ log }: Services, body: unknown, context: Context): Installation | undefined {
  const installation = installationOf(body, context);
  if (!installation) log.warn({ platform: "slack" }, "a request of no workspace was refused");
  return installation;
}

/** Does something once, however often Slack sends it; anew after it failed. Whether it was done. */
export async function onlyOnce(
  { once }: Services,
  { tenant }: Installation,
  { room, id }: { readonly room: string; readonly id: string | undefined },
  job: () => Promise<void>,
): Promise<boolean> {
  if (id) return once({ platform: "slack", tenant, room, id }, job);
  await job();
  return true;
}

/** What a promise comes to, or nothing if it takes longer. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  const first = await Promise.race([promise, late]);
  clearTimeout(timer);
  return first;
}
