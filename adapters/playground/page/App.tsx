import { useCallback, useEffect, useState } from "react";
import { PEOPLE, ROLES } from "../people.ts";
import type { Conduct, PlaygroundPlatform } from "../protocol.ts";
import { api, type Here } from "./api.ts";
import { Clock } from "./Clock.tsx";
import { Side } from "./Side.tsx";
import { useRooms } from "./useRooms.ts";

const PLATFORMS: readonly { readonly id: PlaygroundPlatform; readonly name: string }[] = [
  { id: "slack", name: "Slack" },
  { id: "teams", name: "Teams" },
];
/** How the pretended platforms may behave. */
const CONDUCTS: Readonly<Record<Conduct, string>> = {
  answer: "answer",
  throttle: "ask me to wait",
  refuse: "take text only",
  fail: "are down",
};
const CHOICES = Object.keys(CONDUCTS).filter((one): one is Conduct => one in CONDUCTS);
const EXAMPLES = [
  "moldavie",
  "next nato",
  "brief moldova",
  "map sdp",
  "timeline norway",
  "radar",
  'schedule "EU-Norway SDD" 12 March 2027 10:00 Oslo with:norway',
  "follow norway lead:30d,7d,1d at 09:00",
  "outbox",
  "calendar norway",
  "changes since 2026-11-01",
  "compare japan korea norway",
  "find sdp area:cyber -status:negotiating",
  "schuman forum",
  "help",
];

/** Takes the call of one platform off a line, so that the other platform understands it too. */
const withoutCall = (line: string): string => line.replace(/^[/@]aide\b[\s,:]*/i, "");

export function App() {
  const rooms = useRooms();
  const [user, setUser] = useState("anna");
  const [conduct, setConduct] = useState<Conduct>("answer");
  const [both, setBoth] = useState(true);
  const [shown, setShown] = useState<PlaygroundPlatform>("slack");
  const [busy, setBusy] = useState(0);
  const [problem, setProblem] = useState("");
  const act = useCallback((work: () => Promise<unknown>): void => {
    setBusy((count) => count + 1);
    work()
      .then(
        () => setProblem(""),
        (error: Error) => setProblem(error.message),
      )
      .finally(() => setBusy((count) => count - 1));
  }, []);
  const say = (here: Here, line: string, thread: string | null): void => {
    act(() => api.say(here, line, thread));
    const other = here.platform === "slack" ? "teams" : "slack";
    if (both && thread === null) act(() => api.say({ ...here, platform: other }, withoutCall(line), null));
  };
  // What somebody chose before the page was opened anew still holds.
  useEffect(() => act(() => api.conduct().then((one) => setConduct(one.conduct))), [act]);
  return (
    <>
      <header className="page-head">
        <div className="title">
          <h1>aide-mémoire</h1>
          <p>
            Ask about the EU’s peace, security and defence partnerships, without an account.{" "}
            <span className="more">What you type goes through the real Slack and Teams doors of this program.</span>
          </p>
        </div>
        <div className="controls">
          <label>
            <span className="label">You are</span>
            <select value={user} onChange={(event) => setUser(event.target.value)}>
              {PEOPLE.map(({ name, role, locale }) => (
                <option key={name} value={name}>
                  {[name, ROLES[role], locale].filter(Boolean).join(", ")}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="label">The platforms</span>
            <select
              value={conduct}
              onChange={(event) => {
                const [wish] = CHOICES.filter((one) => one === event.target.value);
                if (wish) act(() => api.setConduct(wish).then(() => setConduct(wish)));
              }}
            >
              {CHOICES.map((one) => (
                <option key={one} value={one}>
                  {CONDUCTS[one]}
                </option>
              ))}
            </select>
          </label>
          <label className="check">
            <input type="checkbox" checked={both} onChange={(event) => setBoth(event.target.checked)} /> Say it on both
          </label>
        </div>
      </header>
      <Clock act={act} rooms={rooms} />
      <nav className="examples" aria-label="Examples">
        {EXAMPLES.map((line) => (
          <button key={line} type="button" onClick={() => say({ platform: shown, room: "general", user }, line, null)}>
            {line}
          </button>
        ))}
      </nav>
      <div className="tabs" role="tablist" aria-label="Platform">
        {PLATFORMS.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={shown === id}
            aria-controls={`panel-${id}`}
            onClick={() => setShown(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <main className={`sides shows-${shown}`}>
        {PLATFORMS.map(({ id }) => (
          <div key={id} id={`panel-${id}`} className={`panel-of ${id}`}>
            <Side platform={id} open={shown === id} user={user} rooms={rooms} act={act} onSay={say} />
          </div>
        ))}
      </main>
      <div className={problem ? "status problem" : "status"} role="status">
        {problem || (busy > 0 ? "Asking …" : "")}
      </div>
    </>
  );
}
