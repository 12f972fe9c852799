import { calendars } from "./calendars.ts";
import { cards } from "./cards.ts";
import { following } from "./following.ts";
import { home } from "./home.ts";
import { lookups } from "./lookups.ts";
import { meetings } from "./meetings.ts";
import { statements } from "./statements.ts";
import { support } from "./support.ts";
import { workspace } from "./workspace.ts";

/** What each command is explained by, under its name. */
export const help = {
  ...lookups,
  ...statements,
  ...following,
  ...cards,
  ...meetings,
  ...calendars,
  ...home,
  ...support,
  ...workspace,
};
