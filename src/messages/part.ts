import type { Answer, Reading, When } from "../answer.ts";
import type { Knowledge } from "../briefings/knowledge.ts";
import type { Grouped } from "../changes/groups.ts";
import type { Told } from "../imports/news.ts";
import type { Meeting } from "../library/schema.ts";
import type { Statement } from "../statement.ts";
import type { Act } from "./acts/act.ts";
import type { Acted } from "./acts/acted.ts";

/** One thing that a message tells among others. `was`: the date that was first told. */
export type Together =
  | {
      readonly kind: "reminder" | "watch" | "snooze";
      readonly meeting: Meeting;
      readonly was: When;
      readonly subscription: string | null;
      readonly late: boolean;
    }
  /** The last reminder, which is a briefing. */
  | {
      readonly kind: "brief";
      readonly meeting: Meeting;
      readonly was: When;
      readonly subscription: string | null;
      readonly late: boolean;
    }
  /** `overdue`: commitments about what is followed. */
  | {
      readonly kind: "digest";
      readonly meetings: readonly Meeting[];
      readonly overdue: readonly Statement[];
      readonly subscription: string | null;
    }
  | { readonly kind: "missed"; readonly meeting: Meeting }
  /** A meeting that was told of and is no longer in the data. */
  | { readonly kind: "lost"; readonly title: string };

/** What is on the radar, a message by itself. `keys`: of all that is on it, told or not. */
export interface Radar {
  readonly kind: "radar";
  readonly post: Answer;
  readonly keys: readonly string[];
  readonly subscription: string;
}

/** What a newer data set brings, a message by itself. `from`: ISO day of the release that was known before. */
export interface NewsPart {
  readonly kind: "news";
  readonly news: readonly Grouped<Statement>[];
  readonly from: string;
  /** Rules that ask for it. */
  readonly subscriptions: readonly string[];
}

/** What a calendar that is read in here says anew, a message by itself. */
export interface CalendarPart {
  readonly kind: "calendar";
  /** Id of the delivery: several changes of one calendar are several messages. */
  readonly id: string;
  readonly told: Told;
}

/** What somebody did here, told in one line. */
export interface WordPart {
  readonly kind: "word";
  readonly act: Act;
}

/** What fills a message by itself. */
export type Alone = Radar | NewsPart | CalendarPart | WordPart;
export type Part = Together | Alone;

/** What a message is drawn from. `follows`: what a subscription is about, in words. `today`: where it is read. */
export interface Context extends Knowledge {
  /** What people did to the card since it was posted. */
  readonly acted: Acted;
  readonly reading: Reading;
  readonly follows: (subscription: string | null) => string;
  /** It may have been posted before. */
  readonly repeated: boolean;
}
