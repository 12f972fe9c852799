import type { ReadLine } from "../../src/answer.ts";
import type { PlaygroundPlatform } from "./protocol.ts";

/** Who asked where: by the name of the person, and in the bot's own conversation or before others. */
interface Asker {
  readonly platform: PlaygroundPlatform;
  readonly person: string;
  readonly direct: boolean;
}

/** What the bot read last in what each person said, so that two who ask at once do not swap it. */
export interface Reads {
  readonly note: (asker: Asker, read: ReadLine | undefined) => void;
  /** Of a message: that of whoever sees it; of one for everybody, the last that was read before others. */
  readonly of: (platform: PlaygroundPlatform, room: string, visibleTo: string | null) => ReadLine | undefined;
  readonly forget: (platform: PlaygroundPlatform, person: string) => void;
}

const DIRECT = "@";

export function createReads(): Reads {
  const kept = new Map<string, Asker & { readonly read: ReadLine | undefined }>();
  const keyOf = ({ platform, person, direct }: Asker): string => JSON.stringify([platform, person, direct]);
  return {
    note: (asker, read) => {
      kept.delete(keyOf(asker));
      kept.set(keyOf(asker), { ...asker, read });
    },
    of: (platform, room, visibleTo) => {
      const direct = room.startsWith(DIRECT);
      const person = visibleTo ?? (direct ? room.slice(DIRECT.length) : undefined);
      return [...kept.values()].findLast(
        (one) => one.platform === platform && one.direct === direct && (person === undefined || one.person === person),
      )?.read;
    },
    forget: (platform, person) => {
      for (const direct of [true, false]) kept.delete(keyOf({ platform, person, direct }));
    },
  };
}
