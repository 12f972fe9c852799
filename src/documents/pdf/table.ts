import type { Reading } from "../../answer.ts";
import { shares } from "../columns.ts";
import type { DocumentPart } from "../model.ts";
import { clean, type Run, runsOf } from "../runs.ts";
import { baseOf } from "./blocks.ts";
import { STYLES, type Style } from "./ink.ts";
import { type Element, HEIGHT, LEFT, type Sheet, WIDTH } from "./sheet.ts";
import { type SetLine, typeset } from "./typeset.ts";

const PAD = { x: 4, y: 3.5 };

interface Column {
  readonly left: number;
  readonly width: number;
}

/** The lines of each cell. */
type Row = readonly (readonly SetLine[])[];

function columnsOf(texts: readonly (readonly string[])[]): Column[] {
  let left = LEFT;
  return shares(texts).map((share) => {
    const width = share * WIDTH;
    left += width;
    return { left: left - width, width };
  });
}

const tallest = (row: Row): number => Math.max(...row.map(({ length }) => length));
const heightOf = (row: Row, { leading }: Style): number => tallest(row) * leading + 2 * PAD.y;

/** A row that no page can hold is cut into several. */
function slices(row: Row, { leading }: Style): Row[] {
  const most = Math.floor((HEIGHT - 80) / leading);
  const count = Math.max(1, Math.ceil(tallest(row) / most));
  return Array.from({ length: count }, (_, index) => row.map((cell) => cell.slice(index * most, (index + 1) * most)));
}

interface Drawn {
  readonly style: Style;
  readonly columns: readonly Column[];
  /** Opens the element of a cell; without it screen readers pass over the row. */
  readonly open?: (index: number) => Element;
}

function drawRow(sheet: Sheet, row: Row, { style, columns, open }: Drawn): void {
  row.forEach((cell, index) => {
    const element = open?.(index);
    cell.forEach((line, number) => {
      const base = sheet.y + PAD.y + number * style.leading + baseOf(style);
      sheet.draw(line, (columns[index]?.left ?? LEFT) + PAD.x, base, element);
    });
    element?.end();
  });
  sheet.y += heightOf(row, style);
  sheet.rule(LEFT, WIDTH);
}

/** A row of heads, repeated on each page, and a row for each record, whose first cell names it. */
export function drawTable(
  sheet: Sheet,
  { columns: heads, rows }: Extract<DocumentPart, { kind: "table" }>,
  reading: Reading,
): void {
  const runs = rows.map((row) => row.map((cell) => runsOf(cell, reading)));
  const texts = runs.map((row) => row.map((cell) => cell.map(({ text }) => text).join("")));
  const columns = columnsOf([heads, ...texts]);
  const set = (cells: readonly (readonly Run[])[], style: Style): Row =>
    cells.map((cell, index) => typeset(cell, style, (columns[index]?.width ?? WIDTH) - 2 * PAD.x, sheet.measure));
  const head = set(
    heads.map((text) => [{ text: clean(text) }]),
    STYLES.head,
  );
  const body = runs.flatMap((row) => slices(set(row, STYLES.cell), STYLES.cell));
  const table = sheet.open("Table", sheet.root);
  const drawHead = (open?: Drawn["open"]): void => {
    sheet.shade(LEFT, WIDTH, heightOf(head, STYLES.head));
    drawRow(sheet, head, { style: STYLES.head, columns, ...(open && { open }) });
  };
  sheet.need(heightOf(head, STYLES.head) + heightOf(body[0] ?? [[]], STYLES.cell));
  const first = sheet.open("TR", table);
  drawHead(() => sheet.open("TH", first, "Column"));
  first.end();
  for (const row of body) {
    if (sheet.need(heightOf(row, STYLES.cell))) sheet.aside(() => drawHead());
    const element = sheet.open("TR", table);
    drawRow(sheet, row, {
      style: STYLES.cell,
      columns,
      open: (index) => (index === 0 ? sheet.open("TH", element, "Row") : sheet.open("TD", element)),
    });
    element.end();
  }
  table.end();
  sheet.y += 6;
}
