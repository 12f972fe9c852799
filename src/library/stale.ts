import { addMonths, isoOf } from "../days.ts";
import type { Line, When } from "../runs.ts";
import type { Words } from "../text/words.ts";
import type { Library } from "./library.ts";
import { parseWhen } from "./when.ts";

/** What can grow old. */
interface Aged {
  readonly id: string;
  readonly checked?: string | undefined;
  readonly team?: { readonly changed: number };
}

type Dated = Pick<Library, "release" | "history">;

const later = (...days: readonly (string | undefined)[]): string =>
  days.reduce<string>((latest, day) => (day !== undefined && day > latest ? day : latest), "");

/** Whoever changed a record in a release, or noted it in chat, has looked at it that day. */
const touchedOn = ({ id, team }: Aged, { history }: Dated): string =>
  later(history.find(({ changes }) => changes.some((one) => one.id === id))?.on, team && isoOf(team.changed));

/** The ISO day on which a record was last compared with its sources. */
const checkedOn = (record: Aged, library: Dated): string => {
  const { checked, asOf } = library.release;
  return later(record.checked ?? checked ?? asOf, touchedOn(record, library));
};

const isOld = (day: string, today: string): boolean => addMonths(day, 12) < today;

/** Since when nobody has checked a record, where that is more than a year. */
export function staleness(record: Aged, library: Dated, today: string): When | undefined {
  const day = checkedOn(record, library);
  return isOld(day, today) ? parseWhen(day) : undefined;
}

/** How old some records are, in one sentence for all of them; nothing where each was checked within a year. */
export function sayStale(records: readonly Aged[], library: Dated, today: string, say: Words): Line {
  const stale = records.flatMap((one) => staleness(one, library, today) ?? []);
  const [oldest] = stale.toSorted((a, b) => (a.start < b.start ? -1 : 1));
  if (!oldest) return [];
  const { notChecked, someNotChecked } = say.records;
  return stale.length === records.length ? notChecked(oldest) : someNotChecked(stale.length, oldest);
}
