/** Remembers keys for a while, the newest ones first; older ones go when there are too many. Times in milliseconds. */
export interface Memory {
  readonly has: (key: string, now: number) => boolean;
  readonly add: (key: string, now: number) => void;
  readonly drop: (key: string) => void;
}

export function memory(lasting: number, most: number): Memory {
  const seen = new Map<string, number>();
  const forget = (now: number): void => {
    for (const [key, at] of seen) {
      if (seen.size <= most && now - at <= lasting) return;
      seen.delete(key);
    }
  };
  return {
    has: (key, now) => now - (seen.get(key) ?? Number.NEGATIVE_INFINITY) <= lasting,
    add: (key, now) => {
      seen.delete(key);
      seen.set(key, now);
      forget(now);
    },
    drop: (key) => {
      seen.delete(key);
    },
  };
}
