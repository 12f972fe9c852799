import type { Action, Answer, Block, Line } from "../answer.ts";
import { prose } from "../answer.ts";
import { INSTRUMENT_TYPES } from "../kinds.ts";
import type { Library } from "../library/library.ts";
import { mark, sayMeeting, sayTopics } from "../library/lines.ts";
import { byNewest, held, instrumentsWith, meetingsWith, seriesWith, toCome } from "../library/relations.ts";
import type { Instrument, Meeting, Partner } from "../library/schema.ts";
import { partnerShortName } from "../library/titles.ts";
import { namedPartners } from "../query/partners.ts";
import { fact, problem } from "../text/blocks.ts";
import { type Citations, citations } from "../text/citations.ts";
import { INSTRUMENT_LABELS, INSTRUMENT_STATUS_LABELS } from "../vocabulary.ts";
import { notUnderstood } from "./ask.ts";
import type { Command, Scene } from "./command.ts";

const MOST = 5;
const NONE: Line = ["–"];

const sayInstrument = (one: Instrument, { cite }: Citations): Line => [
  INSTRUMENT_STATUS_LABELS[one.status].label.toLowerCase(),
  ...(one.signed ? [", ", { when: one.signed }] : []),
  mark(one.confidence),
  ...cite(one.sources, 1),
];

/** The newest text of a type in full; of the others, how many. */
function typeCell(partner: Partner, type: Instrument["type"], library: Library, cited: Citations): Line {
  const [newest, ...others] = byNewest(instrumentsWith(partner.id, library).filter((one) => one.type === type));
  if (!newest) return NONE;
  return [...sayInstrument(newest, cited), others.length > 0 ? ` (and ${others.length} more)` : ""];
}

const typeRows = (partners: readonly Partner[], library: Library, cited: Citations): Line[][] =>
  INSTRUMENT_TYPES.filter((type) =>
    partners.some(({ id }) => instrumentsWith(id, library).some((one) => one.type === type)),
  ).map((type) => [
    [INSTRUMENT_LABELS[type].label],
    ...partners.map((partner) => typeCell(partner, type, library, cited)),
  ]);

const seriesCell = (partner: Partner, library: Library): Line => {
  const names = seriesWith(partner.id, library).map(({ name }) => name);
  return names.length > 0 ? [names.join("; ")] : NONE;
};

const meetingCell = (one: Meeting | undefined, { today }: Scene, cited: Citations): Line =>
  one ? [one.title, ": ", ...sayMeeting(one, today), mark(one.confidence), ...cited.cite(one.sources, 1)] : NONE;

function rows(partners: readonly Partner[], scene: Scene, cited: Citations): Line[][] {
  const { library, today } = scene;
  const cells = (cell: (partner: Partner) => Line): Line[] => partners.map(cell);
  return [
    ...typeRows(partners, library, cited),
    [["Dialogues and forums"], ...cells((one) => seriesCell(one, library))],
    [["Last met"], ...cells((one) => meetingCell(held(meetingsWith(one.id, library))[0], scene, cited))],
    [["Next"], ...cells((one) => meetingCell(toCome(meetingsWith(one.id, library), today)[0], scene, cited))],
  ];
}

function areas(partners: readonly Partner[], { library }: Scene): Block {
  const shared = (partners[0]?.areas ?? []).filter((area) => partners.every((one) => one.areas.includes(area)));
  const own = (one: Partner): string[] =>
    one.areas.filter((area) => !partners.some((other) => other !== one && other.areas.includes(area)));
  return {
    kind: "facts",
    facts: [
      ...fact("Areas they have in common", sayTopics(shared, library.areas) || "none"),
      ...partners.flatMap((one) => fact(`Only ${partnerShortName(one)}`, sayTopics(own(one), library.areas))),
    ],
  };
}

const compareActions = (partners: readonly Partner[]): Action[] =>
  partners.map(({ name, id }) => ({ label: name, says: id }));

function table(partners: readonly Partner[], scene: Scene): Answer {
  const cited = citations();
  const names = partners.map(partnerShortName);
  return {
    title: `${names.slice(0, -1).join(", ")} and ${names.at(-1)} side by side`,
    blocks: [
      { kind: "table", columns: ["What", ...names], rows: rows(partners, scene, cited) },
      areas(partners, scene),
    ],
    actions: compareActions(partners),
    sources: cited.sources,
    echo: `compare ${partners.map(({ id }) => id).join(" ")}`,
  };
}

function form(given: Partner | undefined, { library }: Scene): Answer {
  const options = library.partners
    .filter(({ id, status }) => id !== given?.id && status === "current")
    .map((one) => ({ label: partnerShortName(one), value: one.id }))
    .sort((a, b) => a.label.localeCompare(b.label, "en"));
  return {
    title: given ? `Compare ${given.name} with whom?` : "Which partners shall I compare?",
    blocks: [
      prose(
        given ? "Choose one to four partners." : "Choose two to five partners.",
        " Or type them: ",
        { command: "compare japan korea norway" },
        ".",
      ),
      {
        kind: "form",
        form: {
          says: given ? `compare ${given.id}` : "compare",
          fields: [{ name: "partners", label: "Partners", kind: "choices", options, required: true, before: "" }],
          submit: "Compare",
        },
      },
    ],
    audience: "asker",
  };
}

const tooMany = (partners: readonly Partner[]): Answer =>
  problem(
    "That is too many to stand side by side",
    [`I compare two to ${MOST} partners; you named ${partners.length}. Leave some out.`],
    [
      {
        label: `Compare the first ${MOST}`,
        says: `compare ${partners
          .slice(0, MOST)
          .map(({ id }) => id)
          .join(" ")}`,
      },
    ],
  );

export const compare: Command = {
  name: "compare",
  outside: true,
  looks: true,
  run: (words, scene) => {
    const named = namedPartners(words, scene.library.names);
    if ("problem" in named) return notUnderstood("compare", words, named.problem);
    const [first, second] = named.partners;
    if (!second) return form(first, scene);
    return named.partners.length > MOST ? tooMany(named.partners) : table(named.partners, scene);
  },
};
