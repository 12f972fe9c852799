import type { Answer, Block, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { INSTRUMENT_TYPES } from "../kinds.ts";
import { mark, sayMeeting, sayTopics } from "../library/lines.ts";
import { byNewest, held, instrumentsWith, meetingsWith, seriesWith, toCome } from "../library/relations.ts";
import type { Instrument, Meeting, Partner } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import { namedPartners } from "../query/partners.ts";
import { fact, problem } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { notUnderstood } from "./ask.ts";
import type { Command } from "./command.ts";
import type { LookContext } from "./context.ts";

const MOST = 5;
const NONE: Line = ["–"];

/** The newest text of a type in full; of the others, how many. */
function typeCell(partner: Partner, type: Instrument["type"], { library, say }: LookContext, cited: Citations): Line {
  const [newest, ...others] = byNewest(instrumentsWith(partner.id, library).filter((one) => one.type === type));
  if (!newest) return NONE;
  return [
    say.vocabulary.instrumentStatuses[newest.status].inside,
    ...(newest.signed ? [", ", { when: newest.signed }] : []),
    mark(newest.confidence, say),
    ...cited.cite(newest.sources, 1),
    others.length > 0 ? say.compare.more(others.length) : "",
  ];
}

function seriesCell(partner: Partner, { library }: LookContext): Line {
  const names = seriesWith(partner.id, library).map(({ name }) => name);
  return names.length > 0 ? [names.join("; ")] : NONE;
}

const meetingCell = (one: Meeting | undefined, { today, say }: LookContext, { cite }: Citations): Line =>
  one ? [one.title, ": ", ...sayMeeting(one, today, say), mark(one.confidence, say), ...cite(one.sources, 1)] : NONE;

function rows(partners: readonly Partner[], context: LookContext, cited: Citations): Line[][] {
  const { library, today, say } = context;
  const types = INSTRUMENT_TYPES.filter((type) =>
    partners.some(({ id }) => instrumentsWith(id, library).some((one) => one.type === type)),
  );
  const row = (label: string, cell: (partner: Partner) => Line): Line[] => [[label], ...partners.map(cell)];
  const meetings = ({ id }: Partner): Meeting[] => meetingsWith(id, library);
  return [
    ...types.map((type) =>
      row(say.vocabulary.instrumentTypes[type].label, (one) => typeCell(one, type, context, cited)),
    ),
    row(say.compare.series, (one) => seriesCell(one, context)),
    row(say.compare.lastMet, (one) => meetingCell(held(meetings(one))[0], context, cited)),
    row(say.compare.next, (one) => meetingCell(toCome(meetings(one), today)[0], context, cited)),
  ];
}

function areas(partners: readonly Partner[], { library, say }: LookContext): Block {
  const shared = (partners[0]?.areas ?? []).filter((area) => partners.every((one) => one.areas.includes(area)));
  const own = (one: Partner): string[] =>
    one.areas.filter((area) => !partners.some((other) => other !== one && other.areas.includes(area)));
  const said = (some: readonly string[]): string => sayTopics(some, library.areas, say);
  return {
    kind: "facts",
    facts: [
      ...fact(say.compare.common, said(shared) || say.compare.none),
      ...partners.flatMap((one) => fact(say.compare.only(partnerShortName(one)), said(own(one)))),
    ],
  };
}

const lineOf = (partners: readonly Partner[]): string => `compare ${partners.map(({ id }) => id).join(" ")}`;

function table(partners: readonly Partner[], context: LookContext): Answer {
  const { say } = context;
  const cited = citations();
  const names = partners.map(partnerShortName);
  return {
    title: say.compare.title(names),
    blocks: [
      { kind: "table", columns: [say.compare.what, ...names], rows: rows(partners, context, cited) },
      areas(partners, context),
    ],
    actions: partners.map(({ name, id }) => ({ label: name, says: id })),
    sources: cited.sources,
    echo: lineOf(partners),
  };
}

function form(given: Partner | undefined, { library, say: { compare: said } }: LookContext): Answer {
  const options = library.partners
    .filter(({ id, status }) => id !== given?.id && status === "current")
    .map((one) => ({ label: partnerShortName(one), value: one.id }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return {
    title: given ? said.withWhom(given.name) : said.which,
    blocks: [
      prose(given ? said.chooseOthers : said.chooseAll, ...said.orType),
      {
        kind: "form",
        form: {
          says: given ? lineOf([given]) : "compare",
          fields: [{ name: "partners", label: said.partners, kind: "choices", options, required: true, before: "" }],
          submit: said.submit,
        },
      },
    ],
    audience: "asker",
  };
}

const tooMany = (partners: readonly Partner[], { say: { compare: said } }: LookContext): Answer =>
  problem(
    said.tooMany,
    [said.leaveOut(MOST, partners.length)],
    [{ label: said.first(MOST), says: lineOf(partners.slice(0, MOST)) }],
  );

export const compare: Command = {
  name: "compare",
  outside: true,
  looks: true,
  run: (words, context) => {
    const named = namedPartners(words, context.library.names);
    if ("problem" in named) return notUnderstood("compare", words, named.problem, context.say);
    const [first, second] = named.partners;
    if (!second) return form(first, context);
    return named.partners.length > MOST ? tooMany(named.partners, context) : table(named.partners, context);
  },
};
