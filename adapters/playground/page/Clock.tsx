import { useEffect, useState } from "react";
import { api } from "./api.ts";

/** An instant as the form field for a local date and time wants it. */
const asField = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);

/** The bot's clock: what it shows can be set, to see what an answer says another day. */
export function Clock({ act }: { act: (work: () => Promise<unknown>) => void }) {
  const [now, setNow] = useState("");
  const take = ({ now: said }: { now: string }): void => setNow(asField(new Date(said)));
  useEffect(() => act(async () => take(await api.clock())), [act]);
  const set = (wanted: Date): void => act(async () => take(await api.setClock(wanted.toISOString())));
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
