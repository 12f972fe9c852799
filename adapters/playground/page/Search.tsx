import { useEffect, useState } from "react";
import type { SearchAnswer } from "../protocol.ts";
import { api } from "./api.ts";

interface SearchProps {
  readonly user: string;
  readonly room: string;
  readonly act: (work: () => Promise<unknown>) => void;
  readonly onDone: () => void;
}

/** Teams' message extension: search, choose, insert the card into the conversation. */
export function Search({ user, room, act, onDone }: SearchProps) {
  const [text, setText] = useState("");
  const [results, setResults] = useState<SearchAnswer["results"]>([]);
  useEffect(() => {
    let wanted = true;
    const wait = setTimeout(() => {
      act(async () => {
        const found = await api.search(user, text);
        if (wanted) setResults(found.results);
      });
    }, 200);
    return () => {
      wanted = false;
      clearTimeout(wait);
    };
  }, [user, text, act]);
  return (
    <section className="timeline panel" aria-label="Message extension">
      <label className="field">
        Search partners and dialogues
        <input type="search" value={text} onChange={(event) => setText(event.target.value)} placeholder="moldova" />
      </label>
      <ul className="results">
        {results.map(({ title, text: detail }, index) => (
          <li key={title}>
            <button
              type="button"
              onClick={() =>
                act(async () => {
                  await api.insert(user, room, index);
                  onDone();
                })
              }
            >
              <strong>{title}</strong> <span>{detail}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
