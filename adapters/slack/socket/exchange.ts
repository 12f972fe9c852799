import type { App, ReceiverEvent } from "@slack/bolt";
import type { Log } from "../../../src/log.ts";
import { keepNewest } from "../../../src/newest.ts";
import type { Envelope } from "./envelope.ts";
import type { Line } from "./line.ts";

/** What came over the lines, and what is answered on them. */
export interface Exchange {
  readonly take: (envelope: Envelope, line: Line) => void;
  /** Resolves once nothing that was taken is under way. */
  readonly settled: () => Promise<void>;
}

interface TakenEnvelope {
  /** On which it came last: Slack waits for the answer there. */
  line: Line;
  /** What it was acknowledged with. */
  answer?: object;
}

const MOST_REMEMBERED = 1000;

const answerOf = (id: string, said: unknown): object => ({
  envelope_id: id,
  payload: typeof said === "string" ? { text: said } : { ...(said ?? {}) },
});

/** Every envelope is worked on once. One that comes again gets the answer that the first one got, as soon as there is one. */
export function exchange(app: Pick<App, "processEvent">, lines: ReadonlySet<Line>, log: Log): Exchange {
  const taken = new Map<string, TakenEnvelope>();
  const underWay = new Set<Promise<void>>();
  const deliver = ({ line, answer }: Required<TakenEnvelope>): Promise<void> => {
    const open = line.isOpen() ? line : [...lines].find((one) => one.isOpen());
    return (open ?? line).send(answer);
  };
  const again = ({ answer, ...known }: TakenEnvelope): void => {
    if (answer)
      deliver({ ...known, answer }).catch((error) => log.warn({ err: error }, "Slack did not hear an answer"));
  };
  const work = async ({ envelope_id: id, payload, retry_attempt, retry_reason }: Envelope, one: TakenEnvelope) => {
    const event: ReceiverEvent = {
      body: payload,
      ack: async (said) => {
        one.answer ??= answerOf(id, said);
        await deliver({ line: one.line, answer: one.answer });
      },
      ...(retry_attempt !== undefined && { retryNum: retry_attempt }),
      ...(retry_reason !== undefined && { retryReason: retry_reason }),
    };
    await app
      .processEvent(event)
      .catch((error) => log.error({ err: error }, "a Slack envelope could not be worked on"));
  };
  return {
    take: (envelope, line) => {
      const known = taken.get(envelope.envelope_id);
      if (known) {
        known.line = line;
        return again(known);
      }
      const one: TakenEnvelope = { line };
      keepNewest(taken, MOST_REMEMBERED, envelope.envelope_id, one);
      const working = work(envelope, one).finally(() => underWay.delete(working));
      underWay.add(working);
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}
