import type { Built } from "./built.ts";
import type { Chunk } from "./chunks.ts";
import { type DateSaid, dateSaid, dueSaid } from "./date.ts";
import type { Heard } from "./hear.ts";
import { kindOfSeries, onlyDialogue, who } from "./query.ts";
import { followed } from "./reminders.ts";
import { cityCalled } from "./settle.ts";
import { type Around, cityIn, partnersOf } from "./slots.ts";
import { line, titled } from "./written.ts";

/** Where a title ends: at its date, its hour or its city. */
const MEANS_MORE = /^(?:with|avec|mit|at|à|um|on|le|am|in|for|pour|für|the|den|dem|,|-|:)$/i;

/** What a meeting is called: the words between the cue and the date, as they were typed. */
function titleOf(heard: Heard, date: DateSaid | undefined): string {
  if (heard.quoted !== undefined) return heard.quoted;
  const { chunks, tokens, taken, text } = heard;
  const isDate = (at: number): boolean => {
    const start = tokens[chunks[at]?.from ?? 0]?.start ?? 0;
    return date !== undefined && start >= date.from && start < date.to;
  };
  const isTime = (at: number): boolean =>
    isDate(at) || taken.some(({ from, to, said }) => at >= from && at < to && said.kind !== "leads");
  const opening = chunks.findIndex((chunk, at) => !isTime(at) && !opens(chunk));
  if (opening < 0) return "";
  let ending = opening;
  while (ending < chunks.length && !isTime(ending)) ending++;
  while (ending > opening + 1 && closes(chunks[ending - 1])) ending--;
  const head = [...chunks.keys()]
    .slice(0, opening)
    .reverse()
    .map((at) => headIn(heard, at))
    .find((start) => start !== undefined);
  const from = head ?? tokens[chunks[opening]?.from ?? 0]?.start ?? 0;
  const to = tokens[(chunks[ending - 1]?.to ?? 1) - 1]?.end ?? text.length;
  return titled(text.slice(from, to).replaceAll('"', "").replace(NEWS, "").trim());
}

/** "New meeting: …" */
const NEWS = /^(?:new (?:one|meeting|date)|nouvelle réunion|nouveau|neuer termin|neues treffen)\s*[:–-]\s*/i;

const HEAD = /^(?:meeting|call|réunion|rendez-vous|treffen|termin|visio|neuer?s?|new|nouvelle)$/i;
/** Where a title begins in what opens a request: "add a meeting". */
const headIn = ({ chunks, tokens }: Heard, at: number): number | undefined => {
  const { from = 0, to = 0, cues = [] } = chunks[at] ?? {};
  return cues.includes("schedule") ? tokens.slice(from, to).find(({ raw }) => HEAD.test(raw))?.start : undefined;
};

const ENDS: ReadonlySet<string> = new Set(["confirm", "schedule", "move", "coming"]);
/** "… confirmed for", before the date. */
const closes = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  chunk.entries.length === 0 &&
  !chunk.subject &&
  (MEANS_MORE.test(chunk.text) || (chunk.cues.some((cue) => ENDS.has(cue)) && !chunk.cues.some(isHead)));

const isHead = (cue: string): boolean => cue === "call" || cue === "meet";
/** What only opens a request: "please add a meeting:". */
const opens = ({ cues, entries, text }: Chunk): boolean =>
  entries.length === 0 &&
  !/^(?:EU|UE)$/i.test(text) &&
  cues.length > 0 &&
  !cues.some(isHead) &&
  cues.some((cue) =>
    ["schedule", "filler", "move", "confirm", "not", "hello", "thanks", "of", "with", "when"].includes(cue),
  );

/** What may be several days is asked by the command, which offers them. */
const isUnclear = ({ times }: Heard, date: DateSaid | undefined): boolean =>
  date?.days === undefined && times.some(({ time }) => time.kind === "unclear");

export function schedule(heard: Heard, around: Around): Built {
  const date = dateSaid(heard.text, around.today);
  const title = titleOf(heard, date === "unclear" ? undefined : date);
  if (date === "unclear" || isUnclear(heard, date)) return { ask: "day", readings: [] };
  if (title === "" || !date) return { ask: title === "" ? "meeting" : "day", readings: ["schedule"] };
  const partners = invited(heard, around);
  const withed = partners.length > 0 ? [`with:${partners.join(",")}`] : [];
  return line(
    "schedule",
    `"${title}"`,
    date.day,
    date.time ?? heard.clocks.slice(0, 1),
    cityIn(heard) ?? date.zone ?? "",
    withed,
  );
}

