import type { Line } from "../runs.ts";
import type { Words } from "../text/words.ts";
import type { Entry, Place } from "./library.ts";
import { isMember } from "./members.ts";

/** What is said of a place: that it is no partner, and what it is. */
export interface PlaceSaid {
  readonly title: string;
  readonly text: Line;
  readonly note?: string;
}

const partnerCodes = (near: readonly Entry[]): string[] =>
  near.flatMap(({ kind, record }) => (kind === "partner" && record.iso ? [record.iso] : []));

function ofCountry(typed: string, code: string, { ask }: Words): PlaceSaid {
  const { title, text } = isMember(code) ? ask.memberState : ask.country;
  const note = ask.country.note(code);
  return { title: title(code, typed), text: [text], ...(note !== undefined && { note }) };
}

function ofPart(typed: string, code: string, isPartner: boolean, { places: { within } }: Words): PlaceSaid {
  const text = isPartner ? within.partner : isMember(code) ? within.member : within.other;
  return { title: within.title(typed, code), text: [text(code)] };
}

/** `near`: the partners that it has to do with. */
export function sayPlace(typed: string, place: Place, near: readonly Entry[], say: Words): PlaceSaid {
  const partners = partnerCodes(near);
  switch (place.is) {
    case "country": {
      const [code = "", ...others] = place.codes;
      if (others.length === 0) return ofCountry(typed, code, say);
      const { title, text } = say.places.several;
      return { title: title(typed, place.codes), text: [text(partners, place.codes.length)] };
    }
    case "capital":
    case "within":
      return ofPart(typed, place.code, partners.includes(place.code), say);
    case "disputed":
    case "body":
      return { title: say.places[place.is].title(typed), text: [say.places[place.is].text] };
    case "union":
      return say.places.union;
  }
}
