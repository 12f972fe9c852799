import type { Heard } from "./hear.ts";
import type { Cannot } from "./outcome.ts";

const MEMBERS: ReadonlySet<string> = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
);

/** Why a question is not answered, with the country that it is about. */
export function refusal(kind: Cannot["kind"], { countries, chunks }: Heard): Cannot {
  const [country] = countries;
  if (kind === "name") return { kind: "nothing" };
  if (kind !== "country" && kind !== "member-state") return { kind };
  if (!country) return { kind: "nothing" };
  const name = chunks[country.at]?.text ?? country.code;
  return { kind: MEMBERS.has(country.code) ? "member-state" : "country", code: country.code, name };
}
