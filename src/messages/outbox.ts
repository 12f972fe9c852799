import type { Outbox } from "../outbox/context.ts";
import { plan } from "../subscriptions/plan.ts";
import type { Kind, RoomView } from "./kind.ts";
import { kinds } from "./kinds.ts";
import { type Sources, viewsOf } from "./rooms.ts";

export type MessageOutbox = Outbox<RoomView, Kind> & Sources;

/** The outbox for the messages of this house. */
export function outboxOf(needs: Omit<MessageOutbox, "kinds" | "roomsOf" | "plan">): MessageOutbox {
  const { store } = needs;
  return {
    ...needs,
    kinds,
    roomsOf: async (rows) => {
      const ids = new Set(rows.flatMap(({ subscription }) => subscription ?? []));
      return viewsOf(needs, rows, await store.subscriptionsNamed([...ids]));
    },
    plan: (now) => plan({ ...needs, roomsOf: (rows) => viewsOf(needs, rows, []) }, now),
  };
}
