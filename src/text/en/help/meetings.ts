import { explained } from "../../help.ts";

export const meetings = explained({
  schedule: {
    usage: 'schedule ["title" date …] | move | confirm | postpone | cancel | close | retitle | history <meeting>',
    summary: "Your team’s own meetings and dates",
    examples: [
      "schedule",
      'schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway level:senior-officials',
      'schedule move "EU-Norway SDD" 19 March 2027',
      'schedule close "EU-Norway SDD" "Joint statement; next in 2028"',
    ],
    details: [
      [
        "A change is shown in full first and saved by one press of ",
        { strong: "Save" },
        "; the same line with ",
        { strong: "now" },
        " at its end saves at once.",
      ],
      [
        "Dates may be as vague as they are: a day with or without an hour, ",
        { strong: "March 2027" },
        ", ",
        { strong: "Q1 2027" },
        ", ",
        { strong: "H1 2027" },
        ", ",
        { strong: "2027" },
        ". A city or an IANA zone after the hour says whose clock is meant. I never guess between day and month.",
      ],
      [
        "A title that names a meeting which is only expected gives that one its date, for your team. Anything else is a meeting of your team’s own.",
      ],
      [
        { strong: "for:room" },
        " shows it in this conversation only, ",
        { strong: "for:workspace" },
        " in the whole workspace. Without a word what is scheduled in a direct message, a private channel or a group chat stays there.",
      ],
      [
        "Whoever may change things in the conversation in which a meeting was made may change it, wherever it is said; ",
        { command: "workspace editors" },
        " names others.",
      ],
      [
        { command: "schedule move" },
        ", ",
        { strong: "confirm" },
        ", ",
        { strong: "postpone" },
        " and ",
        { strong: "cancel" },
        " take the meeting by its title in quotes, its dialogue or its id. ",
        { strong: "confirm" },
        " also puts back what was cancelled or postponed.",
      ],
      [
        { command: 'schedule close "EU-Norway SDD" "what came of it"' },
        " notes that it was held, and its outcome: the next reminder and the look-up show it.",
      ],
      [
        "Before saving I say what it collides with: other meetings with the partner or chair, Council days, closed days of the EU institutions, public holidays there, weekends.",
      ],
      [
        "Reminders to come follow a change by themselves; cards already posted are corrected in place, with one short note.",
      ],
      [{ command: 'schedule retitle "EU-Norway SDD" "EU-Norway dialogue"' }, " renames a meeting of your team’s own."],
      [{ command: 'schedule history "EU-Norway SDD"' }, " shows who changed what, and when."],
    ],
  },
  commit: {
    usage:
      'commit "what was promised" by:<us | partner | function> due:<date | next-round> of:<meeting> | done | drop <id>',
    summary: "Notes who promised what, for the next briefing",
    examples: [
      "commit",
      'commit "share the draft roadmap" by:partner due:30 June 2027 of:eu-norway dialogue',
      'commit "send the list of experts" by:"political director" due:next-round of:schuman forum',
      'commit done "draft roadmap"',
    ],
    details: [
      [
        "It is shown in full first and saved by one press of ",
        { strong: "Save" },
        "; the same line with ",
        { strong: "now" },
        " at its end saves at once.",
      ],
      [
        { strong: "by:" },
        " is a side or a function, never a name: ",
        { strong: "us" },
        ", ",
        { strong: "partner" },
        ", ",
        { strong: 'by:"political director"' },
        ".",
      ],
      [
        { strong: "due:" },
        " is as exact as it is: 30 June 2027, June 2027, Q2 2027, or ",
        { strong: "next-round" },
        ". ",
        { strong: "source:" },
        " takes an address.",
      ],
      [
        { command: "commit done" },
        " ticks one, ",
        { command: "commit drop" },
        " takes it away, ",
        { command: "commit reopen" },
        " puts it back: by its id, or by words of its text.",
      ],
      [
        "Only this workspace sees commitments; on a meeting that only this conversation sees, only this conversation. They stand in briefings until they are ticked.",
      ],
      ["Whoever may change things in the conversation in which one was noted may tick it, wherever it is said."],
    ],
  },
  commitments: {
    usage: "commitments [who] [open | overdue | done | all]",
    summary: "Who promised what, overdue first",
    examples: ["commitments", "commitments norway", "commitments overdue"],
    details: [["Only this workspace sees them. ", { command: "commit" }, " notes another one."]],
  },
});
