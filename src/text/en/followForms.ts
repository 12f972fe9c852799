import type { Line } from "../../runs.ts";
import { channel } from "./common.ts";

/** Forms in which is chosen what is followed, and when it comes. */
export const followForms = {
  follow: "Follow dialogues here",
  choose: (direct: boolean) =>
    `Choose what this ${channel(direct)} is reminded of; what you leave open narrows nothing. You see the whole rule before it is saved.`,
  submit: "Preview",
  edit: "Edit what is followed",
  when: (title: string): Line => [{ strong: title }, ": when shall it come? You see the rule before it is saved."],
  back: "Back",
  partners: "Partners",
  region: "Regions",
  area: "Areas",
  kind: "Kinds of dialogue",
  level: "Levels",
  lead: "How long before",
  leads: {
    "30d": "30 days before",
    "10wd": "10 working days before",
    "7d": "A week before",
    "1d": "The day before",
    "2h": "Two hours before",
  },
  more: "More to choose from",
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
