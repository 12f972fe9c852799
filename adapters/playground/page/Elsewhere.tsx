import { useEffect, useState } from "react";
import type { PlaygroundRoom } from "../protocol.ts";

interface ElsewhereProps {
  /** All rooms of one platform that the visitor is in. */
  readonly rooms: readonly PlaygroundRoom[];
  readonly shown: string;
  readonly user: string;
  readonly nameOf: (room: string) => string;
  readonly onGo: (room: string) => void;
}

const messagesFor = ({ messages }: PlaygroundRoom, user: string) =>
  messages.filter(({ visibleTo }) => visibleTo === null || visibleTo === user);

/** What has come in rooms that are not looked at, as both platforms show it in their side bars. */
export function Elsewhere({ rooms, shown, user, nameOf, onGo }: ElsewhereProps) {
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(new Map());
  const here = rooms.find(({ room }) => room === shown);
  const count = here ? messagesFor(here, user).length : 0;
  useEffect(() => {
    setSeen((before) => new Map([...before, [shown, count]]));
  }, [shown, count]);
  const fresh = rooms.flatMap((one) => {
    const more = messagesFor(one, user).length - (seen.get(one.room) ?? 0);
    return one.room !== shown && more > 0 ? [{ room: one.room, more }] : [];
  });
  return (
    <p className="elsewhere" aria-live="polite">
      {fresh.map(({ room, more }) => (
        <button key={room} type="button" onClick={() => onGo(room)}>
          {more} new in {nameOf(room)}
        </button>
      ))}
    </p>
  );
}
