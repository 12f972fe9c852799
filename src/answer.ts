import type { Line, Reading, Source, TextBlock } from "./runs.ts";

export type { Inline, Line, Reading, Source, When } from "./runs.ts";
export { timeless } from "./runs.ts";

/** Data of one form field. `choices` allows several of `options`; a `date` is an ISO day, a `time` `HH:MM`. */
export interface Field {
  /** Unique in its form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: "text" | "choice" | "choices" | "date" | "time";
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly required?: true;
  /** What stands before the value in the line that the form says: nothing, or a key such as `area:`. Fields of one key say one word. */
  readonly before: string;
  readonly initial?: string;
}

/** A form says a command line: `says`, then each filled field (see `sayForm` in `words.ts`). */
export interface Form {
  readonly says: string;
  readonly fields: readonly Field[];
  readonly submit: string;
}

/** What a file is made from: data that travels to another thread. Only the worker knows more of it than its kind. */
export interface Job {
  readonly kind: "calendar" | "data" | "document" | "picture";
  readonly [more: string]: unknown;
}

/** A document to keep or a picture to look at. It is made only when it is sent, away from the conversation. */
export interface Attachment {
  /** Name of the file, with its ending. */
  readonly file: string;
  readonly title: string;
  /** What a picture shows, for those who do not see it; what a document holds. */
  readonly alt: string;
  readonly job: Job;
}

export type Block =
  | TextBlock
  | { readonly kind: "picture"; readonly picture: Attachment }
  | { readonly kind: "form"; readonly form: Form };

/** What is asked before a button says its line: the question, what would come of it, and the label of the button that agrees. */
export interface Asks {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}

/** A button says a command line, along the same path as typing it. */
export interface Action {
  readonly label: string;
  readonly says: string;
  /** What the button does, where its label alone does not say it to those who only hear it. */
  readonly hint?: string;
  readonly style?: "primary" | "danger";
  /** Asked first. Whatever deletes or stops something has it. */
  readonly asks?: Asks;
  /** It agrees to the question that its card is. */
  readonly asked?: true;
  /** Seldom pressed: behind the menu at the end of the row, unless it asks first. Others follow where there is no room. */
  readonly more?: true;
  /** The answer takes the place of the card on which the button stands: for the pages of a list. */
  readonly inPlace?: true;
  /** Receipt of the posted card to which it belongs, where it stands on another one. */
  readonly receipt?: string;
}

/** What a command says, as data. Doors draw it; `plain.ts` gives its text twin. */
export interface Answer {
  readonly title: string;
  /** One sentence that answers by itself: under the title of a card, and first wherever an answer is read out. Without it the title is that sentence. */
  readonly headline?: Line;
  readonly blocks: readonly Block[];
  readonly actions?: readonly Action[];
  /** Its buttons are a menu: all of them stand in sight, and not the first few alone. */
  readonly menu?: true;
  /** Cited by `note` runs, in order, counted from 1. */
  readonly sources?: readonly Source[];
  /** Documents that go along. */
  readonly files?: readonly Attachment[];
  /** Who sees it. Without a word only the asker, who may share it; `asker`: it concerns nobody else. */
  readonly audience?: "asker" | "room";
  /** With `asker`: it holds an address that is a key, shown to the asker alone or not at all. */
  readonly secret?: true;
  /** One line that only tells of something: its title is no heading. */
  readonly slight?: true;
  /** The card on which the button stands says it for everybody; whoever pressed needs nothing besides. */
  readonly onCard?: true;
  /** The full command line that gives this answer, shown at its foot. */
  readonly echo?: string;
  /** It is none: what was said could not be read. */
  readonly unread?: true;
  /** The line of the command language that was read in what was said. */
  readonly understood?: ReadLine;
}

/** `certainty`: from 0 to 1; 1 for what was said as a line. */
export interface ReadLine {
  readonly line: string;
  readonly certainty: number;
}

export interface Reply {
  readonly answer: Answer;
  readonly reading: Reading;
}

export const prose = (...text: Line): Block => ({ kind: "prose", text });
export const quiet = (...text: Line): Block => ({ kind: "prose", text, quiet: true });
export const heading = (text: string): Block => ({ kind: "heading", text });
export const list = (items: readonly Line[]): Block => ({ kind: "list", items });

/** All that goes along with an answer, its pictures first. */
export const attachmentsOf = ({ blocks, files = [] }: Answer): readonly Attachment[] => [
  ...blocks.flatMap((block) => (block.kind === "picture" ? [block.picture] : [])),
  ...files,
];
