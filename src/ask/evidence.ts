import type { Entry } from "../library/library.ts";
import type { Operation } from "../library/schema.ts";
import type { Heard } from "./hear.ts";
import { written } from "./query.ts";
import type { Around } from "./slots.ts";

/** What was named and is not in a line takes from its certainty. */
const NAME = 0.4;
const TIME = 0.25;
const VALUE = 0.15;

/** These say what they say without the names and dates around it. */
const WHOLE: ReadonlySet<string> = new Set([
  "help",
  "about",
  "settings",
  "privacy",
  "workspace",
  "why",
  "undo",
  "outbox",
  "schedule",
  "commit",
]);
/** A time in these lines is part of what is said, not of what is wanted. */
const TIMELESS: ReadonlySet<string> = new Set([
  "brief",
  "compare",
  "radar",
  "radar",
  "map",
  "timeline",
  "import",
  "following",
  "unfollow",
  "calendar",
  "commitments",
  "resume",
  "done",
]);

/** Lists of what is wanted: a number that is not in them was said of something else. */
const COUNTED: ReadonlySet<string> = new Set(["next", "last", "find", "changes", "follow", "remind", "outbox"]);
/** A number that is no time, and that the line does not have. */
const counts = (line: string, { chunks, taken }: Heard): boolean =>
  chunks.some(
    ({ times, cues, values }, at) =>
      cues.length + values.length === 0 &&
      !taken.some(({ from, to }) => at >= from && at < to) &&
      times.some(({ letter, value }) => letter === "N" && value > 1 && !line.includes(String(value))),
  );

/** A body that is named is who meets: "the AU PSC and our PSC" is one of several meetings with the African Union. */
const bodies = (line: string, { terms, values, subjects }: Heard, { library }: Around): boolean =>
  /^(?:next|last) /.test(line) &&
  values.length + subjects.length === 0 &&
  !line.split(" ").some((word) => library.byId.get(word)?.kind === "series") &&
  terms.some(({ record }) => !line.includes(record.id.replace(/^term-/, "")));

/** Rules are led by leads: a length of time beside one was to be another. */
const isLength = ({ time }: Heard["times"][number]): boolean => time.kind === "length" || time.kind === "ago";
const leadLost = (verb: string, { times }: Heard): boolean =>
  (verb === "follow" || verb === "remind") && times.some(isLength);

const dated = /\d|until|week|daily/;

/** A mission is asked about with its host or with who is in it; with others another mission may be meant. */
const isIn = ({ hosts, contributors }: Operation, partner: Entry["record"]): boolean =>
  !("iso" in partner) || [...hosts, ...contributors].some((code) => code === partner.iso);

/** Whether a line has a record in it, by its id or by a series, a text or an operation with it. */
function holds(line: string, { kind, record }: Entry, { cues }: Heard, { library }: Around): boolean {
  const { id } = record;
  if (line.includes(id) || (kind === "meeting" && record.series !== null && line.includes(record.series))) return true;
  return line.split(/[ ,:]/).some((word) => {
    const entry = library.byId.get(word);
    if (entry?.kind === "series" || entry?.kind === "meeting") return entry.record.partners.includes(id);
    if (entry?.kind === "operation") return cues.has("takepart") || isIn(entry.record, record);
    return entry?.kind === "instrument" && entry.record.partner === id;
  });
}

/** How much of what was heard a line leaves out, as it takes from its certainty. */
export function leftOut(line: string, heard: Heard, around: Around): number {
  const [verb = ""] = line.split(" ");
  if (WHOLE.has(verb)) return 0;
  const names = heard.entries.some((entry) => entry.kind !== "instrument" && !holds(line, entry, heard, around));
  const times =
    heard.times.length > 0 &&
    !dated.test(
      line.replace(/[a-z-]*\d{4}(?:-\d\d)*(?=[a-z-]| |$)/g, (found) => (around.library.byId.has(found) ? "" : found)),
    );
  const isNamed = [...line.split(" ")].some((word) =>
    ["series", "term", "operation", "instrument"].includes(around.library.byId.get(word)?.kind ?? ""),
  );
  // "tell us when they sign their SDP" follows them.
  const isFollowed = verb === "follow" && heard.cues.has("signed");
  const values =
    isNamed || isFollowed
      ? 0
      : heard.values.filter(
          (value) =>
            ["type", "region", "area"].includes(value.key) &&
            !line.includes(value.id) &&
            !line.includes(written({ ...value, not: false })),
        ).length;
  const lost = [
    leadLost(verb, heard),
    COUNTED.has(verb) && counts(line, heard),
    bodies(line, heard, around),
    times && !isNamed && !TIMELESS.has(verb),
  ].filter(Boolean).length;
  return (names ? NAME : 0) + TIME * lost + VALUE * values;
}
