import { type FormEvent, type KeyboardEvent, useState } from "react";
import type { PlaygroundPlatform, PlaygroundRoom } from "../protocol.ts";
import { api, type Here } from "./api.ts";
import { Elsewhere } from "./Elsewhere.tsx";
import { Home } from "./Home.tsx";
import { Modal } from "./Modal.tsx";
import { Search } from "./Search.tsx";
import { Timeline } from "./Timeline.tsx";

const NAMES: Readonly<Record<PlaygroundPlatform, string>> = { slack: "Slack", teams: "Microsoft Teams" };
const PLACEHOLDERS: Readonly<Record<PlaygroundPlatform, string>> = { slack: "/aide moldavie", teams: "@Aide moldavie" };

interface SideProps {
  readonly platform: PlaygroundPlatform;
  readonly user: string;
  readonly open: boolean;
  readonly rooms: readonly PlaygroundRoom[];
  /** Runs something that asks the server, and tells of what went wrong. */
  readonly act: (work: () => Promise<unknown>) => void;
  /** Says the line on both platforms where the visitor wants that. */
  readonly onSay: (here: Here, line: string, thread: string | null) => void;
}

const EMPTY = { messages: [], lines: [], forms: [] } as const;

function Composer({
  platform,
  thread,
  onSend,
  onCancel,
}: {
  platform: PlaygroundPlatform;
  thread: boolean;
  onSend: (line: string) => void;
  onCancel: () => void;
}) {
  const [line, setLine] = useState("");
  const [said, setSaid] = useState<readonly string[]>([]);
  const [back, setBack] = useState(0);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSend(line);
    setSaid([line, ...said].slice(0, 50));
    setBack(0);
    setLine("");
  };
  const recall = (event: KeyboardEvent): void => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(Math.max(back + step, 0), said.length);
    setBack(to);
    setLine(said[to - 1] ?? "");
  };
  return (
    <form className="composer" onSubmit={send}>
      <label>
        <span className="label">{thread ? "Reply in thread" : `Say something on ${NAMES[platform]}`}</span>
        <input
          value={line}
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={recall}
          placeholder={thread ? "@aide norway" : PLACEHOLDERS[platform]}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <button type="submit" className="primary">
        Send
      </button>
      {thread && (
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      )}
    </form>
  );
}

type SideView = "room" | "extra";

/** One platform: its rooms, what is said there, and what is special to it. */
export function Side({ platform, user, open, rooms, act, onSay }: SideProps) {
  const [room, setRoom] = useState("general");
  const [thread, setThread] = useState<string | null>(null);
  const [view, setView] = useState<SideView>("room");
  const own = `@${user}`;
  const here: Here = { platform, room: room.startsWith("@") ? own : room, user };
  const mine = rooms.filter((one) => one.platform === platform);
  const shown = mine.find((one) => one.room === here.room) ?? { platform, room: here.room, ...EMPTY };
  const form = shown.forms.find((one) => one.user === user);
  const names = [...new Set(["general", ...mine.map((one) => one.room).filter((name) => !name.startsWith("@")), own])];
  const extra = platform === "slack" ? "App Home" : "Message extension";
  const nameOf = (name: string): string => (name === own ? "Direct message with Aide" : `# ${name}`);
  const go = (name: string): void => {
    setRoom(name);
    setView("room");
    setThread(null);
  };
  return (
    <section className={`side ${platform}`} aria-label={NAMES[platform]}>
      <header className="side-head">
        <h2>{NAMES[platform]}</h2>
        <label className="room">
          <span className="hidden">Room</span>
          <select value={here.room} onChange={(event) => go(event.target.value)}>
            {names.map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          aria-pressed={view === "extra"}
          onClick={() => setView(view === "extra" ? "room" : "extra")}
        >
          {extra}
        </button>
      </header>
      <Elsewhere
        rooms={mine.filter(({ room: name }) => !name.startsWith("@") || name === own)}
        shown={here.room}
        user={user}
        nameOf={nameOf}
        onGo={go}
      />
      {view === "extra" && platform === "slack" && <Home user={user} act={act} />}
      {view === "extra" && platform === "teams" && (
        <Search user={user} room={here.room} act={act} onDone={() => setView("room")} />
      )}
      {view === "room" && (
        <>
          <Timeline
            here={here}
            open={open}
            room={shown}
            onPress={(message, label) => act(() => api.press(here, message, label))}
            onSubmit={(values) => act(() => api.submit(here, values))}
            onReply={setThread}
          />
          <Composer
            platform={platform}
            thread={thread !== null}
            onCancel={() => setThread(null)}
            onSend={(line) => {
              onSay(here, line, thread);
              setThread(null);
            }}
          />
        </>
      )}
      {form && platform === "slack" && (
        <Modal
          form={form}
          onSubmit={(values) => act(() => api.submit(here, values))}
          onPress={(label) => act(() => api.press(here, "modal", label))}
          onClose={() => act(() => api.close(here))}
        />
      )}
    </section>
  );
}
