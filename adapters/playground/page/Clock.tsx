import { useEffect, useState } from "react";
import { api } from "./api.ts";

/** An instant as the form field for a local date and time wants it. */
const asField = (said: string): string => {
  const now = new Date(said);
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** The bot's clock: what it shows can be set, to see what an answer says another day. */
export function Clock({ act }: { act: (work: () => Promise<unknown>) => void }) {
  const [now, setNow] = useState("");
  useEffect(() => act(async () => setNow(asField((await api.clock()).now))), [act]);
  const set = (wanted: Date): void => act(async () => setNow(asField((await api.setClock(wanted.toISOString())).now)));
  return (
    <div className="clock">
      <label>
        <span className="label">The bot’s clock</span>
        <input
          type="datetime-local"
          value={now}
          onChange={(event) => event.target.value && set(new Date(event.target.value))}
        />
      </label>
      <button type="button" onClick={() => set(new Date())}>
        Now
      </button>
    </div>
  );
}
