import type { Words } from "../../text/words.ts";
import type { Library } from "../library.ts";
import { type Texts, textIn } from "./fields.ts";

/** A title or a name as a release told of it, as far as the record still bears it; else it says that it is English. */
export function titleNow(id: string, title: string, library: Library, { data }: Words): string {
  if (!library.original) return title;
  return valueNow(id, "title", title, library) ?? valueNow(id, "name", title, library) ?? data.english(title);
}

/** What a field says in the language of a library, where it still says what a release told. */
function valueNow(id: string, field: string, told: string, library: Library): string | undefined {
  const [was, now] = [library.original, library].map((one): Texts | undefined => {
    const record = one?.byId.get(id)?.record;
    return record && textIn(record, field);
  });
  return was === told && typeof now === "string" ? now : undefined;
}

/** A text of a record as a release told of it. */
export const textNow = (id: string, field: string, told: string, library: Library, { data }: Words): string =>
  library.original ? (valueNow(id, field, told, library) ?? data.english(told)) : told;
