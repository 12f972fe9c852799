import { parseArgs } from "node:util";
import type { Answer } from "../../src/answer.ts";
import { isZone } from "../../src/clock.ts";
import { LANGUAGES, type Language, languageOf } from "../../src/languages.ts";
import { plain } from "../../src/text/plain.ts";
import type { TerminalDoor } from "./door.ts";

/** What a command of the terminal leaves behind: text for the screen and an exit code. */
export interface Outcome {
  readonly text: string;
  readonly code: number;
}

const USAGE = 2;
interface Arguments {
  readonly line: string;
  readonly now: Date;
  readonly zone: string;
  readonly language: Language | undefined;
  readonly json: boolean;
}

const OPTIONS = {
  now: { type: "string" },
  zone: { type: "string" },
  language: { type: "string" },
  json: { type: "boolean" },
} as const;

function readArgs(args: readonly string[], now: Date, zone: string): Arguments | string {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
  });
  const wanted = typeof values.zone === "string" ? values.zone : zone;
  const at = typeof values.now === "string" ? new Date(values.now) : now;
  if (!isZone(wanted)) return `${wanted} is no time zone; write an IANA name such as Europe/Brussels.`;
  if (Number.isNaN(at.getTime())) return `${String(values.now)} is no instant; write it as 2026-11-24T09:00:00Z.`;
  const language = typeof values.language === "string" ? languageOf(values.language) : undefined;
  if (values.language !== undefined && language === undefined)
    return `${String(values.language)} is none of the languages that I speak: ${LANGUAGES.join(", ")}.`;
  return { line: positionals.join(" "), now: at, zone: wanted, language, json: values.json === true };
}

/** An answer with the line that was read, and how sure that reading is, side by side. */
const asData = ({ understood, ...answer }: Answer): object => ({
  ...answer,
  ...(understood && { understood: understood.line, certainty: understood.certainty }),
});

/** `say "next norway" [--now ISO] [--zone IANA] [--language fr] [--json]` */
export async function say(
  args: readonly string[],
  { door: doorAt, now, zone }: { door: (zone: string, now: Date) => Promise<TerminalDoor>; now: Date; zone: string },
): Promise<Outcome> {
  const asked = readArgs(args, now, zone);
  if (typeof asked === "string") return { text: asked, code: USAGE };
  const reply = await (await doorAt(asked.zone, asked.now)).say(asked.line, asked.language);
  return { text: asked.json ? JSON.stringify(asData(reply.answer), null, 2) : plain(reply), code: 0 };
}
