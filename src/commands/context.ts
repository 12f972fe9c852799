import type { Holidays } from "../calendar/holidays.ts";
import type { Directory } from "../directory.ts";
import type { CalendarReader } from "../imports/reader.ts";
import type { Understand } from "../imports/understanding.ts";
import type { Language } from "../languages.ts";
import type { Messenger } from "../outbox/messenger.ts";
import type { Person, Place } from "../place.ts";
import type { Look } from "../query/look.ts";
import type { Settings } from "../settings/settings.ts";
import type { DeliveryRow, Store } from "../store/store.ts";

/** Where, by whom and when a line is said, and what there is to look at. A handler takes the members it needs. */
export interface CommandContext extends Look {
  /** In which is answered. */
  readonly language: Language;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
  /** The posted card on which the line was pressed. */
  readonly card: DeliveryRow | undefined;
  /** Page of a list, from 1. */
  readonly page: number;
  readonly settings: Settings;
  /** As the conversation may look into it. */
  readonly store: Store;
  /** Loaded when it is first needed. */
  readonly holidays: () => Promise<Holidays>;
  /** What the platform knows of the people who speak to the bot. */
  readonly people: Directory;
  /** The platform, where it can be posted to. */
  readonly messenger: Messenger | undefined;
  /** `https://aide.example.org`, under which browsers and calendars reach this server, where it has such an address. */
  readonly origin: string | undefined;
  /** Of whoever runs the bot, where they have named one: an e-mail or https address. */
  readonly contact: string | undefined;
  /** Reads calendars of others. */
  readonly reader: CalendarReader;
  /** Finds out what they say. */
  readonly understand: Understand;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
}

/** For what only looks at the data. */
export type LookContext = Look & Pick<CommandContext, "page">;
