import type { Line, When } from "../../runs.ts";

const DATES = "12 March 2027 10:00 Oslo, 14-15 March 2027, March 2027, Q1 2027";

/** What a line says of a meeting, asked for in a form or more exactly. */
export const drafts = {
  moreExactly: "I need that more exactly",
  fillIn: "Fill in a form",
  noPartner: (name: string): string => `I know no partner called “${name}”.`,
  noLevel: (level: string): string => `I know no level “${level}”.`,
  noDate:
    "I found no date. Write it as 12 March 2027 10:00 Oslo, March 2027 or Q1 2027; or begin with move, confirm, postpone, cancel or close.",
  noNewDate: "I found no new date. Write it as 19 March 2027 10:00 Oslo, March 2027 or Q1 2027.",
  passed: (when: string): string =>
    `${when} has passed. Name a day to come; what was held is noted with schedule close.`,
  hourStays: (clock: string): string => `The hour stays ${clock}.`,
  hourSkipped: (clock: string, shown: string | undefined): string =>
    `The clocks go forward then: there is no ${clock}, so I take ${shown}.`,
  titleTooLong: (length: number, most: number): string =>
    `The title has ${length} characters; ${most} fit. Shorten it and say it again.`,
  noTitle: 'The meeting has no title. Put it in quotes: schedule "EU-Norway SDD" 12 March 2027.',
  noCity: (text: string, hour: string): string =>
    `I know no city or time zone “${text}”. Write the zone after the hour, as in ${hour} Asia/Tokyo; and the city as city:Kyoto.`,
  notRead: (text: string): string => `I did not understand “${text}”.`,
  notUnderstood: (text: string): string => `I did not understand “${text}”`,
  form: {
    schedule: "Schedule a meeting",
    inFull: "You see it in full before it is saved.",
    look: "Preview",
    title: "Title",
    titleHint: "Or the name of a dialogue that is expected",
    when: "Day",
    time: "Hour",
    inWords: "Or the date in words",
    whenHint: DATES,
    with: "With",
    level: "Level",
    city: "City",
    audience: "Who sees it",
    audienceHint: "What is made in private stays there, if you choose nothing",
    onlyHere: "Only this conversation",
    everybody: "Everybody in this workspace",
    move: "Move a meeting",
    newDate: "New date",
    standsFor: (title: string, when: When): Line => [title, " stands for ", { when }, "."],
    rename: "Rename a meeting",
    newTitle: "New title",
    renamed: "Cards already posted take the new title as well.",
    outcome: "What came of it",
    held: (title: string, when: When): Line => [title, ", ", { when }, "."],
  },
};
