import type {
  ClockAnswer,
  Conduct,
  HomeAnswer,
  MessagesAnswer,
  PlaygroundPlatform,
  PlaygroundRoom,
  RoomsAnswer,
  SearchAnswer,
} from "../protocol.ts";

/** Rejects with the sentence of a refusal. */
async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/playground/${path}`, {
    method: body ? "POST" : "GET",
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const said = await response.json();
  if (!response.ok) throw new Error(said.error ?? "Something went wrong.");
  return said;
}

/** Where somebody acts, and as whom. */
export interface Here {
  readonly platform: PlaygroundPlatform;
  readonly room: string;
  readonly user: string;
}

export const api = {
  rooms: async (): Promise<readonly PlaygroundRoom[]> => (await ask<RoomsAnswer>("rooms")).rooms,
  say: (here: Here, line: string, thread: string | null) => ask<MessagesAnswer>("say", { ...here, line, thread }),
  press: (here: Here, message: string, label: string) => ask<MessagesAnswer>("press", { ...here, message, label }),
  submit: (here: Here, values: Record<string, string | string[]>) => ask<MessagesAnswer>("submit", { ...here, values }),
  close: (here: Here) => ask<MessagesAnswer>("close", here),
  home: (user: string) => ask<HomeAnswer>(`home?user=${encodeURIComponent(user)}`),
  search: (user: string, text: string) =>
    ask<SearchAnswer>(`search?user=${encodeURIComponent(user)}&text=${encodeURIComponent(text)}`),
  insert: (user: string, room: string, result: number) => ask<MessagesAnswer>("insert", { user, room, result }),
  clock: () => ask<ClockAnswer>("clock"),
  conduct: () => ask<{ conduct: Conduct }>("conduct"),
  setConduct: (conduct: Conduct) => ask<{ conduct: Conduct }>("conduct", { conduct }),
  setClock: (now: string) => ask<ClockAnswer>("clock", { now }),
};
