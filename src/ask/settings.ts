import type { Built } from "./built.ts";
import type { Heard } from "./hear.ts";
import { languagesNamed } from "./settle.ts";
import { cityIn } from "./slots.ts";
import { line, WEEKDAYS } from "./written.ts";

export function zone(heard: Heard): Built {
  const city = cityIn(heard);
  return city ? line("settings zone", city) : line("settings zone");
}

/** "nothing after 19" keeps the end that is set. */
export function quiet({ clocks, text, taken }: Heard): Built {
  const rough = taken.every(({ said }) => said.kind !== "clock" || said.rough);
  const [from, to] = rough ? [] : clocks;
  if (from === undefined) return line("settings quiet");
  const early = text.search(/\b(?:before|avant|vor)\b/i);
  const late = text.search(/\b(?:after|après|nach)\b/i);
  const isEarly = early >= 0 && early < late;
  if (to !== undefined) return line("settings quiet", isEarly ? `${to}-${from}` : `${from}-${to}`);
  return line("settings quiet", early >= 0 ? `19:00-${from}` : `${from}-07:00`);
}

export const language = (heard: Heard): Built => line("settings language", languagesNamed(heard) ?? "");

export function holidays({ entries, text, countries }: Heard): Built {
  const codes = entries.flatMap((entry) => (entry.kind === "partner" && entry.record.iso ? [entry.record.iso] : []));
  const all = [...(/\b(EU|UE)\b/.test(text) ? ["EU"] : []), ...codes, ...countries.map(({ code }) => code)];
  return line("settings holidays", all.join(","));
}

export function workdays({ chunks }: Heard): Built {
  const days = chunks.flatMap(({ times }) =>
    times.filter(({ letter }) => letter === "W").map(({ value }) => WEEKDAYS[value - 1] ?? ""),
  );
  return line("settings workdays", days.length === 2 ? days.join("-") : "");
}

export const clock = ({ text }: Heard): Built =>
  line("settings clock", /12|twelve|douze|zwölf|am\b|pm\b/i.test(text) ? "12" : "24");

/** An address, or the lists of the Council. */
export function importing({ url, cues, text }: Heard): Built {
  if (url) return line("import", url.replace(/[>.,]+$/, ""));
  return line("import", cues.has("import") && /council|conseil|rat\b|ratskalender/i.test(text) ? "council" : "");
}

/** Who may change things: the managers alone, or everyone. */
export function editors({ text, isQuestion }: Heard): Built {
  if (isQuestion || /\b(?:who|which|qui|wer|welche)\b/i.test(text)) return line("settings editors");
  if (/admin|manager|owner|gestionnaire|responsable|verwalter|besitzer/i.test(text))
    return line("settings editors managers");
  return line(
    "settings editors",
    /every(?:one|body)|any(?:one|body)|all of us|all members|tout le monde|tous\b|chacun|alle[nr]?\b|jede[rm]/i.test(
      text,
    )
      ? "everyone"
      : "",
  );
}
