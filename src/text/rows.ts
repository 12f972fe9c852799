import type { Block } from "../answer.ts";
import { heading, list } from "../answer.ts";
import type { Line } from "../runs.ts";
import type { Words } from "./words.ts";

type Table = Extract<Block, { kind: "table" }>;

/** A phone shows two columns, and cuts the third. */
const COLUMNS = 2;

const strong = (line: Line): Line => line.map((run) => (typeof run === "string" ? { strong: run } : run));
const wordsOf = (line: Line): string => line.map((run) => (typeof run === "string" ? run : "")).join("");

/** What a table says where there is nothing. */
const isBlank = (cell: Line): boolean => cell.length === 0 || (cell.length === 1 && cell[0] === "–");

/** A part for each column: what stands side by side is compared, and read one after the other. A blank is seen in a table alone. */
const byColumn = ({ columns, rows }: Table): Block[] =>
  columns.slice(1).flatMap((name, index): Block[] => {
    const all = rows.map((row) => ({ label: wordsOf(row[0] ?? []), value: row[index + 1] ?? [] }));
    const filled = all.filter(({ value }) => !isBlank(value));
    return [heading(name), { kind: "facts", facts: filled.length > 0 ? filled : all.slice(0, 1) }];
  });

const byRow = ({ columns, rows }: Table, { punctuation: { colon, semicolon } }: Words): Block[] => [
  list(
    rows.map(([first = [], ...rest]) => [
      ...strong(first),
      ...rest.flatMap(
        (cell, index): Line => [index === 0 ? " – " : semicolon, `${columns[index + 1]}${colon}`, ...cell],
      ),
    ]),
  ),
];

/** A table as every screen shows it: of more than two columns a line for each row, or a part for each of what it compares. */
export function narrow(table: Table, say: Words): readonly Block[] {
  if (table.columns.length <= COLUMNS) return [table];
  return table.compares ? byColumn(table) : byRow(table, say);
}
