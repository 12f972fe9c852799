import process from "node:process";
import type { Log } from "../../src/log.ts";

/** What a program is asked for when something happens that nobody handled. */
interface Held {
  readonly stop: () => Promise<void>;
  /** Counts it. */
  readonly unhandled: () => void;
}

interface PolicyOptions {
  readonly log: Log & { readonly fatal: (facts: object, sentence: string) => void };
  readonly newReference: () => string;
}

/** How long an orderly stop may take once nobody knows what state the process is in. Milliseconds. */
const PATIENCE = 8000;
const FAILED = 1;

const ON = "nobody handled that something failed; the program goes on";
const END = "a bug was caught by nobody; the program stops, and should be started again";

/**
 * What becomes of the process when something fails unseen: a rejection is logged and counted, and the process goes on; an
 * exception ends it in order, with exit code 1, so that whoever supervises it starts it again. Tell it of the program as
 * soon as there is one.
 */
export function holdProcess({ log, newReference }: PolicyOptions): (program: Held) => void {
  let held: Held | undefined;
  let ending = false;
  process.on("unhandledRejection", (reason) => {
    log.error({ err: reason, reference: newReference() }, ON);
    held?.unhandled();
  });
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error, reference: newReference() }, END);
    if (ending) return;
    ending = true;
    const end = (): never => process.exit(FAILED);
    setTimeout(end, PATIENCE);
    Promise.resolve(held?.stop()).then(end, (why: unknown) => {
      log.fatal({ err: why }, "it could not stop in order");
      end();
    });
  });
  return (program) => {
    held = program;
  };
}
