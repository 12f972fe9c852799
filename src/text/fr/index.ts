import type { en } from "../en/index.ts";
import { about } from "./about.ts";
import { acts } from "./acts.ts";
import { ask } from "./ask.ts";
import { asks } from "./asks.ts";
import { briefings } from "./briefings.ts";
import { calendarNews } from "./calendarNews.ts";
import { calendars } from "./calendars.ts";
import { changes } from "./changes.ts";
import { cities } from "./cities.ts";
import { commitments } from "./commitments.ts";
import { committing } from "./committing.ts";
import { common } from "./common.ts";
import { compare } from "./compare.ts";
import { counts } from "./counts.ts";
import { data } from "./data.ts";
import { dates } from "./dates.ts";
import { deliveries } from "./deliveries.ts";
import { desk } from "./desk.ts";
import { distances } from "./distances.ts";
import { documents } from "./documents.ts";
import { doors } from "./doors.ts";
import { drafts } from "./drafts.ts";
import { facts } from "./facts.ts";
import { failures } from "./failures.ts";
import { filters } from "./filters.ts";
import { find } from "./find.ts";
import { followForms } from "./followForms.ts";
import { following } from "./following.ts";
import { help } from "./help/index.ts";
import { imports } from "./imports.ts";
import { last } from "./last.ts";
import { lookup } from "./lookup.ts";
import { meetings } from "./meetings.ts";
import { messages } from "./messages.ts";
import { moments } from "./moments.ts";
import { naming } from "./naming.ts";
import { next } from "./next.ts";
import { notices } from "./notices.ts";
import { operations } from "./operations.ts";
import { outbox } from "./outbox.ts";
import { pictures } from "./pictures.ts";
import { places } from "./places.ts";
import { platforms } from "./platforms.ts";
import { privacy } from "./privacy.ts";
import { proposals } from "./proposals.ts";
import { punctuation } from "./punctuation.ts";
import { queries } from "./queries.ts";
import { radar } from "./radar.ts";
import { records } from "./records.ts";
import { refusals } from "./refusals.ts";
import { reminders } from "./reminders.ts";
import { rights } from "./rights.ts";
import { rules } from "./rules.ts";
import { scheduling } from "./scheduling.ts";
import { settings } from "./settings.ts";
import { tasks } from "./tasks.ts";
import { typeset } from "./typeset.ts";
import { vocabulary } from "./vocabulary.ts";
import { workspace } from "./workspace.ts";

/** All that people read, in French: a chapter a file, of the same shape as the English one. */
export const fr: typeof en = typeset({
  about,
  acts,
  ask,
  asks,
  briefings,
  calendarNews,
  calendars,
  changes,
  cities,
  commitments,
  committing,
  common,
  compare,
  counts,
  data,
  dates,
  deliveries,
  desk,
  distances,
  documents,
  doors,
  drafts,
  facts,
  failures,
  filters,
  find,
  followForms,
  following,
  help,
  imports,
  last,
  lookup,
  meetings,
  messages,
  moments,
  naming,
  next,
  notices,
  operations,
  outbox,
  pictures,
  places,
  platforms,
  privacy,
  proposals,
  punctuation,
  queries,
  radar,
  records,
  refusals,
  reminders,
  rights,
  rules,
  scheduling,
  settings,
  tasks,
  vocabulary,
  workspace,
});
