import type { Directory } from "../directory.ts";
import { type Language, languageOf } from "../languages.ts";
import type { Person, Place } from "../place.ts";
import type { Settings } from "./settings.ts";

/** For whom something is said. `asked`: the language of a question that was asked in a sentence, if it was one. */
export interface Hearer {
  readonly place: Place;
  readonly person: Person;
  readonly people: Pick<Directory, "localeOf">;
  readonly settings: Pick<Settings, "language" | "languageChosen">;
  readonly asked: Language | undefined;
}

/** The pseudo-language is there to see what bypasses the catalogue: nothing else shows where it is set. */
const isPseudo = (language: Language): boolean => language === "en-XA";

/** The language of an answer for whoever asked: that of the question, else of their client, else of the conversation. */
export async function languageFor({ place, person, people, settings, asked }: Hearer): Promise<Language> {
  const { language, languageChosen } = settings;
  if (isPseudo(language)) return language;
  if (asked !== undefined) return asked;
  // What was chosen where nobody else reads was chosen by whoever asks.
  if (place.direct && languageChosen) return language;
  return languageOf(person.locale ?? (await people.localeOf(place, person.id))) ?? language;
}
