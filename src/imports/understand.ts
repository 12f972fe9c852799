import { COUNCIL } from "./addresses.ts";
import { understandCouncil } from "./council.ts";
import { understandCalendar } from "./ics.ts";
import type { Understood } from "./imported.ts";
import type { Unread } from "./wanted.ts";

/** What a calendar says, worked out where it is called: seconds of work, for a thread of its own. */
export const understand = ({ calendar, address, body, wanted }: Unread): Understood =>
  calendar === COUNCIL ? understandCouncil(body, address, wanted) : understandCalendar(body, wanted);
