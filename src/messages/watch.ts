import { meetingKind, meetingPart, unconfirmed } from "./meeting.ts";

/** That a vague date comes nearer, and nothing is confirmed. */
export const watch = meetingKind("ruled", (about) => {
  const part = meetingPart(about, true);
  const { stillUnconfirmed } = about.moment.room.say.messages;
  return unconfirmed(about) ? { ...part, title: stillUnconfirmed(about.meeting.title) } : part;
});
