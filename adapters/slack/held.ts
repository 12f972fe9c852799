import { brotliCompressSync, brotliDecompressSync, deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { type Action, type Answer, type Line, list } from "../../src/answer.ts";
import { sayPublisher } from "../../src/text/plain.ts";
import { officialFirst } from "../../src/text/sources.ts";
import type { Pen } from "./inline.ts";
import { BUTTON_VALUE } from "./limits.ts";
import { readJson, writeButton } from "./payloads.ts";

/** Far more than a button carries when it is packed. Bytes. */
const UNPACKED = 100_000;
const Text = z.string().max(3000);

/** What a card keeps back until somebody presses for it. It travels with the button, so that it outlives a restart. */
const Held = z.strictObject({
  title: Text,
  sources: z.array(
    z.strictObject({
      number: z.number(),
      title: Text,
      by: Text.optional(),
      url: z.url({ protocol: /^https?$/ }).optional(),
    }),
  ),
  actions: z.array(
    z.strictObject({
      label: Text,
      says: z.string().max(1000),
      inPlace: z.literal(true).optional(),
      asks: z.strictObject({ title: Text, text: Text, yes: Text }).optional(),
    }),
  ),
});
type Held = z.infer<typeof Held>;

const heldSources = ({ sources, reading }: Pick<Pen, "sources" | "reading">): Held["sources"] =>
  officialFirst(sources).map(({ number, source }) => ({
    number,
    title: source.title,
    by: sayPublisher(source, reading),
    ...(source.url && { url: source.url }),
  }));

const heldAction = ({ label, says, inPlace, asks }: Action): Held["actions"][number] => ({
  label,
  says,
  ...(inPlace && { inPlace }),
  ...(asks && { asks }),
});

type Packing = (text: string) => Buffer;
const quickly: Packing = (text) => deflateRawSync(text, { level: 9 });
/** A fifth smaller, and a hundred times slower. */
const tightly: Packing = (text) => brotliCompressSync(text);

/** The value of a button that holds so much; nothing where it is too much for one. */
export function writeHeld(
  title: string,
  { actions = [], pen }: { readonly actions?: readonly Action[]; readonly pen?: Pen },
): string | undefined {
  const whole = { title, sources: pen ? heldSources(pen) : [], actions: actions.map(heldAction) };
  // Who published it is the least of what is told of a source.
  const shorter = { ...whole, sources: whole.sources.map(({ by: _by, ...source }) => source) };
  const tries = [
    [whole, quickly],
    [whole, tightly],
    [shorter, tightly],
  ] as const;
  for (const [held, packing] of tries) {
    const value = writeButton({ v: 1, holds: packing(JSON.stringify(held)).toString("base64url") });
    if (value.length <= BUTTON_VALUE) return value;
  }
  return undefined;
}

function unpacked(holds: string): Held | undefined {
  for (const unpack of [inflateRawSync, brotliDecompressSync])
    try {
      const held = readJson(Held, unpack(Buffer.from(holds, "base64url"), { maxOutputLength: UNPACKED }).toString());
      if (held) return held;
    } catch {
      // Packed the other way, or by nobody.
    }
  return undefined;
}

const lineOf = ({ number, title, by, url }: Held["sources"][number]): Line => [
  `[${number}] `,
  url ? { link: title, url } : title,
  by ? `. ${by}` : "",
];

/** The answer to a press for what was kept back; nothing if it cannot be read. `receipt`: of the card that kept it back, where others see it. */
export function heldAnswer(holds: string, receipt?: string): Answer | undefined {
  const held = unpacked(holds);
  return (
    held && {
      title: held.title,
      blocks: held.sources.length > 0 ? [list(held.sources.map(lineOf))] : [],
      actions: held.actions.map(({ label, says, inPlace, asks }) => ({
        label,
        says,
        ...(inPlace && { inPlace }),
        ...(receipt !== undefined && { receipt }),
        ...(asks && { asks, style: "danger" as const }),
      })),
      menu: true,
      audience: "asker",
    }
  );
}
