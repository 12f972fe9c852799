import { explained } from "../../help.ts";

export const lookups = explained({
  next: {
    usage: "next [who] [area:…] [kind:…] [30d | 6m | 2027 | Q1 2027]",
    summary: "What is coming, with dates as sure as they are",
    examples: ["next norway", "next nato", "next asia kind:dialogue", "next area:cyber 6m", "next Q1 2027"],
    details: [
      ["Name a partner, a dialogue, a region, an area or a kind of meeting; several narrow the list."],
      [
        "Say how far to look: ",
        { strong: "30d" },
        ", ",
        { strong: "6m" },
        ", ",
        { strong: "2027" },
        ", ",
        { strong: "Q1 2027" },
        ", ",
        { strong: "March 2027" },
        ". Without it I show all that is known.",
      ],
      ["A date that is only known to a month, a quarter or a year is told as such."],
    ],
  },
  compare: {
    usage: "compare <partner> <partner> …",
    summary: "Two to five partners side by side",
    examples: ["compare japan korea norway", "compare nato, un, african union"],
    details: [
      [
        "Texts by type with their dates, dialogues, the last and the next meeting, and the areas they have in common or not.",
      ],
    ],
  },
  find: {
    usage: "find [fpa] [-soia] [area:…] [region:…] [since:2023]",
    summary: "Who has what: texts, partners and dialogues by filter",
    examples: [
      "find sdp",
      "find fpa -soia",
      "find sdp area:cyber -status:negotiating",
      "find area:maritime region:asia",
      "find kind:forum",
    ],
    details: [
      [
        "Filters are ",
        { strong: "type:" },
        ", ",
        { strong: "kind:" },
        ", ",
        { strong: "area:" },
        ", ",
        { strong: "region:" },
        ", ",
        { strong: "level:" },
        ", ",
        { strong: "status:" },
        ", ",
        { strong: "confidence:" },
        ", ",
        { strong: "since:" },
        " and ",
        { strong: "until:" },
        "; each one narrows. Values with commas between them are alternatives.",
      ],
      [
        "Words alone work too: ",
        { strong: "sdp" },
        ", ",
        { strong: "fpa" },
        ", ",
        { strong: "soia" },
        ", ",
        { strong: "safe" },
        ", a region, an area, a partner.",
      ],
      [
        "A minus leaves out: ",
        { command: "find fpa -soia" },
        " gives the partners with the one and without the other.",
      ],
    ],
  },
  last: {
    usage: "last [who] [area:…] [kind:…] [since:2025] [first 3]",
    summary: "What was held, the newest first, with what came of it",
    examples: [
      "last norway",
      "last region:africa since:2026-09",
      "last gcc level:ministers",
      "last kind:summit first 2",
    ],
    details: [
      ["Filters are those of ", { command: "next" }, "; each one narrows."],
      [
        "A length is one that lies behind: ",
        { strong: "6m" },
        " are the six months until today. ",
        { strong: "oldest" },
        " turns the list round, ",
        { strong: "first 3" },
        " keeps its beginning.",
      ],
      ["Only what a source says was held; what was merely planned is counted below."],
    ],
  },
  map: {
    usage: "map [sdp | fpa | …] [region] [area:…] [kind:…]",
    summary: "Partners on a world map, by kind of text",
    examples: ["map", "map sdp", "map africa", "map area:maritime", "map fpa -soia"],
    details: [
      ["Filters are those of ", { command: "find" }, "; each one narrows. Colour, shape and pattern say the same."],
      [
        "Organisations stand beside the map. A hollow sign is a text that is not concluded, or whose status is unknown.",
      ],
    ],
  },
  timeline: {
    usage: "timeline <partner>",
    summary: "A picture of a partner’s texts and meetings over the years",
    examples: ["timeline norway", "timeline nato"],
    details: [
      [
        "Texts by type and meetings by series, each at its date. A date that is only known to a month or a year is a bar.",
      ],
      ["What is expected is hollow, what was cancelled is crossed out. The table below the picture says the same."],
    ],
  },
  cadence: {
    usage: "cadence [who] [area:…] [kind:…] [2027]",
    summary: "A picture of a year’s dialogues, month by month",
    examples: ["cadence", "cadence indo-pacific", "cadence kind:dialogue 2026", "cadence nato"],
    details: [
      [
        "The twelve months ahead, or the year, half-year or quarter that is named. Filters are those of ",
        { command: "next" },
        ".",
      ],
      ["What is expected is hollow; a date that is only known to a month or more is a bar."],
    ],
  },
  help: {
    usage: "help [command]",
    summary: "What I can do, and how to ask",
    examples: ["help", "help find"],
    details: [["Name a command to see all it understands."]],
  },
  about: {
    usage: "about",
    summary: "What I know, how old it is, and how to report an error",
    examples: ["about"],
    details: [["What the data set holds, its age, its licence, and how to report an error."]],
  },
});
