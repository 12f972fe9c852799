import { ownMachine } from "../../src/directory.ts";
import type { Messenger, Outcome } from "../../src/outbox/messenger.ts";

const FREE = { perSecond: 1000, burst: 1000 };
const LIMITS = { name: "none", room: FREE, tenant: FREE, holds: "room" } as const;
const gone = async (): Promise<Outcome> => ({ gone: "a terminal only answers" });

/** Nothing is posted to a terminal by itself; whoever sits at it may do everything. */
export const terminalMessenger: Messenger = {
  ...ownMachine,
  pace: { post: LIMITS, edit: LIMITS, lookUp: LIMITS },
  post: gone,
  edit: gone,
  tell: gone,
  lookUp: async () => "unknowable",
  probe: async () => undefined,
};
