import type { Line, When } from "../../runs.ts";
import { country } from "./grammar.ts";

/** Records, in one line and in full. */
export const records = {
  status: (label: string, signed: When): Line => [`${label} `, { when: signed, on: true }],
  statusAndDate: (label: string, signed: When): Line => [`${label}, signed `, { when: signed, on: true }],
  partnership: (signed: When): Line => ["; Security and Defence Partnership signed ", { when: signed, on: true }],
  mandateUnverified: " (mandate not verified)",
  note: (note: string): string => `Note: ${note}`,
  /** Behind a sentence. */
  notChecked: (since: When): Line => ["Not checked since ", { when: since }, "."],
  someNotChecked: (count: number, since: When): Line => [
    `${count} of the records not checked since `,
    { when: since },
    ".",
  ],

  /** `label`: what such records are called, in the plural. */
  all: (label: string): string => `All: ${label}`,
  list: (label: string): string => `List: ${label}`,

  binding: "legally binding",
  political: "political, not legally binding",
  readIt: "read it",
  mainPoints: "Main points",

  remindUs: "Remind us",
  addToCalendar: "Add to calendar",
  move: "Move",
  history: "History",
  wholeSeries: "The whole series",

  operationKinds: {
    civilian: "Civilian CSDP mission",
    military: "Military CSDP mission or operation",
    mixed: "Civilian and military CSDP initiative",
  },
  runningUntil: (until: When): Line => ["running until ", { when: until }],
  running: "running; no end is given",
  mandateEnded: (seen: When): Line => [
    "not verified: the last mandate that a source gives ended ",
    { when: seen, on: true },
  ],
  mandateNotVerified: "not verified: no source says that it still runs",
  country: (code: string): string => country(code) ?? code,
  noneKnown: "none known",

  defunct: "no longer exists",
  candidate: "EU candidate country",
  nato: "NATO member",
  seat: (city: string): string => `seat in ${city}`,
  members: (count: number): string => `${count} members`,
  /** A heading where not all are shown. */
  some: (heading: string, shown: number, all: number): string => `${heading} (${shown} of ${all})`,
  texts: "Signed and agreed",
  calendar: "Calendar",
  noneComing: "No meeting is known to be coming.",
  lastMet: (meeting: Line): Line => ["Last met: ", ...meeting],
  series: "Dialogues and forums",
  takesPartIn: "Takes part in",
  onItsSoil: "EU missions on its soil",
  allTexts: (count: number): string => `All ${count} texts`,
  allSeries: (count: number): string => `All ${count} dialogues`,
  compareWith: "Compare with …",

  /** A partner in five lines. */
  allAbout: (name: string): string => `All about ${name}`,
  allAboutWhat: "All about what?",
  brief: "Brief me",
  noPartnership: "No Security and Defence Partnership on record",
  noneHeld: "No meeting is on record.",
  noText: "No other text is on record.",
  andMore: (left: number): string => `; and ${left} more`,

  /** One sentence that answers before everything else. `standing`: "held on 5 December 2024". */
  headlines: {
    partner: {
      next: (name: string, standing: Line, title: string): Line => [`Next with ${name}: `, ...standing, ` – ${title}.`],
      last: (name: string, when: When, rhythm: string | undefined): Line => [
        `No next meeting with ${name} is known. Last: `,
        { when },
        rhythm ? `; ${rhythm}, so overdue.` : ".",
      ],
      none: (name: string): string => `No meeting with ${name} is on record.`,
    },
    series: {
      next: (_: string, standing: Line, title: string): Line => ["Next: ", ...standing, ` – ${title}.`],
      last: (name: string, when: When, rhythm: string | undefined): Line => [
        "No next meeting is known. Last: ",
        { when },
        `${rhythm ? `; ${rhythm}, so overdue` : ""} – ${name}.`,
      ],
      none: (name: string): string => `No meeting is on record – ${name}.`,
    },
    defunct: (name: string): string => `${name} no longer exists.`,
    /** What has a date or a status. */
    dated: (standing: Line, title: string): Line => [...standing, ` – ${title}.`],
    operation: (name: string, kind: string, host: string, mandate: Line): Line => [
      `${name} – ${kind}, ${host}; `,
      ...mandate,
      ".",
    ],
    term: (term: string, expansion: string): string => `${term} stands for ${expansion}.`,
  },

  next: "Next",
  noNext: "No next meeting is known.",
  noRecord: "No record yet",
  held: "Held",
  allMeetings: (count: number): string => `All ${count} meetings`,
};
