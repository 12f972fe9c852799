import PDFDocument from "pdfkit";
import { CREATOR } from "../wording.ts";
import { COLOURS, FONTS, type Font } from "./ink.ts";
import type { Measure, Piece, SetLine } from "./typeset.ts";

type Doc = InstanceType<typeof PDFDocument>;
/** Of the structure that screen readers follow. */
export type Element = ReturnType<Doc["struct"]>;

const MARGINS = { top: 64, bottom: 62, left: 57, right: 57 };
/** A4 */
const PAGE = { width: 595.28, height: 841.89 };
export const LEFT = MARGINS.left;
export const WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
/** The most that fits a page. */
export const HEIGHT = PAGE.height - MARGINS.top - MARGINS.bottom;

export interface Titled {
  readonly title: string;
  readonly subject: string;
  /** ISO day. */
  readonly day: string;
  /** BCP 47. */
  readonly language: string;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

function openDocument({ title, subject, day, language }: Titled): Doc {
  const date = new Date(`${day}T00:00:00Z`);
  const named = { Author: CREATOR, Creator: CREATOR, Producer: CREATOR, CreationDate: date, ModDate: date };
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGINS,
    pdfVersion: "1.7",
    lang: language,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    font: FONTS.regular,
    info: { ...named, Title: title, Subject: subject },
  });
  const { endMetadata } = doc;
  // The library copies these into XML as they are, after it has written them to where they belong.
  doc.endMetadata = () => {
    Object.assign(doc.info, { Title: escaped(title), Subject: escaped(subject) });
    endMetadata.call(doc);
  };
  return doc;
}

/**
 * Set close as Inter wants it, "1 December" is hard to read. Alternates by context change little to the eye and cost most
 * of the time.
 */
const LETTERS: object = { features: { kern: false, calt: false } };

/** Paper on which lines are set from top to bottom. Heights and places are points from the top left. */
export class Sheet {
  readonly root: Element;
  y = MARGINS.top;
  /** Whether a sign was met that the fonts lack. */
  boxed = false;
  readonly #doc: Doc;
  readonly #widths = new Map<string, number>();
  #isAside = false;

  constructor(titled: Titled) {
    this.#doc = openDocument(titled);
    this.root = this.#doc.struct("Document");
    this.#doc.addStructure(this.root);
  }

  readonly measure: Measure = (text, font, size) => {
    const word = text.trimEnd();
    return (this.#widthOf(word, font) + this.#widthOf(" ", font) * (text.length - word.length)) * size;
  };

  /** Turns the page unless there is so much room. Tells whether it was turned. */
  need(height: number): boolean {
    if (this.y + height <= MARGINS.top + HEIGHT || this.isNew) return false;
    this.#doc.addPage();
    this.y = MARGINS.top;
    return true;
  }

  /** Whether nothing stands on the page yet. */
  get isNew(): boolean {
    return this.y === MARGINS.top;
  }

  open(kind: string, parent: Element, scope?: "Column" | "Row"): Element {
    const options: object = scope ? { scope } : {};
    const element = this.#doc.struct(kind, options);
    parent.add(element);
    return element;
  }

  /** Draws a line with its base at a height. Without an element screen readers pass over it. */
  draw(line: SetLine, left: number, base: number, within?: Element): void {
    for (const piece of line) {
      const ink = (): void => this.#ink(piece, left + piece.x, base);
      if (!within) ink();
      else if (piece.url || piece.note !== undefined) this.#link(piece, left + piece.x, base, ink, within);
      else within.add(ink);
    }
  }

  /** What stands here can be jumped to. */
  name(place: string): void {
    this.#doc.addNamedDestination(place, "XYZ", LEFT, this.y - 4, null);
  }

  /** An entry of the table of contents that readers show beside the pages. */
  outline(text: string): void {
    this.#doc.outline.addItem(text);
  }

  shade(left: number, width: number, height: number): void {
    this.aside(() => this.#doc.rect(left, this.y, width, height).fill(COLOURS.shade));
  }

  rule(left: number, width: number): void {
    const [x, y] = [left, this.y];
    this.aside(() =>
      this.#doc
        .lineWidth(0.5)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(COLOURS.rule),
    );
  }

  /** Screen readers pass over what is drawn here. */
  aside(drawing: () => void): void {
    const within = this.#isAside;
    this.#isAside = true;
    if (!within) this.#doc.markContent("Artifact", { type: "Layout" });
    drawing();
    if (!within) this.#doc.endMarkedContent();
    this.#isAside = within;
  }

  /** Does something on each page, when all of them are there. */
  eachPage(drawing: (number: number, of: number) => void): void {
    const { count } = this.#doc.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.#doc.switchToPage(index);
      this.aside(() => drawing(index + 1, count));
    }
  }

  async bytes(): Promise<Uint8Array> {
    this.root.end();
    this.#doc.end();
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#doc) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }

  /** The same words come again and again. */
  #widthOf(word: string, font: Font): number {
    const key = `${font} ${word}`;
    const width = this.#widths.get(key) ?? this.#doc.font(FONTS[font]).fontSize(1).widthOfString(word, LETTERS);
    this.#widths.set(key, width);
    return width;
  }

  #ink({ text, actual, font, size, rise, colour }: Piece, x: number, base: number): void {
    const doc = this.#doc.font(FONTS[font]).fontSize(size).fillColor(colour);
    if (actual !== undefined) {
      this.boxed = true;
      doc.markContent("Span", { actual });
    }
    doc.text(text, x, base - rise, { lineBreak: false, baseline: "alphabetic", ...LETTERS });
    if (actual !== undefined) doc.endMarkedContent();
  }

  #link(piece: Piece, x: number, base: number, ink: () => void, within: Element): void {
    const { text, width, size, rise, url, note } = piece;
    const element = this.open("Link", within);
    element.add(ink);
    // A string would become a name in the file.
    const options: object = { structParent: element, Contents: Object(url ? text : `Source ${note}`) };
    const [top, height] = [base - rise - size, size * 1.25];
    if (url) this.#doc.link(x, top, width, height, new URL(url).href, options);
    else this.#doc.goTo(x, top, width, height, `note-${note}`, options);
    element.end();
  }
}
