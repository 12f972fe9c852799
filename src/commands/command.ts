import type { Answer, Line } from "../answer.ts";
import type { Library } from "../library/library.ts";
import type { Person, Place } from "../place.ts";
import type { Lexicon } from "../query/lexicon.ts";

/** What a command may look at. */
export interface Scene {
  readonly library: Library;
  readonly lexicon: Lexicon;
  readonly place: Place;
  readonly person: Person;
  readonly now: Date;
  /** ISO day in the conversation's zone. */
  readonly today: string;
  /** Page of a list, from 1. */
  readonly page: number;
}

/** A verb. Help, menus and manifests are made from this. */
export interface Command {
  readonly name: string;
  /** Without the call: `next [who] [30d]`. */
  readonly usage: string;
  /** One sentence without a full stop; at most 60 characters are shown in menus. */
  readonly summary: string;
  /** Whole lines to try. */
  readonly examples: readonly string[];
  readonly details: readonly Line[];
  readonly run: (words: readonly string[], scene: Scene) => Answer;
}
