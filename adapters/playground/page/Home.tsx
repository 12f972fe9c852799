import { useEffect, useState } from "react";
import type { HomeAnswer } from "../protocol.ts";
import { api } from "./api.ts";
import { SlackBlocks } from "./SlackBlocks.tsx";

/** Slack's App Home. Its buttons answer in a modal, which opens in the direct message. */
export function Home({ user, act }: { user: string; act: (work: () => Promise<unknown>) => void }) {
  const [home, setHome] = useState<HomeAnswer | undefined>();
  useEffect(() => {
    let wanted = true;
    act(async () => {
      const opened = await api.home(user);
      if (wanted) setHome(opened);
    });
    return () => {
      wanted = false;
    };
  }, [user, act]);
  const blocks = (home?.raw as { blocks?: Parameters<typeof SlackBlocks>[0]["blocks"] } | undefined)?.blocks;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="timeline panel" tabIndex={0} aria-label="App Home">
      {blocks ? (
        <SlackBlocks
          blocks={blocks}
          onPress={(label) => act(() => api.press({ platform: "slack", room: `@${user}`, user }, "home", label))}
        />
      ) : (
        <p>Opening …</p>
      )}
    </section>
  );
}
