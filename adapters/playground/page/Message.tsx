import { useState } from "react";
import type { PlaygroundMessage, PlaygroundPlatform } from "../protocol.ts";
import type { CardEvents } from "./cardEvents.ts";
import { SlackBlocks } from "./SlackBlocks.tsx";
import { SlackFiles } from "./SlackFiles.tsx";
import { TeamsAttachment } from "./TeamsCard.tsx";
import type { TeamsAttachmentData } from "./TeamsFile.tsx";
import { shortly } from "./turning.ts";

interface MessageProps extends CardEvents {
  readonly platform: PlaygroundPlatform;
  readonly message: PlaygroundMessage;
  readonly onReply: (() => void) | undefined;
}

const attachmentsIn = (raw: unknown): readonly TeamsAttachmentData[] =>
  (raw as { attachments?: TeamsAttachmentData[] } | null)?.attachments ?? [];

function Body({ platform, message, onPress, onSubmit }: MessageProps) {
  if (platform === "slack") {
    const { blocks } = message.raw as { blocks?: Parameters<typeof SlackBlocks>[0]["blocks"] };
    if (message.files.length > 0) return <SlackFiles files={message.files} />;
    return blocks && blocks.length > 0 ? <SlackBlocks blocks={blocks} onPress={onPress} /> : <p>{message.text}</p>;
  }
  const attachments = attachmentsIn(message.raw);
  if (attachments.length === 0) return <p>{message.text}</p>;
  return attachments.map((one, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no other name, and keep their order
    <TeamsAttachment key={at} attachment={one} onPress={onPress} onSubmit={onSubmit} />
  ));
}

type MessageView = "text" | "raw";

function Behind({ message }: { message: PlaygroundMessage }) {
  const [view, setView] = useState<MessageView | undefined>();
  const toggle = (wanted: MessageView) => ({
    type: "button" as const,
    className: "link",
    "aria-expanded": view === wanted,
    onClick: () => setView(view === wanted ? undefined : wanted),
  });
  return (
    <details className="behind">
      <summary aria-label="What was sent">⋯</summary>
      <button {...toggle("text")}>Text twin</button>
      <button {...toggle("raw")}>Raw JSON</button>
      {view && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <pre tabIndex={0}>{view === "text" ? message.text : JSON.stringify(message.raw, null, 2)}</pre>
      )}
    </details>
  );
}

/** A message of the bot: drawn as its platform draws it, with what was sent one press away. */
export function Message(props: MessageProps) {
  const { message, onReply } = props;
  return (
    <article
      className={message.visibleTo ? "message private" : "message"}
      data-order={message.order}
      aria-label="Answer of Aide"
    >
      <header>
        <strong>Aide</strong>
        <time className="mark" dateTime={message.at}>
          {shortly(new Date(message.at))}
        </time>
        {message.visibleTo && <span className="mark">Only visible to you</span>}
        {message.edited > 0 && <span className="mark">edited</span>}
      </header>
      <Body {...props} />
      <footer>
        {onReply && (
          <button type="button" className="link" onClick={onReply}>
            Reply in thread
          </button>
        )}
        <Behind message={message} />
      </footer>
    </article>
  );
}