/** Partners that are named, in person or by their dialogue. A capital is where it takes place. */
function invited({ chunks, entries }: Heard, { library }: Around): string[] {
  const named = chunks.flatMap(({ entries: [entry], text }) =>
    entry?.kind === "partner" && cityCalled(text) === undefined ? [entry.record.id] : [],
  );
  const series = entries.flatMap((entry) =>
    entry.kind === "series" && entry.record.partners.length === 1 ? entry.record.partners : [],
  );
  return [...new Set([...named, ...series])].filter((id) => library.byId.has(id));
}

/** The meeting that is changed: by its name, or as the only one of its kind with a partner. */
function meetingIn(heard: Heard, around: Around): string | undefined {
  const [named] = who(heard, around, ["partner", "series", "meeting"]);
  const isKind = heard.values.some(({ key }) => key === "kind");
  const isPartner = around.library.byId.get(named ?? "")?.kind === "partner";
  return isKind && isPartner ? kindOfSeries(heard, named, around) : named;
}

/** Of two dates the new one: it stands behind the word that moves, and behind "to". */
function newDate({ chunks, tokens, text }: Heard, { today }: Around): DateSaid | "unclear" | undefined {
  const moving = chunks.findLast(({ cues }) => cues.includes("move"));
  const behind = moving && text.slice(tokens[moving.to - 1]?.end ?? 0);
  const part = behind !== undefined && dateSaid(behind, today) ? behind : text;
  const [, to] = /^.*\b(?:from|du|vom|von) .*? (?:to|au|auf(?: den)?) (.*)$/i.exec(part) ?? [];
  return dateSaid(to ?? part, today);
}

/** Day, hour and city of a new date. */
function dateWords(heard: Heard, around: Around): string[] | undefined {
  const date = newDate(heard, around);
  if (!date || date === "unclear" || isUnclear(heard, date)) return undefined;
  const time = date.time ?? heard.clocks[0];
  return [date.day, ...(time === undefined ? [] : [time, cityIn(heard) ?? date.zone ?? ""])];
}

/** A change of a meeting that is on record. */
const altered =
  (verb: string, dated: boolean) =>
  (heard: Heard, around: Around): Built => {
    const meeting = heard.quoted === undefined ? meetingIn(heard, around) : `"${heard.quoted}"`;
    if (meeting === undefined) return { ask: "meeting", readings: [] };
    const date = dated ? dateWords(heard, around) : isUnclear(heard, undefined) ? undefined : [];
    return !date ? { ask: "day", readings: [] } : line(`schedule ${verb}`, meeting, date);
  };
export const move = altered("move", true);
export const confirm = (heard: Heard, around: Around): Built =>
  altered("confirm", heard.times.length > 0)(heard, around);
export const postpone = altered("postpone", false);
export const cancel = altered("cancel", false);
export const history = altered("history", false);
export const retitle = (): Built => ({ ask: "meeting", readings: ["schedule retitle"] });

