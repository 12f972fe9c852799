import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

export const unescaped = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? "");

export interface Word {
  /** The XML of a part: `document`, `footnotes`, or the whole name of another. */
  readonly xml: (part: string) => string;
  /** What is wrong with the XML of any part. */
  readonly faults: readonly string[];
}

/** Reads a Word document as the XML that it is. */
export function openWord(bytes: Uint8Array): Word {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  return {
    xml: (part) => parts.get(`word/${part}.xml`) ?? parts.get(part) ?? "",
    faults: [...parts].flatMap(([name, xml]) => {
      const valid = XMLValidator.validate(xml);
      return valid === true ? [] : [`${name}: ${valid.err.msg}`];
    }),
  };
}

export const textsIn = (xml: string): string =>
  unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text).join(""));

const PARAGRAPH = /<w:p>.*?<\/w:p>/gs;

export interface Paragraph {
  readonly style: string;
  readonly text: string;
}

export const paragraphsIn = (xml: string): Paragraph[] =>
  [...xml.matchAll(PARAGRAPH)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? "",
    text: textsIn(paragraph),
  }));

export const tablesIn = (xml: string): string[] => [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
