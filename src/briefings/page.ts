import type { Answer, Block, Line, Reading } from "../answer.ts";
import { heading, list, quiet } from "../answer.ts";
import { citedList } from "../statement.ts";
import { type Citations, citations } from "../text/citations.ts";
import { plain } from "../text/plain.ts";
import type { Words } from "../text/words.ts";
import type { Briefing, Section, SectionKey } from "./briefing.ts";

/** What people read of one message, notes included. */
const MOST_CHARACTERS = 4000;
/** So many statements a section has at most, tried in this order until the page fits. */
const STEPS = [8, 6, 5, 4, 3, 2, 1] as const;
/** Sections in which a few say enough, however much room there is. */
const MOST: Readonly<Partial<Record<SectionKey, number>>> = { people: 3, dates: 5, operations: 3, texts: 6 };
/** Sections that give way first. */
const SPARED: readonly SectionKey[] = ["background", "operations", "people"];

const cutLine = ({ points, all }: Section, shown: number, { briefings }: Words): Line[] => {
  const left = points.length - shown;
  return left > 0 ? [briefings.more(left, all)] : [];
};

function drawSection(section: Section, most: number, cited: Citations, say: Words): Block[] {
  const { points, blank } = section;
  const shown = points.slice(0, Math.min(most, MOST[section.key] ?? most));
  return [
    heading(section.heading),
    shown.length > 0 ? citedList(shown, cited, cutLine(section, shown.length, say)) : list([[blank]]),
  ];
}

function drawn(briefing: Briefing, most: number, without: readonly SectionKey[], say: Words): Answer {
  const { actions } = say.briefings;
  const cited = citations();
  const sections = briefing.sections.filter(({ key }) => !without.includes(key));
  return {
    title: briefing.title,
    headline: briefing.headline,
    blocks: [quiet(...briefing.basis), ...sections.flatMap((one) => drawSection(one, most, cited, say))],
    actions: [
      { label: actions.lines, says: `${briefing.line} short` },
      { label: actions.post, says: `share ${briefing.line} file` },
      ...briefing.actions,
    ],
    sources: cited.sources,
    echo: `${briefing.line} page`,
  };
}

/** One message on every platform: sections are cut, and say so, until it fits. */
export function pageAnswer(briefing: Briefing, reading: Reading, say: Words): Answer {
  const fits = (answer: Answer): boolean => plain({ answer, reading }).length <= MOST_CHARACTERS;
  for (const most of STEPS) {
    const whole = drawn(briefing, most, [], say);
    if (fits(whole)) return whole;
    for (let count = 1; count <= SPARED.length && most <= 3; count++) {
      const spared = drawn(briefing, most, SPARED.slice(0, count), say);
      if (fits(spared)) return spared;
    }
  }
  return drawn(briefing, 1, SPARED, say);
}
