import { useEffect, useRef } from "react";
import type { PlaygroundLine, PlaygroundMessage, PlaygroundRoom } from "../protocol.ts";
import type { Here } from "./api.ts";
import { Message } from "./Message.tsx";
import { asksToSave } from "./TeamsFile.tsx";

const NAMES = { slack: "Slack", teams: "Teams" } as const;

/** Pixels above what is scrolled to. */
const MARGIN = 8;

type TimelineItem = { readonly order: number; readonly id: string; readonly thread: string | null } & (
  | { readonly line: PlaygroundLine }
  | { readonly message: PlaygroundMessage }
);

const seenBy =
  (user: string) =>
  (one: { visibleTo: string | null }): boolean =>
    one.visibleTo === null || one.visibleTo === user;

function itemsOf({ messages, lines }: PlaygroundRoom, user: string): TimelineItem[] {
  const all: TimelineItem[] = [
    ...lines.filter(seenBy(user)).map((line) => ({ order: line.order, id: line.id, thread: line.thread, line })),
    ...messages
      .filter(seenBy(user))
      .map((message) => ({ order: message.order, id: message.id, thread: message.thread, message })),
  ];
  return all.sort((a, b) => a.order - b.order);
}

function Line({ line, user }: { line: PlaygroundLine; user: string }) {
  return (
    <p className="line">
      <strong>{line.user === user ? "You" : line.user}</strong> {line.line || "(an empty line)"}
      {line.visibleTo && <span className="mark">Only visible to you</span>}
    </p>
  );
}

const isFiles = (item: TimelineItem | undefined): boolean =>
  item !== undefined && "message" in item && item.message.files.length > 0;

/** Teams asks about every file of an answer, in messages of their own. */
const withoutLastQuestions = (items: readonly TimelineItem[]): readonly TimelineItem[] =>
  items.slice(0, items.findLastIndex((item) => !("message" in item && asksToSave(item.message.raw))) + 1);

/** Files that came with an answer stand below it, and the answer is looked at first. */
const withoutLastFiles = (items: readonly TimelineItem[]): readonly TimelineItem[] =>
  isFiles(items.at(-1)) && !isFiles(items.at(-2)) ? items.slice(0, -1) : items;

interface Raw {
  readonly blocks?: readonly { readonly type: string }[];
  readonly attachments?: readonly { readonly content?: { readonly body?: readonly { readonly type: string }[] } }[];
}

/** One line that tells the room of something: it begins with no heading, and takes nobody's eyes off their answer. */
function isSlight(item: TimelineItem | undefined): boolean {
  if (item === undefined || !("message" in item) || item.message.visibleTo !== null) return false;
  const { blocks, attachments } = item.message.raw as Raw;
  const first = blocks?.[0]?.type ?? attachments?.[0]?.content?.body?.[0]?.type;
  return first === "rich_text" || first === "RichTextBlock";
}
const withoutLastWord = (items: readonly TimelineItem[]): readonly TimelineItem[] =>
  isSlight(items.at(-1)) ? items.slice(0, -1) : items;

/** What is looked at: a card that was corrected, one that came by itself or of a button, else the last question. */
function newestIn(all: readonly TimelineItem[]): number {
  const items = withoutLastFiles(withoutLastQuestions(withoutLastWord(all)));
  const [before, last] = [items.at(-2), items.at(-1)];
  if (last && "message" in last) {
    if (last.thread !== null && last.message.visibleTo === null)
      return items.find(({ id }) => id === last.thread)?.order ?? last.order;
    if (before && "message" in before) return last.order;
  }
  return items.findLast((item) => "line" in item)?.order ?? 0;
}

interface TimelineProps {
  readonly here: Here;
  readonly room: PlaygroundRoom;
  readonly onPress: (message: string, label: string) => void;
  readonly onSubmit: (values: Record<string, string | string[]>) => void;
  readonly onReply: (message: string) => void;
  /** Whether its tab is open, where there are tabs. */
  readonly open: boolean;
}

/** What a room shows to one user, in order; replies stand under their parent. The newest answer is shown from its beginning. */
export function Timeline({ here, room, onPress, onSubmit, onReply, open }: TimelineProps) {
  const frame = useRef<HTMLDivElement>(null);
  const items = itemsOf(room, here.user);
  const newest = newestIn(items);
  const end = items.at(-1);
  const last = end?.order ?? 0;
  const edited = end && "message" in end ? end.message.edited : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that arrives, or takes the place of one, moves its question
  useEffect(() => {
    const target = frame.current?.querySelector<HTMLElement>(`[data-order="${newest}"]`);
    if (target && frame.current) frame.current.scrollTop = target.offsetTop - MARGIN;
  }, [newest, last, edited, open]);
  const draw = (item: TimelineItem) => (
    <li key={item.id} data-order={item.order}>
      {"line" in item ? (
        <Line line={item.line} user={here.user} />
      ) : (
        <Message
          platform={here.platform}
          message={item.message}
          onPress={(label) => onPress(item.id, label)}
          onSubmit={onSubmit}
          onReply={
            item.thread === null && item.message.visibleTo === null && !here.room.startsWith("@")
              ? () => onReply(item.id)
              : undefined
          }
        />
      )}
      {items.some((other) => other.thread === item.id) && (
        <ol className="thread">{items.filter((other) => other.thread === item.id).map(draw)}</ol>
      )}
    </li>
  );
  const roots = items.filter(({ thread }) => thread === null || !items.some(({ id }) => id === thread));
  return (
    <div
      className="timeline"
      ref={frame}
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
      aria-label={`${NAMES[here.platform]} messages in ${here.room}`}
    >
      {items.length === 0 && (
        <p className="empty">Nothing has been said here yet. Type a line below, or try one of the examples above.</p>
      )}
      <ol>{roots.map(draw)}</ol>
    </div>
  );
}
