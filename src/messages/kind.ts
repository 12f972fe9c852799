import type { Answer, Block, Line, Reading } from "../answer.ts";
import type { Library } from "../library/library.ts";
import type { Meeting } from "../library/schema.ts";
import type { DeliveryContext, Handler, Room } from "../outbox/context.ts";
import type { Settings } from "../settings/settings.ts";
import type { Statement } from "../statement.ts";
import type { CommitmentRow, DeliveryRow, SubscriptionRow } from "../store/store.ts";
import type { Known } from "../subscriptions/agenda.ts";
import type { Citations } from "../text/citations.ts";
import type { Acted } from "./acts/acted.ts";
import type { Truth } from "./acts/truth.ts";
import type { Replay } from "./replay.ts";
import type { Snapshot } from "./snapshot.ts";

/** A conversation, with all that its messages are made from. */
export interface RoomView extends Room, Known {
  readonly settings: Settings;
  /** The app was removed from the workspace, or all is to be erased: what falls due meanwhile waits for its return. */
  readonly departed: boolean;
  /** Those that its deliveries are about. */
  readonly subscriptions: ReadonlyMap<string, SubscriptionRow>;
  readonly replay: Replay;
}

/** What the messages of a room are made from, at an instant; what costs a look at the store, when it is first told. */
export interface Moment {
  readonly room: RoomView;
  /** Milliseconds. */
  readonly now: number;
  /** ISO day there. */
  readonly today: string;
  readonly reading: Reading;
  /** Commitments that the conversation sees. */
  readonly promised: () => Promise<readonly CommitmentRow[]>;
  /** What the last radars told here, the newest first. */
  readonly radars: () => Promise<readonly DeliveryRow[]>;
  /** All that is followed here. */
  readonly rules: () => Promise<readonly SubscriptionRow[]>;
}

/** A rule because of which something is told, in words. */
export interface Reason {
  readonly id: string;
  readonly name: string;
}

/** What a reader of an older card has to be told. */
export interface Difference {
  readonly said: Line;
  readonly statements: readonly Statement[];
}

/** One thing that a message tells. */
export interface Part {
  /** Parts with the same subject say the same. */
  readonly subject: string;
  /** Of those it says it best. */
  readonly best?: true;
  readonly rules: readonly Reason[];
  readonly snoozed?: true;
  readonly title: string;
  /** The meeting that it is about, where it is one: a message about one alone has its buttons. */
  readonly meeting?: Meeting;
  /** Told in full also among so many that the others are a line each. */
  readonly whole?: true;
  readonly blocks: (cited: Citations) => readonly Block[];
  /** Fills a message by itself. `reasons`: all parts for which it is posted. */
  readonly alone?: (reasons: readonly Part[], acted: Acted) => Answer;
  readonly snapshot?: () => Partial<Snapshot>;
  /** What has changed since an older card. */
  readonly changes?: (before: Snapshot) => readonly Difference[];
}

/** What becomes of a delivery at the moment of sending, decided from what is then true. */
export type Decision =
  | { readonly part: Part }
  /** No longer wanted: it disappears. */
  | { readonly forget: true }
  /** Nothing to tell. */
  | { readonly nothing: string }
  /** Not now. Milliseconds. */
  | { readonly until: number; readonly why: string };

/** What a card says from now on, and the note under it. */
export interface Correction {
  readonly answer: Answer;
  /** What the card now tells, as JSON. */
  readonly told: string;
  readonly note: Answer;
}

export type MessageContext = DeliveryContext<RoomView, Kind>;
type Promised<T> = T | Promise<T>;

/** A kind of delivery. */
export interface Kind extends Handler<RoomView, MessageContext> {
  /** `ruled`: at an hour of a rule's, as long as the rule says so; `put-off`: at the next hour at which people work; else at any. */
  readonly timing?: "ruled" | "put-off";
  /** What of it is told at the moment of sending. */
  readonly decide?: (row: DeliveryRow, moment: Moment) => Promised<Decision>;
  /** What of it a posted card tells now, if a meeting or a briefing in it can change. */
  readonly retell?: (row: DeliveryRow, moment: Moment) => Promised<readonly Part[]>;
  /** What of it a card told when it was posted: people can do something to it, and it tells of that. */
  readonly redraw?: (row: DeliveryRow, moment: Moment, truth: Truth) => Promised<readonly Part[]>;
  /** What the card ought to remember of what people did, where that is not what stands on it. */
  readonly acted?: (row: DeliveryRow, truth: Truth) => string;
  /** The amendments that a posted message needs. `replay`: where it is the data set that has changed. */
  readonly amend?: (
    row: DeliveryRow,
    from: { readonly library: Library; readonly replay?: Replay },
    now: number,
  ) => Promised<readonly DeliveryRow[]>;
  /** What its card says from now on, where that follows from something else than its parts. */
  readonly correct?: (context: MessageContext, row: DeliveryRow, before: Snapshot) => Promise<Correction | undefined>;
}
