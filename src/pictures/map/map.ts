import type { Element } from "hast";
import { s } from "hastscript";
import { type Words as AllWords, wordsIn } from "../../text/words.ts";
import { flow, type Item } from "../flow.ts";
import { type MapPicture, type MapPlace, TEXT_GROUPS } from "../picture.ts";
import { LINE, lines, MARGIN, type Part, sheet, stack, text, titled, WIDTH } from "../sheet.ts";
import { panel } from "./panel.ts";
import { CONTESTED, EDGE, fillOf, MEMBER, marker, patterns } from "./style.ts";
import { sited, viewsOf } from "./views.ts";

type Words = AllWords["pictures"]["map"];

const swatch =
  (fill: string): Item["sign"] =>
  (x, y) => [s("rect", { x: x - 13, y: y - 8, width: 26, height: 16, fill, stroke: EDGE })];

/** What the markers mean that occur, and how many there are of each. */
function legend({ places }: MapPicture, { counted, groups: labels, hollow }: Words): Item[] {
  const groups = TEXT_GROUPS.flatMap((group): Item[] => {
    const count = places.filter((one) => one.group === group && !one.open).length;
    if (count === 0) return [];
    const sign: Item["sign"] = (x, y) => [...swatch(fillOf(group))(x - 12, y), marker(group, false, x + 14, y)];
    return [{ sign, room: 52, label: counted(labels[group], count) }];
  });
  const open = places.filter((one) => one.open);
  const [first] = open;
  if (!first) return groups;
  const sign: Item["sign"] = (x, y) => [marker(first.group, true, x, y)];
  return [...groups, { sign, label: counted(hollow(labels.open), open.length) }];
}

const keys = ({ member, disputed }: Words): Item[] => [
  { sign: swatch(MEMBER), room: 26, label: member },
  { sign: swatch(CONTESTED), room: 26, label: disputed },
];

/** Organisations, and countries that the outlines do not have: at no place rather than at a wrong one. */
function beside({ places }: MapPicture, drawn: ReadonlySet<MapPlace>, heading: string, top: number): Part {
  const items = places
    .filter((place) => !drawn.has(place))
    .map(({ name, group, open = false }): Item => ({ sign: (x, y) => [marker(group, open, x, y)], label: name }));
  if (items.length === 0) return { nodes: [], end: top };
  const listed = flow(items, top + 30);
  return { nodes: [text(heading, { x: MARGIN, y: top + 24, bold: true }), ...listed.nodes], end: listed.end };
}

const rule = (top: number): Part => ({
  nodes: [s("path", { d: `M${MARGIN} ${top + 6}H${WIDTH - MARGIN}`, stroke: LINE })],
  end: top + 8,
});

/** Partners on the world by kind of text, with what the signs mean. */
export function drawMap(picture: MapPicture): Element {
  const words = wordsIn(picture.language).pictures.map;
  const head = titled(picture.title, picture.subtitle);
  const all = sited(picture.places);
  const views = viewsOf(all, words);
  const drawn = new Set(views.flatMap(({ marked }) => marked.map(({ place }) => place)));
  const body = stack(head.end + 4, [
    ...views.map((view) => (top: number) => panel(view, all, top)),
    (top) => flow(legend(picture, words), top),
    (top) => beside(picture, drawn, words.beside, top),
    rule,
    (top) => flow(keys(words), top),
    (top) => lines(words.boundariesShort, top + 2),
  ]);
  return sheet({ nodes: [...head.nodes, ...body.nodes], end: body.end }, patterns());
}
