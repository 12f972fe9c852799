import { sayPeriod } from "../text/when.ts";
import { meetingKind, meetingPart, unconfirmed } from "./meeting.ts";

/** That a vague date comes nearer, and nothing is confirmed. */
export const watch = meetingKind("ruled", (about) => {
  const part = meetingPart(about, true);
  const { meeting, moment } = about;
  const { dates, messages } = moment.room.say;
  if (!unconfirmed(about)) return part;
  return { ...part, title: messages.stillUnconfirmed(meeting.title, sayPeriod(meeting.when, dates)) };
});
