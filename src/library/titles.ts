import type { Entry } from "./library.ts";
import type { Operation, Partner } from "./schema.ts";

const withAbbreviation = (name: string, abbreviation: string | undefined): string =>
  abbreviation && !name.includes(abbreviation) ? `${name} (${abbreviation})` : name;

export const partnerName = ({ name, abbreviation }: Partner): string => withAbbreviation(name, abbreviation);

/** A name short enough for a list of partners: organisations go by their abbreviation. */
export const partnerShortName = ({ name, abbreviation, kind }: Partner): string =>
  kind === "organisation" && abbreviation ? abbreviation : name;

export const operationName = ({ name, abbreviation }: Operation): string => withAbbreviation(name, abbreviation);

/** What a record is called. */
export function nameOf(entry: Entry): string {
  switch (entry.kind) {
    case "partner":
      return partnerName(entry.record);
    case "operation":
      return operationName(entry.record);
    case "series":
      return entry.record.name;
    case "term":
      return `${entry.record.term}: ${entry.record.expansion}`;
    case "instrument":
    case "meeting":
      return entry.record.title;
  }
}

/** What a record of that id is called; the id, where the data no longer has it. */
export function nameOfId(id: string, { byId }: { readonly byId: ReadonlyMap<string, Entry> }): string {
  const entry = byId.get(id);
  return entry ? nameOf(entry) : id;
}

/** The same, short enough for a sentence or a button. */
export const shortNameOf = (entry: Entry): string =>
  entry.kind === "partner" ? partnerShortName(entry.record) : nameOf(entry);
