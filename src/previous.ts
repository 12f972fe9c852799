import { keepNewest } from "./newest.ts";
import type { Request } from "./request.ts";

/** What a question may go on from. Milliseconds. */
const KEPT = 10 * 60_000;
const MOST = 5000;

type Asker = Pick<Request, "place" | "person" | "now">;

/** The last line of each person in each conversation, for ten minutes. In memory only. */
interface Previous {
  readonly of: (asker: Asker) => string | undefined;
  /** Without a line there is nothing to go on from. */
  readonly keep: (asker: Asker, line: string | undefined) => void;
}

const keyOf = ({ place: { platform, tenant, room }, person }: Asker): string =>
  JSON.stringify([platform, tenant, room, person.id]);

export function previousLines(): Previous {
  const kept = new Map<string, { line: string; at: number }>();
  return {
    of: (asker) => {
      const last = kept.get(keyOf(asker));
      const age = asker.now.getTime() - (last?.at ?? 0);
      return last && age >= 0 && age <= KEPT ? last.line : undefined;
    },
    keep: (asker, line) => {
      if (line === undefined) kept.delete(keyOf(asker));
      else keepNewest(kept, MOST, keyOf(asker), { line, at: asker.now.getTime() });
    },
  };
}