/** "…, note that down" is said to the bot, and no part of what is promised. */
const NOTED =
  /[,;:–-]?\s+(?:(?:please |pls )?note (?:that|it|this)(?: down)?|à noter|c'est noté|notez-le|bitte notieren|bitte vermerken)[.!]?$/i;

/** What stands behind, as it was typed, without when it is due. */
function saidFrom({ chunks, tokens, taken, text }: Heard, at: number): string {
  const isDue = (index: number): boolean =>
    taken.some(({ from, to, said }) => said.kind === "time" && index >= from && index < to);
  const kept = chunks.slice(at).filter((_, index) => !isDue(at + index));
  const [first] = kept;
  const joins = kept.map((chunk, index) => {
    const start = tokens[kept[index - 1]?.to ?? first?.from ?? 0]?.start ?? 0;
    const end = tokens[chunk.to - 1]?.end ?? start;
    return chunk.from === kept[index - 1]?.to
      ? text.slice(tokens[chunk.from - 1]?.end ?? start, end)
      : ` ${text.slice(tokens[chunk.from]?.start ?? start, end)}`;
  });
  return joins.join("").replace(NOTED, "").trim();
}

/** "send the report to Ukraine": with whom it is, is said by the meeting. */
const toWhom = ({ chunks, text, tokens }: Heard, said: string): string => {
  const last = chunks.findLast(({ entries }) => entries[0]?.kind === "partner");
  const name = last && text.slice(tokens[last.from]?.start, tokens[last.to - 1]?.end);
  const short = name && said.endsWith(name) ? said.slice(0, -name.length).trim() : said;
  return short === said
    ? said
    : short
        .replace(/ (?:to|for|à|au|aux|à l'|l'|pour|an|für)(?: (?:the|la|le|l'|die|das|den|der))?$/i, "")
        .replace(/ à l'$/i, "");
};

/** To whom something is promised stands before what it is. */
const TO_WHOM = /^(?:to|us|that|nous|de|d|à|uns|them|leur|ihnen)$/i;
/** "owe the Kenyans a paper": the article belongs to the name. */
const isToWhom = (chunks: readonly Chunk[], at: number): boolean =>
  TO_WHOM.test(chunks[at]?.text ?? "") ||
  (/^(?:the|les|aux|au|la|le|l|den|der|dem)$/i.test(chunks[at]?.text ?? "") &&
    (chunks[at + 1]?.entries.length ?? 0) > 0);

/** Who promised: the side that is named first. */
function commitment(heard: Heard): { text: string; by: string } {
  const { chunks } = heard;
  const owing = chunks.findIndex(({ cues }) => cues.includes("owe"));
  const owe = owing >= 0 ? owing : chunks.findIndex(({ cues }) => cues.includes("promised"));
  const before = chunks.slice(0, owe);
  const partner = before.find(
    ({ entries, cues }) => entries.length > 0 || cues.includes("them") || cues.includes("us"),
  );
  const what = chunks.findIndex((chunk, at) => at > owe && chunk.entries.length === 0 && !isToWhom(chunks, at));
  const said = what < 0 ? "" : toWhom(heard, saidFrom(heard, what));
  const verb = chunks[owe]?.text.split(" ").at(-1) ?? "";
  return { text: `${infinitive(verb)}${said}`, by: !partner || partner.cues.includes("us") ? "us" : "partner" };
}
/** "doit nous envoyer" leaves the verb. */
const infinitive = (verb: string): string => (/(?:er|ir|re|send|share|provide|deliver)$/i.test(verb) ? `${verb} ` : "");

export function commit(heard: Heard, around: Around): Built {
  const { text, by } = commitment(heard);
  const [meeting] = who(heard, around, ["series", "meeting"]);
  const [partner] = partnersOf(heard);
  const series = meeting ?? onlyDialogue(partner, around);
  const due = dueSaid(heard.text, around.today);
  if (due === "unclear") return { ask: "day", readings: [] };
  if (text.trim() === "") return { ask: "meaning", readings: ["commit", "commitments"] };
  return line(
    "commit",
    `"${text.replaceAll('"', "").trim()}"`,
    `by:${by}`,
    due ? `due:${due}` : "",
    series ? `of:${series}` : "",
  );
}

export function commitments(heard: Heard, around: Around): Built {
  const state = heard.cues.has("overdue") ? "overdue" : "";
  return line("commitments", followed(heard, around).slice(0, 1), state);
}

const ARTICLE =
  /^(?:the|our|their|a|an|le|la|les|l|notre|leur|der|die|das|den|unser|unsere|we|they|we've|nous|on|wir)$/i;
const VERB =
  /^(?:was|is|has|have|been|got|were|went|are|sent|delivered|done|a|est|ont|avons|sont|été|transmise?|envoyée?|remise?|wurde|ist|hat|haben|wurden|sind|geschickt|übermittelt|geliefert)$/i;
/** What was done: the words before the first verb. "roadmap was sent, tick it off" */
function subjectIn({ tokens, text }: Heard): string {
  const first = tokens.findIndex(({ raw }) => !ARTICLE.test(raw));
  const verb = tokens.findIndex(({ raw }, at) => at > first && VERB.test(raw));
  const [from, to] = [tokens[first]?.start, tokens[verb - 1]?.end];
  return from === undefined || to === undefined || verb < 0 ? "" : text.slice(from, to);
}

export function ticked(heard: Heard): Built {
  const said = heard.quoted ?? (subjectIn(heard) || heard.unknown.map(({ text }) => text).join(" "));
  return said === "" ? line("done") : line("commit done", `"${said}"`);
}
