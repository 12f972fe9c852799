import { explained } from "../../help.ts";

export const calendars = explained({
  calendar: {
    usage: "calendar [who | dialogue | meeting | here] [alarm:1d,2h] [vague:yes] | list | revoke … | renew …",
    summary: "The same meetings in Outlook, Google or any calendar",
    examples: ["calendar", "calendar norway", "calendar asia kind:dialogue alarm:1d,2h", "calendar list"],
    details: [
      [
        { command: "calendar" },
        " gives an address with all that is followed here; ",
        { command: "calendar norway" },
        " one for a partner, a dialogue, a meeting, or any filters.",
      ],
      [
        { strong: "alarm:1d,2h" },
        " rings before each meeting, up to five times; days before a meeting without an hour ring at nine in the morning, hours before it not at all. ",
        { strong: "vague:yes" },
        " also shows meetings whose day is not known, as tentative, on the first day on which they may be.",
      ],
      [
        "What is announced, expected or not confirmed is tentative; what was called off stays 90 days as cancelled; what was held stays twelve months.",
      ],
      [
        "Google looks again roughly every 8 to 24 hours, Outlook every few hours, on the web about every three or more, without a promise.",
      ],
      [
        "Whoever has an address can read it. ",
        { command: "calendar list" },
        " shows all of this conversation, ",
        { command: "calendar revoke norway" },
        " ends one, ",
        { command: "calendar renew norway" },
        " replaces it.",
      ],
    ],
  },
  import: {
    usage: "import [<https address> | council | review | stop <calendar>]",
    summary: "Read meetings in from other calendars",
    examples: ["import", "import council", "import https://calendar.example.org/team.ics", "import review"],
    details: [
      [
        "I read iCalendar files (",
        { strong: ".ics" },
        ") at https addresses that need no password, and the Council’s own lists of meetings. A calendar is shown in full before it is read in.",
      ],
      [
        { command: "import" },
        " lists what is read in here and how old it is. ",
        { command: "import review" },
        " shows what the calendars say that is not known here: accept it, or dismiss it.",
      ],
      [
        "Nothing changes until somebody accepts it; then the meeting has that date for this workspace, and reminders follow. The public record stays as it is.",
      ],
      ["When the dates of a calendar change, I say so here once. One that fails is kept as it was last read."],
      ["Entries marked private are left out. Links to calls and the address of the calendar are never shown."],
    ],
  },
});
