import type { Built } from "./built.ts";
import type { Heard } from "./hear.ts";
import { ask, find } from "./looks.ts";
import { kindOfSeries, who, written } from "./query.ts";
import { type Around, partnersOf } from "./slots.ts";
import { boundsOf } from "./span.ts";
import { line } from "./written.ts";

/** A record by its name. A text is named by its kind and its partner. */
export function record(heard: Heard, around: Around): Built {
  const operation = heard.entries.find(({ kind }) => kind === "operation");
  if (operation) return line(operation.record.id);
  const [id, second] = who(heard, around);
  const chaired = heard.cues.has("chair") ? kindOfSeries(heard, id, around) : undefined;
  if (chaired) return line(chaired);
  if (id === undefined) {
    const region = heard.values.find(({ key }) => key === "region");
    return region ? line(`region:${region.id}`.replace("region:", "")) : ask("who");
  }
  return second === undefined ? line(id) : ask("meaning", `compare ${partnersOf(heard).join(" ")}`, id, second);
}

export function instrument(heard: Heard, around: Around): Built {
  const named = heard.entries.find(({ kind }) => kind === "instrument");
  if (named) return line(named.record.id);
  const type = heard.values.find(({ key }) => key === "type")?.id;
  const [partner] = partnersOf(heard);
  const { since = "", until = "9" } = boundsOf(heard.times, "back", around.today);
  const found = around.library.instruments.filter(
    ({ type: own, partner: party, signed }) =>
      own === type &&
      party === partner &&
      (heard.times.length === 0 || (signed !== undefined && signed.start >= since && signed.end <= until)),
  );
  const [only, second] = found;
  return only && !second ? line(only.id) : find(heard, around);
}

/** "what is the difference between an FPA and a SOIA": both terms. */
const bothTypes = ({ values }: Heard): string[] => [
  ...new Set(values.filter(({ key }) => key === "type").map((value) => written({ ...value, not: false }))),
];

/** A term of the glossary, by the shortest name that leads to it. */
export function define(heard: Heard, { library }: Around): Built {
  const [term] = [...heard.terms].reverse();
  const byType = heard.values.find(({ key }) => key === "type");
  if (byType) return line(bothTypes(heard).join(" && "));
  if (!term) {
    const [entry] = heard.entries;
    if (entry) return line(entry.record.id);
    return { unknown: heard.unknown[0]?.text };
  }
  const short = term.record.id.replace(/^term-/, "");
  const same = library.names.exact(short).some(({ record }) => record.id === term.record.id);
  return line(same ? short : term.record.id);
}

export function brief(heard: Heard, around: Around): Built {
  const { cues, values } = heard;
  const length = cues.has("file") ? "file" : cues.has("short") ? "short" : "page";
  const named = who(heard, around);
  const regions = values.filter(({ key }) => key === "region").map(({ id }) => id);
  const areas = values.filter(({ key }) => key === "area").map(({ id }) => `area:${id}`);
  const about = named.length > 0 ? named : regions.length > 0 ? regions : areas;
  const isWeek = heard.times.some(({ time }) => time.kind === "unit" && time.unit === "K") || cues.has("weekly");
  if (about.length > 0) return line("brief", about, length);
  return isWeek ? line("brief week") : ask("who", "brief week");
}
