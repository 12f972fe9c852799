import type { Line } from "../../runs.ts";
import { channel } from "./common.ts";

/** Forms in which is chosen what is followed, and when it comes. */
export const followForms = {
  follow: "Follow dialogues here",
  choose: (direct: boolean) =>
    `Choose what this ${channel(direct)} is reminded of; what you leave open narrows nothing. You see the whole rule before it is saved.`,
  submit: "Look at it",
  edit: "Edit what is followed",
  when: (title: string): Line => [{ strong: title }, ": when shall it come? You see the rule before it is saved."],
  back: "Back",
  partners: "Partners",
  region: "Regions",
  area: "Areas",
  kind: "Kinds of dialogue",
  level: "Levels",
  lead: "How long before",
  leadHint: "30d,7d,1d,2h or 10wd",
  at: "At what hour",
  brief: "Briefing",
  briefs: {
    usual: "With the last reminder, for senior officials and above",
    page: "With the last reminder of every meeting",
    none: "None",
  },
  digest: "Digest",
  digests: {
    none: "No digest",
    "weekly mon 08:30": "Every Monday at 08:30",
    "daily 08:30": "Every working day at 08:30",
  },
  asItIs: (digest: string) => `As it is: ${digest}`,
  week: "Weekday and hour",
};
