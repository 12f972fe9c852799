import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import type { When } from "../answer.ts";
import { parseWhen } from "../library/when.ts";
import { wordsIn } from "../text/words.ts";
import { COUNCIL_PAGES } from "./addresses.ts";
import { cleanTitle, type Imported, type Understood } from "./imported.ts";
import type { Wanted } from "./wanted.ts";

/** A list of fifty meetings takes a fiftieth of this. */
const LARGEST = 1024 * 1024;

const Item = z.object({ guid: z.string(), link: z.string(), title: z.string() });
const Feed = z.object({ rss: z.object({ channel: z.object({ item: z.array(z.unknown()).default([]) }) }) });

const parser = new XMLParser({
  ignoreAttributes: true,
  // Titles are text: what an entity would stand for is put in its place by hand, and nothing else ever is.
  processEntities: false,
  parseTagValue: false,
  isArray: (name) => name === "item",
});

const SIGNS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const signOf = (name: string): string | undefined => {
  const [, hex, number] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex === undefined ? Number(number ?? Number.NaN) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : SIGNS[name];
};

const withSigns = (text: string): string => text.replace(/&([a-z]+|#\w+);/gi, (found, name) => signOf(name) ?? found);

/** `/en/meetings/fac/2026/09/30-01/`: the date stands only in the link, and a range may end in the next month. */
const LINK = /^\/[a-z]{2}\/meetings\/[\w-]+\/(\d{4})\/(\d\d)\/(\d\d)(?:-(\d\d))?(?:\/|$)/;

function whenIn({ pathname }: URL): When | undefined {
  const [, year = "", month = "", first = "", last = first] = LINK.exec(pathname) ?? [];
  const next = last < first;
  const endMonth = next ? (Number(month) % 12) + 1 : Number(month);
  const endYear = Number(year) + (next && month === "12" ? 1 : 0);
  return parseWhen(`${year}-${month}-${first}/${endYear}-${String(endMonth).padStart(2, "0")}-${last}`);
}

function meetingIn(item: unknown, category: string, wanted: Wanted): Imported[] {
  const read = Item.safeParse(item);
  if (!read.success) return [];
  const { guid, link, title } = read.data;
  const address = withSigns(link.trim());
  if (!/^\d{1,12}$/.test(guid.trim()) || !address.startsWith(COUNCIL_PAGES) || !URL.canParse(address)) return [];
  const url = new URL(address);
  const when = whenIn(url);
  if (!when) return [];
  return [
    {
      id: `council-${guid.trim()}`,
      title: cleanTitle(withSigns(title), wanted),
      when,
      url: url.href,
      status: "scheduled",
      category,
    },
  ];
}

function itemsIn(text: string): readonly unknown[] | undefined {
  try {
    const feed = Feed.safeParse(parser.parse(text));
    return feed.success ? feed.data.rss.channel.item : undefined;
  } catch {
    return undefined;
  }
}

/** Reads one list of the Council’s meetings. It reaches years back; only what is wanted is kept. */
export function understandCouncil(bytes: Uint8Array, address: string, wanted: Wanted): Understood {
  const { from, until, language } = wanted;
  const text = new TextDecoder().decode(bytes).replaceAll("\0", "").trimStart();
  if (/<!doctype\s+html|^<html/i.test(text.slice(0, 1000))) return { refused: { why: "page" } };
  if (/<!doctype/i.test(text)) return { refused: { why: "doctype" } };
  if (bytes.length > LARGEST) return { refused: { why: "large", number: LARGEST / 1024 / 1024 } };
  const items = itemsIn(text);
  if (!items) return { refused: { why: "noFeed" } };
  if (!text.trimEnd().endsWith("</rss>")) return { refused: { why: "cutOff" } };
  const category = new URL(address).searchParams.get("cat") ?? "";
  const all = items.map((item) => meetingIn(item, category, wanted));
  const byId = new Map(all.flat().map((one) => [one.id, one]));
  const undated = all.filter(({ length }) => length === 0).length;
  return {
    meetings: [...byId.values()].filter(({ when }) => when.end >= from && when.start <= until),
    notes: undated === 0 ? [] : [wordsIn(language).imports.notes.undated(undated)],
    until,
  };
}
