import type { Answer, Block, Line, Reading } from "../answer.ts";
import { prose, quiet } from "../answer.ts";
import type { Knowledge } from "../knowledge.ts";
import { sayMeeting } from "../library/lines.ts";
import { meetingsWith } from "../library/relations.ts";
import type { Partner } from "../library/schema.ts";
import { partnerName, partnerShortName } from "../library/titles.ts";
import { nextOf } from "../library/weight.ts";
import { type Citations, citations } from "../text/citations.ts";
import { plain } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import { basisOf, briefingOf } from "./brief.ts";
import { type Briefing, type Section, type SectionKey, sectionOf } from "./briefing.ts";
import { fiveLines, longerActions } from "./short.ts";

/** Several partners at once. `line`: the command line without a length. */
export interface Circle {
  readonly title: string;
  readonly line: string;
  readonly partners: readonly Partner[];
}

/** What a paragraph tells, and how much of it. */
const told: Readonly<Partial<Record<SectionKey, number>>> = { next: 1, last: 1, commitments: 2 };
const KEYS = ["next", "last", "texts", "commitments"] as const;
/** So many texts are named, tried in this order until the page fits. */
const STEPS = [2, 1] as const;
/** What people read of one message, notes included. */
const MOST_CHARACTERS = 4000;

function sentence(section: Section, most: number, { cite }: Citations, say: Words): Line {
  const { colon, semicolon } = say.punctuation;
  const shown = section.points.slice(0, most);
  const left = section.key === "next" || section.key === "last" ? 0 : section.points.length - shown.length;
  if (shown.length === 0) return section.key === "commitments" ? [] : [` ${section.label}${colon}${section.none}.`];
  const parts = shown.flatMap(({ short, sources }, index): Line => {
    const more = short.more && index === 0 ? [`. ${short.more.replace(/\.$/, "")}`] : [];
    return [index > 0 ? semicolon : "", short.name, " ", ...short.state, ...more, ...cite(sources, 1)];
  });
  return [` ${section.label}${colon}`, ...parts, ...(left > 0 ? [say.briefings.andMore(left)] : []), "."];
}

function paragraph(one: Partner, briefing: Briefing, texts: number, cited: Citations, say: Words): Block {
  return prose(
    { strong: partnerName(one) },
    ...(one.status === "defunct" ? [say.briefings.noLonger] : []),
    ".",
    ...KEYS.flatMap((key) => {
      const section = sectionOf(briefing, key);
      return section ? sentence(section, told[key] ?? texts, cited, say) : [];
    }),
  );
}

type Paragraphs = Pick<Answer, "headline" | "title" | "blocks" | "sources" | "echo">;

/** A paragraph a partner. `shown`: those of them that this page tells of; `where`: which page it is. */
export function paragraphs(
  circle: Circle,
  shown: readonly Partner[],
  known: Knowledge,
  { where, reading }: { where: string; reading: Reading },
): Paragraphs {
  const { briefings } = known.say;
  const all = shown.map((record) => ({ record, briefing: briefingOf({ kind: "partner", record }, known) }));
  const drawn = (texts: number): Paragraphs => {
    const cited = citations();
    return {
      title: briefings.title(circle.title),
      headline: headlineOf(circle.partners, known),
      blocks: [
        quiet(...briefings.partners(circle.partners.length, where, basisOf(shown, known))),
        ...all.map(({ record, briefing }) => paragraph(record, briefing, texts, cited, known.say)),
      ],
      sources: cited.sources,
      echo: `${circle.line} page`,
    };
  };
  const fits = (answer: Answer): boolean => plain({ answer, reading }).length <= MOST_CHARACTERS;
  return STEPS.map(drawn).find(fits) ?? drawn(1);
}

/** How many they are, and which of them meets first. */
function headlineOf(partners: readonly Partner[], { library, today, say }: Knowledge): Line {
  const meetings = partners.flatMap(({ id }) => meetingsWith(id, library));
  const [next] = nextOf(meetings, today, library);
  return say.briefings.circle(
    say.counts.partner(partners.length),
    next && { title: next.title, standing: sayMeeting(next, today, say) },
  );
}

const MOST_LINES = 5;

/** A line a partner: what is next, else what was last. Where there are too many, the last line counts the others. */
export function partnerLines({ title, partners, line }: Circle, known: Knowledge, reading: Reading): Answer {
  const { briefings } = known.say;
  const shown = partners.length > MOST_LINES ? partners.slice(0, MOST_LINES - 1) : partners;
  const left = partners.length - shown.length;
  const lines = shown.map((record) => {
    const briefing = briefingOf({ kind: "partner", record }, known);
    const [next] = sectionOf(briefing, "next")?.points ?? [];
    const [last] = sectionOf(briefing, "last")?.points ?? [];
    const points = [next ?? last].flatMap((one) => (one ? [{ name: one.short.name, state: one.short.state }] : []));
    return { label: partnerShortName(record), points, blank: briefings.noMeeting };
  });
  const others = { label: briefings.others, points: [], blank: briefings.othersOnPage(left) };
  return {
    ...fiveLines(
      { subject: title, headline: headlineOf(partners, known) },
      left > 0 ? [...lines, others] : lines,
      reading,
      known.say,
    ),
    actions: longerActions(line, known.say),
  };
}
