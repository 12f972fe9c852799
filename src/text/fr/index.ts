import { en } from "../en/index.ts";
import { briefings } from "./briefings.ts";
import { calendarNews } from "./calendarNews.ts";
import { calendars } from "./calendars.ts";
import { changes } from "./changes.ts";
import { counts } from "./counts.ts";
import { imports } from "./imports.ts";
import { pictures } from "./pictures.ts";
import { radar } from "./radar.ts";

/** All that people read, in French: a chapter a file, of the same shape as the English one. */
export const fr: typeof en = {
  ...en,
  briefings,
  calendarNews,
  calendars,
  changes,
  counts,
  imports,
  pictures,
  radar,
};
