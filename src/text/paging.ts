import type { Action, Answer, Block } from "../answer.ts";
import { heading, list, prose } from "../answer.ts";
import type { Line } from "../runs.ts";
import { type Citations, citations } from "./citations.ts";
import type { Words } from "./words.ts";

/** So many lines fit a phone without much scrolling. */
const PAGE_SIZE = 8;

export interface Page<T> {
  readonly items: readonly T[];
  readonly number: number;
  readonly count: number;
  readonly total: number;
}

/** One page of a list. A number beyond the last page is the last page. */
export function pageOf<T>(all: readonly T[], wanted: number, size = PAGE_SIZE): Page<T> {
  const count = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(Math.max(1, wanted), count);
  return { items: all.slice((number - 1) * size, number * size), number, count, total: all.length };
}

/** Where the reader is in a list, behind a sentence; nothing if all of it is shown. */
export const sayPage = ({ number, count }: Page<unknown>, { common }: Words): string =>
  count > 1 ? common.page(number, count) : "";

export function pageActions(
  line: string,
  { number, count }: Pick<Page<unknown>, "number" | "count">,
  { common }: Words,
): Action[] {
  const to = (page: number, label: string): Action => ({ label, says: `${line} page:${page}`, inPlace: true });
  return [
    ...(number < count ? [to(number + 1, common.nextPage)] : []),
    ...(number > 1 ? [to(number - 1, common.previousPage)] : []),
  ];
}

interface Listing<T> {
  readonly title: string;
  readonly headline: Line;
  /** Of a page; the usual one without. */
  readonly size?: number;
  /** The line that gives the list. */
  readonly line: string;
  readonly all: readonly T[];
  readonly above?: readonly Block[];
  /** How many there are; nothing where the headline says it. `page`: where the reader is, behind a sentence. */
  readonly sentence: (page: string) => string;
  readonly lineOf: (one: T, cited: Citations) => Line;
  /** Under which heading it stands; those under one follow each other. */
  readonly under?: (one: T) => string | undefined;
  /** What stands below, of those shown. */
  readonly below?: (shown: readonly T[]) => readonly Block[];
  readonly actions: readonly Action[];
}

/** A page of a list, with the sources of what it shows. */
export function listAnswer<T>(
  { title, headline, size, line, all, above = [], sentence, lineOf, under, below, actions }: Listing<T>,
  { page: wanted, say }: { readonly page: number; readonly say: Words },
): Answer {
  const page = pageOf(all, wanted, size);
  const cited = citations();
  const parts = [...Map.groupBy(page.items, (one) => under?.(one))];
  const said = sentence(sayPage(page, say));
  return {
    title,
    headline,
    blocks: [
      ...above,
      ...(said === "" ? [] : [prose(said)]),
      ...parts.flatMap(([name, items]) => [
        ...(name === undefined ? [] : [heading(name)]),
        list(items.map((one) => lineOf(one, cited))),
      ]),
      ...(below?.(page.items) ?? []),
    ],
    actions: [...pageActions(line, page, say), ...actions],
    sources: cited.sources,
    echo: line,
  };
}
