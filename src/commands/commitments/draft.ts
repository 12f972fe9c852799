import type { When } from "../../answer.ts";
import { isSubject, type Subject } from "../../briefings/scope.ts";
import { type Moment, readMoment, type Unclear } from "../../calendar/moment.ts";
import type { Commitment } from "../../commitments/commitments.ts";
import type { Entry } from "../../library/library.ts";
import { nameOf } from "../../library/titles.ts";
import { writeWhen } from "../../library/when.ts";
import { sayWhen } from "../../text/when.ts";
import { wordsIn } from "../../text/words.ts";
import { foldWord } from "../../words.ts";
import type { Scene } from "../command.ts";
import { type Said, writeSaid } from "./said.ts";

/** A commitment as it would be saved, and the line that says it without doubt. */
export interface Draft {
  readonly commitment: Commitment;
  readonly line: string;
  readonly notes: readonly string[];
}
/** `instead`: what could stand in the place of one field. */
export interface Doubt {
  readonly problem: string;
  readonly field: keyof Said;
  readonly instead: readonly { readonly label: string; readonly value: string }[];
}
export type Drafted =
  | { readonly draft: Draft }
  | { readonly doubt: Doubt }
  | { readonly missing: readonly (keyof Said)[] };

const LONGEST_TEXT = 200;
const LONGEST_OWNER = 80;
const LONGEST_ADDRESS = 400;

const doubt = (field: keyof Said, problem: string, instead: Doubt["instead"] = []): Doubt => ({
  field,
  problem,
  instead,
});

const SIDES: Readonly<Record<string, string>> = {
  us: "us",
  we: "us",
  eu: "us",
  ours: "us",
  "our side": "us",
  partner: "partner",
  them: "partner",
  "the partner": "partner",
  "partner side": "partner",
};

const ownerOf = (by: string): string => SIDES[foldWord(by)] ?? by;

const NEXT_ROUND = /^(before |by )?(the )?next (round|meeting|session)$/;

/** A day is kept without its hour: nobody promises to the minute. */
const dayAlone = ({ start, end, precision }: When): When =>
  precision === "day" ? { start: end, end, precision } : { start, end, precision };

type Due = { readonly due: Commitment["due"]; readonly notes: readonly string[] };

const unclearDue = (text: string, { problem, word, instead = [] }: Unclear): Doubt =>
  doubt(
    "due",
    problem,
    word === undefined ? [] : instead.map((one) => ({ label: one, value: text.replace(word, () => one) })),
  );

function readDue(text: string, { now, settings, today }: Scene): Due | Doubt {
  if (text === "") return { due: null, notes: [] };
  if (NEXT_ROUND.test(foldWord(text))) return { due: "next-round", notes: [] };
  const read: Moment | Unclear | undefined = readMoment(text.split(" "), { now, zone: settings.zone });
  const nextRound = [{ label: "Before the next round", value: "next-round" }];
  if (!read)
    return doubt("due", `“${text}” is no date. Write it as 30 June 2027, June 2027, Q2 2027 or next-round.`, nextRound);
  if ("problem" in read) return unclearDue(text, read);
  if (read.rest.length > 0) return doubt("due", `I did not understand “${read.rest.join(" ")}” in the due date.`);
  const due = dayAlone(read.when);
  if (due.end < today)
    return doubt(
      "due",
      `${sayWhen(due, settings)} has passed. Name a day to come, or leave the due date out.`,
      nextRound,
    );
  return { due, notes: read.when.time === undefined ? read.notes : [] };
}

/** What bears that name and can hold no commitment, with the partners to which it belongs. */
function unfit(entry: Entry, { library: { partners } }: Scene): Doubt {
  const ids =
    entry.kind === "instrument"
      ? partners.filter(({ id }) => id === entry.record.partner)
      : entry.kind === "operation"
        ? partners.filter(({ iso }) => iso !== undefined && entry.record.hosts.includes(iso))
        : [];
  return doubt(
    "of",
    `${nameOf(entry)} is a record of another kind (${wordsIn().lookup.kinds[entry.kind]}). Name a meeting, a dialogue or a partner.`,
    ids.map(({ id, name }) => ({ label: name, value: id })),
  );
}

/** The meeting, dialogue or partner that is meant. */
function readAbout(text: string, scene: Scene): Subject | Doubt {
  const { library } = scene;
  const entry = library.byId.get(text);
  if (entry && isSubject(entry)) return entry;
  const exact = library.names.exact(text);
  const [other] = exact.filter(({ kind }) => kind === "instrument" || kind === "operation");
  // Else the name of a mission is taken for a misspelt partner.
  if (other && !exact.some(isSubject)) return unfit(other, scene);
  const naming = library.names.find(text, ["meeting", "series", "partner"]);
  if ("found" in naming && isSubject(naming.found)) return naming.found;
  const near = "tie" in naming ? naming.tie : "near" in naming ? naming.near : [];
  const why = "tie" in naming ? `“${text}” can mean several things.` : `I know nothing called “${text}”.`;
  return doubt(
    "of",
    `${why} Name a meeting, a dialogue or a partner.`,
    near.map((one) => ({ label: nameOf(one), value: one.record.id })),
  );
}

function wrongSource(source: string): Doubt | undefined {
  if (source === "") return undefined;
  const fine = URL.canParse(source) && new URL(source).protocol === "https:" && source.length <= LONGEST_ADDRESS;
  return fine ? undefined : doubt("source", "A source is an address that begins with https://, or is left out.");
}

const wrongLength = ({ what, by }: Said): Doubt | undefined => {
  if (what.length > LONGEST_TEXT)
    return doubt("what", `The text has ${what.length} characters; ${LONGEST_TEXT} fit. Shorten it and say it again.`);
  return by.length > LONGEST_OWNER
    ? doubt("by", `The owner has ${by.length} characters; ${LONGEST_OWNER} fit. A function will do.`)
    : undefined;
};

const REQUIRED = ["what", "by", "of"] as const;

/** What a line says, as it would be saved; or what is missing or in doubt. */
export function draftCommitment(said: Said, scene: Scene): Drafted {
  const wrong = wrongLength(said) ?? wrongSource(said.source);
  if (wrong) return { doubt: wrong };
  const missing = REQUIRED.filter((field) => foldWord(said[field]) === "");
  if (missing.length > 0) return { missing };
  const about = readAbout(said.of, scene);
  if ("problem" in about) return { doubt: about };
  const due = readDue(said.due, scene);
  if ("problem" in due) return { doubt: due };
  const owner = ownerOf(said.by);
  const written = due.due === null || due.due === "next-round" ? (due.due ?? "") : writeWhen(due.due);
  return {
    draft: {
      commitment: {
        what: said.what,
        owner,
        due: due.due,
        about: about.record.id,
        source: said.source || null,
        since: scene.today,
        status: "open",
      },
      line: `commit ${writeSaid({ ...said, by: owner, due: written, of: about.record.id })}`,
      notes: due.notes,
    },
  };
}
