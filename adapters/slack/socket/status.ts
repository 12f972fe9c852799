import type { Clock } from "../../../src/clock.ts";
import type { Log } from "../../../src/log.ts";
import type { Ending } from "./pause.ts";

/** Whether any connection is open; each change is logged once. */
export interface ConnectionStatus {
  readonly downSince: () => Date | undefined;
  readonly up: () => void;
  readonly down: (why: string) => void;
  readonly failed: (ending: Ending) => void;
}

const MEND =
  "Slack refuses Socket Mode, and is asked again for ever: look at SLACK_APP_TOKEN and at the app's settings";
const AWAY = "Slack cannot be reached by Socket Mode, and is tried again for ever";

export function connectionStatus(systemClock: Clock, log: Log): ConnectionStatus {
  let open = 0;
  let since: Date | undefined = systemClock();
  let told: string | undefined;
  return {
    downSince: () => since,
    up: () => {
      open++;
      if (open > 1) return;
      since = undefined;
      told = undefined;
      log.info({}, "Slack is connected by Socket Mode");
    },
    down: (why) => {
      open--;
      if (open > 0) return;
      since = systemClock();
      told = why;
      log.warn({ why }, "no connection to Slack is open");
    },
    failed: ({ why, lived, refused }) => {
      // While the other connection is open, only a refusal is worth a word.
      if (lived || why === told || (open > 0 && !refused)) return;
      told = why;
      log.warn({ why }, refused ? MEND : AWAY);
    },
  };
}
