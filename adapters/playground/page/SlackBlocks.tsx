import { useEffect, useRef } from "react";
import { Message, type MessageProps } from "slack-blocks-to-jsx";
import { quietNotes } from "./notes.ts";
import { type ActionsBlock, SlackActions } from "./SlackActions.tsx";

type Blocks = NonNullable<MessageProps["blocks"]>;

/** Real Block Kit, as slack-blocks-to-jsx draws it. */
function Drawn({ blocks }: { blocks: Blocks }) {
  const frame = useRef<HTMLDivElement>(null);
  // The library gives every message the same ids and no header cells; a page with several needs its own.
  useEffect(() => {
    for (const marked of frame.current?.querySelectorAll("[id]") ?? []) marked.removeAttribute("id");
    if (frame.current) quietNotes(frame.current);
    for (const table of frame.current?.querySelectorAll<HTMLElement>(".slack_blocks_to_jsx__table") ?? []) {
      table.tabIndex = 0;
      table.setAttribute("role", "region");
      table.setAttribute("aria-label", "Table, scrolls sideways");
    }
  });
  return (
    <div className="slack-blocks" ref={frame}>
      <Message blocks={blocks} logo="" name="Aide" time={new Date(0)} theme="light" withoutWrapper />
    </div>
  );
}

/** Blocks up to each row of buttons: those are drawn here, because the library draws neither their styles nor what they ask. */
function partsOf(blocks: Blocks): (Blocks | ActionsBlock)[] {
  const parts: (Blocks | ActionsBlock)[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.type === "actions") parts.push(block as unknown as ActionsBlock);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts;
}

/** A message in Slack. A pressed button is known by its label. */
export function SlackBlocks({ blocks, onPress }: { blocks: MessageProps["blocks"]; onPress: (label: string) => void }) {
  return partsOf(blocks ?? []).map((part, at) =>
    Array.isArray(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and keep their order
      <Drawn key={at} blocks={part} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and keep their order
      <SlackActions key={at} block={part} onPress={onPress} />
    ),
  );
}
