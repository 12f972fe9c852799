import type { Clock } from "../../src/clock.ts";
import { keepNewest } from "../../src/newest.ts";

/**
 * Answers to questions, kept for a while: `lasting` in milliseconds, `most` of them, the newest. Who asks while the answer
 * is on its way waits for the same one. What is not known is asked again the next time.
 */
export interface Cache<T> {
  readonly of: (key: string) => Promise<T | undefined>;
  readonly learn: (key: string, value: T) => void;
}

interface Entry<T> {
  readonly value: Promise<T | undefined>;
  readonly at: number;
}

export function cache<T>(
  ask: (key: string) => Promise<T | undefined>,
  { lasting, most, clock }: { readonly lasting: number; readonly most: number; readonly clock: Clock },
): Cache<T> {
  const entries = new Map<string, Entry<T>>();
  const put = (key: string, value: Promise<T | undefined>): void => {
    keepNewest(entries, most, key, { value, at: clock().getTime() });
  };
  const forget = (key: string, value: Promise<T | undefined>): void => {
    if (entries.get(key)?.value === value) entries.delete(key);
  };
  const asked = (key: string): Promise<T | undefined> => {
    const value: Promise<T | undefined> = ask(key).then(
      (found) => {
        if (found === undefined) forget(key, value);
        return found;
      },
      () => {
        forget(key, value);
        return undefined;
      },
    );
    put(key, value);
    return value;
  };
  return {
    of: (key) => {
      const entry = entries.get(key);
      return entry && clock().getTime() - entry.at <= lasting ? entry.value : asked(key);
    },
    learn: (key, value) => put(key, Promise.resolve(value)),
  };
}
