import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const STAMPED = /(<dcterms:\w+ xsi:type="dcterms:W3CDTF">)[^<]*/g;
const LINK_ID = /(?<=\b(?:Id|r:id)=")rId[a-z0-9_-]{21}(?=")/g;
const BOOKMARK_ID = /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g;

/** Ids are numbered in the order in which they are met. */
function numbering(before: string): (id: string) => string {
  const ids = new Map<string, string>();
  return (id) => {
    const known = ids.get(id) ?? `${before}${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
}

/** The same paper gives the same bytes: the library writes the time of day, names links by chance and counts bookmarks on. */
export function settled(document: Uint8Array, day: string): Uint8Array {
  const [linkId, bookmarkId] = [numbering("rIdLink"), numbering("")];
  const settle = (text: string): string =>
    text
      .replace(STAMPED, `$1${day}T00:00:00Z`)
      .replace(LINK_ID, linkId)
      .replace(BOOKMARK_ID, (_, before: string, id: string) => before + bookmarkId(id));
  const parts = Object.entries(unzipSync(document)).map(([name, bytes]) => [name, strToU8(settle(strFromU8(bytes)))]);
  return zipSync(Object.fromEntries(parts), { mtime: `${day}T00:00:00` });
}
