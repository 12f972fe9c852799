import type { Clock } from "../../src/clock.ts";
import type { Log } from "../../src/log.ts";

const MINUTE = 60_000;

/** Warnings that others can cause as often as they like. */
export interface Sampled {
  /** `what` says of which kind it is, from a small number of kinds. */
  readonly warn: (what: { readonly status?: number; readonly why: string }, sentence: string) => void;
  /** Writes down what was only counted. */
  readonly flush: () => void;
}

interface Warning {
  readonly facts: object;
  readonly sentence: string;
  readonly at: number;
  more: number;
}

/** The first of a kind is written at once; of those that follow within a minute only their number. */
export function sampled(log: Log, systemClock: Clock): Sampled {
  const kinds = new Map<string, Warning>();
  const moreOf = (known: Warning | undefined): object => (known && known.more > 0 ? { more: known.more } : {});
  return {
    warn: (what, sentence) => {
      const [key, at] = [JSON.stringify([what, sentence]), systemClock().getTime()];
      const known = kinds.get(key);
      if (known && at - known.at < MINUTE) {
        known.more++;
        return;
      }
      const facts = { ...what, platform: "teams" };
      log.warn({ ...facts, ...moreOf(known) }, sentence);
      kinds.set(key, { facts, sentence, at, more: 0 });
    },
    flush: () => {
      for (const one of kinds.values()) if (one.more > 0) log.warn({ ...one.facts, more: one.more }, one.sentence);
      kinds.clear();
    },
  };
}
