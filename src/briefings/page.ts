import type { Answer, Block, Line, Reading } from "../answer.ts";
import { heading, list, quiet } from "../answer.ts";
import { citedList } from "../statement.ts";
import { type Citations, citations } from "../text/citations.ts";
import { plain } from "../text/plain.ts";
import type { Briefing, Section, SectionKey } from "./briefing.ts";

/** What people read of one message, notes included. */
const MOST_CHARACTERS = 4000;
/** So many statements a section has at most, tried in this order until the page fits. */
const STEPS = [8, 6, 5, 4, 3, 2, 1] as const;
/** Sections in which a few say enough, however much room there is. */
const MOST: Readonly<Partial<Record<SectionKey, number>>> = { people: 3, dates: 5, operations: 3, texts: 6 };
/** Sections that give way first. */
const SPARED: readonly SectionKey[] = ["background", "operations", "people"];

/** On the button that makes files: they go to everyone in the conversation. */
export const POST = "Post as files";

const cutLine = ({ points, all }: Section, shown: number): Line[] => {
  const left = points.length - shown;
  if (left <= 0) return [];
  return [all ? [`and ${left} more: `, { command: all }] : [`and ${left} more`]];
};

function drawSection(section: Section, most: number, cited: Citations): Block[] {
  const { points, blank } = section;
  const shown = points.slice(0, Math.min(most, MOST[section.key] ?? most));
  return [
    heading(section.heading),
    shown.length > 0 ? citedList(shown, cited, cutLine(section, shown.length)) : list([[blank]]),
  ];
}

function drawn(briefing: Briefing, most: number, without: readonly SectionKey[]): Answer {
  const cited = citations();
  const sections = briefing.sections.filter(({ key }) => !without.includes(key));
  return {
    title: briefing.title,
    blocks: [quiet(...briefing.basis), ...sections.flatMap((one) => drawSection(one, most, cited))],
    actions: [
      { label: "Five lines", says: `${briefing.line} short` },
      { label: POST, says: `share ${briefing.line} file` },
      ...briefing.actions,
    ],
    sources: cited.sources,
    echo: `${briefing.line} page`,
  };
}

/** One message on every platform: sections are cut, and say so, until it fits. */
export function pageAnswer(briefing: Briefing, reading: Reading): Answer {
  const fits = (answer: Answer): boolean => plain({ answer, reading }).length <= MOST_CHARACTERS;
  for (const most of STEPS) {
    const whole = drawn(briefing, most, []);
    if (fits(whole)) return whole;
    for (let count = 1; count <= SPARED.length && most <= 3; count++) {
      const spared = drawn(briefing, most, SPARED.slice(0, count));
      if (fits(spared)) return spared;
    }
  }
  return drawn(briefing, 1, SPARED);
}
