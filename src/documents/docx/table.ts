import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Line } from "../../answer.ts";
import { sayLine } from "../../text/plain.ts";
import { shares } from "../columns.ts";
import type { DocumentModel, DocumentPart } from "../model.ts";
import { RULE, SHADE } from "./styles.ts";
import { type Draw, plainParagraph } from "./text.ts";

/** A4 between margins of 2 cm, in twentieths of a point. */
export const TEXT_WIDTH = 11906 - 2 * 1134;

const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const none = { style: BorderStyle.NONE };
const BORDERS = { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none };
const MARGINS = { top: 60, bottom: 60, left: 85, right: 85 };

const cell = (content: Paragraph, width: number, head = false): TableCell =>
  new TableCell({
    children: [content],
    width: { size: width, type: WidthType.DXA },
    ...(head && { shading: { type: ShadingType.CLEAR, fill: SHADE, color: "auto" } }),
  });

/** A table that a screen reader understands: one row of heads, repeated on each page, and no merged cell. */
export function drawTable(
  { columns, rows }: Extract<DocumentPart, { kind: "table" }>,
  draw: Draw,
  { reading }: Pick<DocumentModel, "reading">,
): Table {
  const texts = [columns, ...rows.map((row) => row.map((one) => sayLine(one, reading)))];
  const widths = shares(texts).map((share) => Math.floor(share * TEXT_WIDTH));
  const heads = columns.map((text, index) => cell(plainParagraph(text, "ColumnHead"), widths[index] ?? 0, true));
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((one: Line, index) =>
          cell(new Paragraph({ style: "Cell", children: draw(one) }), widths[index] ?? 0),
        ),
      }),
  );
  return new Table({
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heads }), ...body],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: MARGINS,
    borders: BORDERS,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  });
}
