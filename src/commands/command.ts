import type { Answer } from "../answer.ts";
import type { Holidays } from "../calendar/holidays.ts";
import type { Reader } from "../imports/reader.ts";
import type { Understand } from "../imports/understanding.ts";
import type { Library } from "../library/library.ts";
import type { Messenger } from "../outbox/messenger.ts";
import type { Person, Place } from "../place.ts";
import type { Lexicon } from "../query/lexicon.ts";
import type { Directory } from "../rights/directory.ts";
import type { Settings } from "../settings.ts";
import type { DeliveryRow, Store } from "../store/store.ts";
import type { Words } from "../text/words.ts";

/** What a command may look at. */
export interface Scene {
  /** In the language of the conversation. */
  readonly say: Words;
  /** As the conversation sees it, with the team's own meetings. */
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
  /** ISO day in the conversation's zone. */
  readonly today: string;
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
  /** Reads calendars of others. */
  readonly reader: Reader;
  /** Finds out what they say. */
  readonly understand: Understand;
  /** A new id that nobody can guess. */
  readonly newId: () => string;
}

/** A verb. What explains it stands under its name in the chapter `help`. */
export interface Command {
  readonly name: keyof Words["help"];
  /** Left out of the menus of the platforms, which have room for twelve: said by buttons, or rarely. */
  readonly minor?: true;
  /** It changes nothing, and what it says follows from the data, the scene and the time alone: it can be said again. */
  readonly looks?: true;
  /**
   * Open to people from outside: it only looks, and in a scene that holds nothing but public data it says nothing of the team.
   * What does not say so is for members.
   */
  readonly outside?: true;
  /** It concerns whoever says it and nobody else, so that it is open to everybody. */
  readonly own?: true;
  /** What it does is too grave for a slip: no button offers it for a word that resembles its name. */
  readonly typed?: true;
  readonly run: (words: readonly string[], scene: Scene) => Answer | Promise<Answer>;
}
