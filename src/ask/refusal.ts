import { isMember } from "../library/members.ts";
import type { Heard } from "./hear.ts";
import type { Cannot } from "./outcome.ts";

/** Why a question is not answered, with the country that it is about. */
export function refusal(kind: Cannot["kind"], { countries, chunks }: Heard): Cannot {
  const [country] = countries;
  if (kind === "name") return { kind: "nothing" };
  if (kind !== "country" && kind !== "member-state") return { kind };
  if (!country) return { kind: "nothing" };
  const name = chunks[country.at]?.text ?? country.code;
  return { kind: isMember(country.code) ? "member-state" : "country", code: country.code, name };
}
