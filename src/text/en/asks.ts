import { channel } from "./common.ts";

const STILL_CORRECTED = "Cards that stand are still corrected.";

/** Questions before something is taken away. */
export const asks = {
  unfollow: {
    title: "Stop these reminders here?",
    text: `Nothing more of it is posted in this conversation, for anybody. ${STILL_CORRECTED}`,
    yes: "Stop them",
  },
  stopImport: {
    title: "Stop reading this calendar?",
    text: "What it said is forgotten. Meetings that were accepted from it stay.",
    yes: "Stop reading it",
  },
  drop: { title: "Drop this commitment?", text: "It stands in no briefing any more, for anybody.", yes: "Drop it" },
  revoke: {
    title: "Take this calendar address back?",
    text: "Every calendar that reads it stops being brought up to date, for good. There is no way back.",
    yes: "Revoke for good",
  },
  cancel: {
    title: "Cancel this meeting?",
    text: "It stands as cancelled for the whole workspace; cards that were posted about it are corrected.",
    yes: "Cancel the meeting",
  },
  erase: {
    title: "Erase what this workspace has kept here?",
    text: "All rules, meetings, commitments and settings of all its conversations would be gone.",
    yes: "Erase",
  },
  posting: {
    title: "Post these documents here?",
    text: "Everybody in this conversation can read and keep them.",
    yes: "Post them",
  },
  /** `what`: what the rule is about; `direct`: between the two of us. */
  stopping: (what: string, direct: boolean) => ({
    title: `Stop reminders for ${what} in this ${channel(direct)}?`,
    text: `Nothing more of it is posted here, for anybody. ${STILL_CORRECTED}`,
    yes: "Yes, stop",
  }),
};
