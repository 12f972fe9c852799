import { en } from "../en/index.ts";
import { briefings } from "./briefings.ts";
import { calendarNews } from "./calendarNews.ts";
import { calendars } from "./calendars.ts";
import { changes } from "./changes.ts";
import { commitments } from "./commitments.ts";
import { committing } from "./committing.ts";
import { counts } from "./counts.ts";
import { imports } from "./imports.ts";
import { messages } from "./messages.ts";
import { outbox } from "./outbox.ts";
import { pictures } from "./pictures.ts";
import { places } from "./places.ts";
import { platforms } from "./platforms.ts";
import { privacy } from "./privacy.ts";
import { proposals } from "./proposals.ts";
import { radar } from "./radar.ts";
import { reminders } from "./reminders.ts";
import { scheduling } from "./scheduling.ts";
import { settings } from "./settings.ts";
import { workspace } from "./workspace.ts";

/** All that people read, in French: a chapter a file, of the same shape as the English one. */
export const fr: typeof en = {
  ...en,
  briefings,
  calendarNews,
  calendars,
  changes,
  commitments,
  committing,
  counts,
  imports,
  messages,
  outbox,
  pictures,
  places,
  platforms,
  privacy,
  proposals,
  radar,
  reminders,
  scheduling,
  settings,
  workspace,
};
