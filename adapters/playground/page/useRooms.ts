import { useEffect, useState } from "react";
import type { PlaygroundRoom } from "../protocol.ts";
import { api } from "./api.ts";

/** All rooms, fetched again whenever the server says that something changed. */
export function useRooms(): readonly PlaygroundRoom[] {
  const [rooms, setRooms] = useState<readonly PlaygroundRoom[]>([]);
  useEffect(() => {
    let waiting = false;
    const load = (): void => {
      if (waiting) return;
      waiting = true;
      setTimeout(async () => {
        waiting = false;
        setRooms(await api.rooms().catch(() => []));
      }, 30);
    };
    const events = new EventSource("/playground/events");
    events.addEventListener("change", load);
    events.addEventListener("open", load);
    load();
    return () => events.close();
  }, []);
  return rooms;
}
