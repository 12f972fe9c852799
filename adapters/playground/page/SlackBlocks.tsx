import { type MouseEvent, useEffect, useRef } from "react";
import { Message, type MessageProps } from "slack-blocks-to-jsx";

/** Real Block Kit, as slack-blocks-to-jsx draws it. A pressed button is known by its label. */
export function SlackBlocks({ blocks, onPress }: { blocks: MessageProps["blocks"]; onPress: (label: string) => void }) {
  const frame = useRef<HTMLDivElement>(null);
  // The library gives every message the same ids and no header cells; a page with several needs its own.
  useEffect(() => {
    for (const marked of frame.current?.querySelectorAll("[id]") ?? []) marked.removeAttribute("id");
    for (const table of frame.current?.querySelectorAll<HTMLElement>(".slack_blocks_to_jsx__table") ?? []) {
      table.tabIndex = 0;
      table.setAttribute("role", "region");
      table.setAttribute("aria-label", "Table, scrolls sideways");
    }
  });
  const press = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) onPress(button.textContent ?? "");
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are the interactive elements
    // biome-ignore lint/a11y/useKeyWithClickEvents: a button turns keys into clicks by itself
    <div className="slack-blocks" ref={frame} onClick={press}>
      <Message blocks={blocks} logo="" name="Aide" time={new Date(0)} theme="light" withoutWrapper />
    </div>
  );
}
