import { Router } from "express";
import type { Reply } from "../../src/answer.ts";
import type { Language } from "../../src/languages.ts";
import type { Place } from "../../src/place.ts";
import type { Adapter, DoorOptions } from "../kit/adapter.ts";
import { exchange, type Surface } from "../kit/exchange.ts";
import { terminalMessenger } from "./messenger.ts";

const PLACE: Place = {
  platform: "terminal",
  tenant: "terminal",
  room: "terminal",
  direct: true,
  call: "",
  address: null,
};
const PERSON = { id: "terminal", name: "you" };

/** Whoever asked is everybody there is. */
const SCREEN: Surface<Reply> = {
  inRoom: async (reply) => ({ came: reply }),
  toAsker: async (reply) => reply,
};

export interface TerminalDoor extends Adapter {
  /** What is to be printed for a line. */
  readonly say: (line: string, language?: Language) => Promise<Reply>;
}

/** Whoever sits at the machine. One line is said, and one answer printed. */
export function terminalDoor(options: Pick<DoorOptions, "bot" | "clock" | "log" | "newReference">): TerminalDoor {
  const { answer, deliver } = exchange(options);
  return {
    platform: "terminal",
    router: Router(),
    messenger: terminalMessenger,
    say: async (line, language) => {
      const incoming = { line, place: PLACE, person: { ...PERSON, ...(language && { locale: language }) } };
      const reply = await answer(incoming);
      return (await deliver(incoming, reply, SCREEN)) ?? reply;
    },
    start: async () => {},
    settled: async () => {},
    stop: async () => {},
  };
}
