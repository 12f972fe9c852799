import { explained } from "../../help.ts";

export const workspace = explained({
  settings: {
    usage: "settings [zone | quiet | workdays | holidays | clock | editors | log] …",
    summary: "Zone, quiet hours, days off, who may change things",
    examples: [
      "settings",
      "settings zone Oslo",
      "settings quiet 19:00-07:30",
      "settings holidays EU,NO",
      "settings log",
    ],
    details: [
      [
        { command: "settings zone Europe/Oslo" },
        " sets the clock by which reminders come and times are told; a city will do.",
      ],
      [
        { command: "settings quiet 20:00-07:00" },
        " or ",
        { strong: "off" },
        "; ",
        { command: "settings workdays mon-fri" },
        "; ",
        { command: "settings holidays EU,NO" },
        " or ",
        { strong: "none" },
        "; ",
        { command: "settings clock 12" },
        ".",
      ],
      [
        { command: "settings editors everyone" },
        ", ",
        { strong: "managers" },
        ", ",
        { strong: "me" },
        " or people whom you mention: who may follow, schedule and set here.",
      ],
      [{ command: "settings log" }, " shows who changed what, and when."],
    ],
  },
  privacy: {
    usage: "privacy [export | erase]",
    summary: "What is kept about you: look, take a copy, take it out",
    examples: ["privacy"],
    details: [
      [{ command: "privacy export" }, " sends you a file with all that bears your name, in our direct message."],
      [
        { command: "privacy erase" },
        " takes your name and id out of all that this workspace keeps, and deletes what our direct message follows.",
      ],
    ],
  },
  workspace: {
    usage: "workspace [editors <people> | keep <days> | log | export | revoke <person> | restore | erase]",
    summary: "What holds for the whole workspace, for those who run it",
    examples: ["workspace", "workspace editors everyone", "workspace keep 400d", "workspace log"],
    details: [
      [
        "Team meetings and commitments belong to the conversation in which they were made: whoever may change things there may change them, wherever it is said. ",
        { command: "workspace editors @Anna" },
        " names others; ",
        { strong: "everyone" },
        " is every member, ",
        { strong: "none" },
        " takes it back.",
      ],
      [
        { command: "workspace log" },
        " shows in a direct message who did what; ",
        { command: "workspace keep 400d" },
        " says for how long it is kept, ",
        { command: "workspace keep versions 730d" },
        " for how long older versions of meetings, commitments and settings are.",
      ],
      [
        { command: "workspace export" },
        " sends all that is kept of the workspace as a file, in a direct message; ",
        { command: "workspace revoke @Anna" },
        " takes back the calendar addresses that somebody made.",
      ],
      [
        { command: "workspace erase" },
        " says in a direct message how all that I keep of this workspace is erased. It takes thirty days, in which ",
        { command: "workspace restore" },
        " takes it back.",
      ],
      [
        "Only those who run the workspace may say these: in Slack its admins and owners, in Teams those whom the setting TEAMS_ADMINS names.",
      ],
    ],
  },
});
