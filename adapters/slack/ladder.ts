import type { Reply } from "../../src/answer.ts";
import type { Log } from "../../src/log.ts";
import type { Outcome } from "../../src/outbox/messenger.ts";
import { notShown } from "../../src/text/answers.ts";
import { wordsIn } from "../../src/text/words.ts";

/** What is to be shown: drawn in full, or as text only. `line` is what was said. */
export interface Showing {
  readonly reply: Reply;
  readonly line: string;
  readonly plain: boolean;
}

/** One way to show something. Never rejects. */
export type Way = (showing: Showing) => Promise<Outcome>;

/** Whoever waits for an answer waits no longer than this for a chat that asks us to wait. Milliseconds. */
const PATIENCE = 30_000;
const SHORT = 1000;
/** Before each of the last tries, where something was only refused for now. Milliseconds. */
const LAST_TRIES = [0, 10_000, PATIENCE] as const;

export interface Ladder {
  readonly log: Log;
  readonly newReference: () => string;
  /** Waits. Milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** What came of an answer: it stands there, a sentence in its place does, or nothing. */
export type Shown = "answer" | "sentence" | "nothing";

const isSent = (outcome: Outcome): boolean => "sent" in outcome;
const isClosed = (outcome: Outcome): boolean => !("later" in outcome || "unknown" in outcome);

/** How long to wait before the same is tried again; nothing where that does not help. */
function waitAfter(outcome: Outcome): number | undefined {
  if ("later" in outcome) return outcome.after ?? SHORT;
  return "unknown" in outcome ? SHORT : undefined;
}

type Try = (showing: Showing, way: Way) => Promise<Outcome>;

/** Tries once more what was refused for now, as text only what was refused for its shape. All waiting together is bounded. */
function trying({ pause }: Ladder, isOver: (outcome: Outcome) => boolean): Try {
  let left = PATIENCE;
  const patiently: Try = async (showing, way) => {
    const outcome = await way(showing);
    const wait = isOver(outcome) ? undefined : waitAfter(outcome);
    if (wait === undefined || wait > left) return outcome;
    left -= wait;
    await pause(wait);
    return way(showing);
  };
  return async (showing, way) => {
    const outcome = await patiently(showing, way);
    return "bug" in outcome ? patiently({ ...showing, plain: true }, way) : outcome;
  };
}

/** A sentence with a reference, tried for a while wherever the door was not closed for good. */
async function sayWhy(ways: readonly Way[], showing: Showing, { pause }: Ladder): Promise<boolean> {
  let open = ways;
  for (const wait of LAST_TRIES) {
    if (wait > 0) await pause(wait);
    const still: Way[] = [];
    for (const way of open) {
      const outcome = await way(showing);
      if (isSent(outcome)) return true;
      if (!isClosed(outcome)) still.push(way);
    }
    if (still.length === 0) return false;
    open = still;
  }
  return false;
}

const codeIn = (outcome: Outcome): string => Object.values(outcome).map(String).join(" ");

/**
 * Shows a private answer in the first way that takes it. Every way leads to whoever asked and to nobody else, so that an
 * answer twice is better than none. At the end stands a sentence with a reference, and else a line in the log.
 */
export async function showPrivately(reply: Reply, line: string, ways: readonly Way[], ladder: Ladder): Promise<Shown> {
  const attempt = trying(ladder, isSent);
  const codes: string[] = [];
  for (const way of ways) {
    const outcome = await attempt({ reply, line, plain: false }, way);
    if (isSent(outcome)) return "answer";
    codes.push(codeIn(outcome));
  }
  const { log, newReference } = ladder;
  const reference = newReference();
  const sentence = {
    reply: { ...reply, answer: notShown(reference, wordsIn(reply.reading.language)) },
    line: "",
    plain: true,
  };
  const said = await sayWhy(ways, sentence, ladder);
  log.error({ reference, codes, platform: "slack" }, said ? "an answer was not taken" : "an answer reached nobody");
  return said ? "sentence" : "nothing";
}

/** What came of an answer for everybody: where it stands, that it may stand there, or that it surely does not. */
export type Opened = { readonly sent: string } | "unsure" | "refused";

/** Shows an answer for everybody, in the first way that takes it. What may have been taken is not sent again. */
export async function showToAll(reply: Reply, line: string, ways: readonly Way[], ladder: Ladder): Promise<Opened> {
  const mayBeThere = (outcome: Outcome): boolean => isSent(outcome) || "unknown" in outcome;
  const attempt = trying(ladder, mayBeThere);
  for (const way of ways) {
    const outcome = await attempt({ reply, line, plain: false }, way);
    if ("sent" in outcome) return outcome;
    if ("unknown" in outcome) return "unsure";
    ladder.log.warn({ what: "share", why: codeIn(outcome), platform: "slack" }, "Slack did not take an answer");
  }
  return "refused";
}
