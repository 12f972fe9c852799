import { type Block, quiet } from "../answer.ts";
import type { Library } from "../library/library.ts";
import { partnersOf } from "../library/relations.ts";
import type { Meeting } from "../library/schema.ts";
import type { Words } from "../text/words.ts";
import type { Holidays } from "./holidays.ts";

/** What is not known of the days off of partners: that nothing collides there, or that a day counts, may mean nothing. */
export function holidayGaps(
  meetings: readonly Meeting[],
  { library, holidays }: { readonly library: Library; readonly holidays: Holidays },
  say: Words,
): Block[] {
  const partners = [...new Set(meetings.flatMap((meeting) => partnersOf(meeting, library)))];
  const unknown = partners.filter(({ iso }) => iso !== undefined && !holidays.knows(iso));
  const notes = partners.flatMap(({ iso }) => (iso === undefined ? [] : (holidays.noteOn(iso) ?? [])));
  return [
    ...(unknown.length > 0 ? [quiet(say.scheduling.noHolidays(unknown.map(({ name }) => name)))] : []),
    ...notes.map((note) => quiet(note)),
  ];
}
