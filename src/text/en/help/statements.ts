import { explained } from "../../help.ts";

export const statements = explained({
  brief: {
    usage: "brief <partner, dialogue, meeting or region> | week [short | page | file]",
    summary: "What to know before you walk in, with its sources",
    examples: ["brief moldova", "brief eu-norway dialogue short", "brief indo-pacific", "brief week"],
    details: [
      [
        { strong: "short" },
        " is five lines for a phone, ",
        { strong: "page" },
        " one message, ",
        { strong: "file" },
        " a Word document and a PDF for you, which you may share here. Without a word I give the page.",
      ],
      [
        "The next meeting, the last one and its outcome, texts and where they stand, open commitments, further dates, people by function. Only sourced records: what nobody has published is said to be missing.",
      ],
      [
        { command: "brief week" },
        " is Monday’s outlook: what is coming, what your team has moved, what is still unconfirmed, what is overdue. ",
        { command: "brief week norway" },
        " narrows it.",
      ],
      ["A region, an area or several partners give a paragraph each: ", { command: "brief norway japan moldova" }, "."],
    ],
  },
  changes: {
    usage: "changes [since <date>] [who]",
    summary: "What changed in the data and in your team’s calendar",
    examples: ["changes since 2026-06-01", "changes since last week norway", "changes 30d area:cyber", "changes"],
    details: [
      ["What a release of the data set added, moved, corrected or took out, with the source of each change."],
      ["What your team added, moved, confirmed or called off here, by whom and when."],
      [
        "A date is a day, a month or a quarter, ",
        { strong: "yesterday" },
        ", ",
        { strong: "last week" },
        ", ",
        { strong: "30d" },
        ". Without one I look back 30 days.",
      ],
      ["Name a partner, a dialogue, a region or an area to narrow it."],
    ],
  },
  radar: {
    usage: "radar [who] [clashes | days | closing | overdue | unheard | texts | dormant]",
    summary: "What slips, clashes or runs out",
    examples: ["radar", "radar norway", "radar indo-pacific overdue", "radar kind:dialogue", "radar mandates"],
    details: [
      [
        "It shows weeks with several meetings of a partner or a level, days on holidays or in weeks of the European Council, windows that close without a date, series past their cadence, planned meetings without a word since, and mandates and texts that end.",
      ],
      [
        "A series is past its cadence a quarter of it later than it was due, counted from the last day on which it may have met. One that meets when needed never is.",
      ],
      [
        "Filters are those of ",
        { command: "next" },
        "; a word such as ",
        { strong: "overdue" },
        " shows one kind alone.",
      ],
      ["A plain ", { command: "radar" }, " looks at everything; name a partner, a region or a kind to narrow it."],
    ],
  },
});
