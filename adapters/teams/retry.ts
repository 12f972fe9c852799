import type { Connector, Sent } from "./client.ts";
import { outcomeOf, outcomeOfSilence } from "./outcome.ts";
import type { Patience } from "./patience.ts";

/**
 * Why something was not taken.
 * - `place`: it cannot be posted there.
 * - `shape`: not even as plain text.
 * - `time`: nobody knows yet; later it may be taken.
 */
export interface Failure {
  readonly failed: "place" | "shape" | "time";
  /** The code of the refusal, or a sentence. */
  readonly why: string;
  readonly status?: number;
}
export type Result = { readonly id: string } | Failure;

/** How one message can be written. `again`: it may have been posted before, and says so. */
export interface Forms {
  readonly whole: (again: boolean) => object;
  /** What is left of it when its shape is refused. */
  readonly plain?: (again: boolean) => object;
}

/** Makes a call that may take so many milliseconds. */
type Call = (timeout: number, message: object) => Promise<Sent>;

/** Doubles with each try. Milliseconds. */
const FIRST_PAUSE = 500;

interface Tried {
  readonly result: Result;
  readonly next?: "plain" | "later" | "again";
  readonly after?: number;
}

async function attempt(call: () => Promise<Sent>): Promise<Tried> {
  const sent = await call().catch((error: unknown) => ({ error }));
  if ("id" in sent) return { result: sent };
  const outcome = "error" in sent ? outcomeOfSilence(sent.error) : outcomeOf(sent);
  const status = "error" in sent ? {} : { status: sent.status };
  const failed = (kind: Failure["failed"], why: string): Failure => ({ failed: kind, why, ...status });
  // A second token was not taken either: asking again does not help.
  if ("later" in outcome && status.status === 401) return { result: failed("time", outcome.later) };
  if ("later" in outcome) return { result: failed("time", outcome.later), next: "later", after: outcome.after ?? 0 };
  if ("unknown" in outcome) return { result: failed("time", outcome.unknown), next: "again" };
  if ("bug" in outcome) return { result: failed("shape", outcome.bug), next: "plain" };
  return { result: failed("place", Object.values(outcome).join()) };
}

/**
 * Sends a message as long as there is patience: again where Teams asks for that, once more where nobody knows whether it
 * arrived, as plain text where its shape is refused.
 */
export async function withRetries(call: Call, { whole, plain }: Forms, patience: Patience): Promise<Result> {
  let [form, again] = [whole, false];
  for (let tries = 0; ; tries++) {
    const { result, next, after = 0 } = await attempt(() => call(patience.timeout(), form(again)));
    if (next === "plain" && plain && form !== plain) {
      form = plain;
      continue;
    }
    // What may have arrived is repeated once, and not twice.
    if (next === undefined || next === "plain" || (next === "again" && again)) return result;
    if (!(await patience.pause(Math.max(after, FIRST_PAUSE * 2 ** tries)))) return result;
    again ||= next === "again";
  }
}

/** A connector each of whose calls may take so many milliseconds. */
export type Service = (timeout?: number) => Connector;
