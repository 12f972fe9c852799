import type { Clock } from "../../../src/clock.ts";
import { keepNewest } from "../../../src/newest.ts";
import { isNode, type Node, textAt } from "../../kit/json.ts";
import type { PlaygroundMessage } from "../protocol.ts";
import type { OpenForm } from "../rooms.ts";
import { missing, NotThere, type Side, type Values } from "../side.ts";
import type { State } from "../state.ts";
import type { SlackMemory } from "./api.ts";
import {
  commandFields,
  directMessage,
  eventEnvelope,
  homeOpened,
  mention,
  pressOnMessage,
  pressOnView,
  type Scene,
  submission,
} from "./envelopes.ts";
import { buttonsOf, labelOf, shown } from "./message.ts";
import type { SlackNames } from "./names.ts";
import { type Sent, sender } from "./sender.ts";

interface SideOptions {
  readonly state: State;
  readonly names: SlackNames;
  readonly memory: SlackMemory;
  /** `http://127.0.0.1:3000/slack/events` */
  readonly door: string;
  /** Where the fake Web API is served. */
  readonly here: string;
  readonly signingSecret: string;
  /** Signatures are checked against the wall clock. */
  readonly systemClock: Clock;
}

const MENTION = /^@aide\b[\s,:]*/i;
const COMMAND = /^\/aide(?:\s+|$)/i;
const MOST_KEPT = 1000;

/** What is needed to speak to the door in somebody's name. */
interface Line extends SideOptions {
  readonly scene: (room: string, user: string) => Scene;
  readonly responseUrl: (room: string, user: string, message?: PlaygroundMessage) => string;
  readonly command: (fields: Record<string, string>) => Promise<Sent>;
  readonly event: (event: object) => Promise<Sent>;
  readonly interact: (payload: object) => Promise<Sent>;
}

function lineTo(needed: SideOptions): Line {
  const { names, memory, here, systemClock } = needed;
  const send = sender(needed);
  const form = (fields: Record<string, string>): Promise<Sent> =>
    send("application/x-www-form-urlencoded", new URLSearchParams(fields).toString());
  let count = 0;
  return {
    ...needed,
    scene: (room, user) => {
      const trigger = `trigger-${++count}`;
      keepNewest(memory.triggers, MOST_KEPT, trigger, { room, user });
      return { room, user, names, trigger };
    },
    responseUrl: (room, user, message) => {
      const id = `r${++count}`;
      keepNewest(memory.responses, MOST_KEPT, id, {
        room,
        user,
        message: message?.id,
        thread: message?.thread ?? null,
      });
      return `${here}/response/${id}`;
    },
    command: form,
    event: (event) =>
      send(
        "application/json",
        JSON.stringify(eventEnvelope(event, `Ev${++count}`, Math.floor(systemClock().getTime() / 1000))),
      ),
    interact: (payload) => form({ payload: JSON.stringify(payload) }),
  };
}

/** The answer to a slash command comes in the response itself. */
async function sayCommand(
  { state, scene, responseUrl, command }: Line,
  room: string,
  user: string,
  text: string,
): Promise<void> {
  const { body } = await command(commandFields(scene(room, user), text, responseUrl(room, user)));
  if (!isNode(body)) return;
  state.add("slack", room, {
    ...shown(body),
    visibleTo: body["response_type"] === "in_channel" ? null : user,
    thread: null,
  });
}

async function say(line: Line, room: string, user: string, said: string, thread: string | null): Promise<void> {
  const { state, scene, event } = line;
  const own = room === `@${user}`;
  if (COMMAND.test(said) || (!own && !MENTION.test(said) && !thread)) {
    state.say("slack", room, { user, line: said, thread: null, visibleTo: user });
    return sayCommand(line, room, user, said.replace(COMMAND, ""));
  }
  const ts = state.say("slack", room, { user, line: said, thread, visibleTo: null });
  const here = scene(room, user);
  await event(own ? directMessage(here, said, ts) : mention(here, said.replace(MENTION, ""), ts, thread));
}

function buttonOn(raw: unknown, label: string): Node {
  const all = buttonsOf(raw);
  const button = all.find((one) => labelOf(one) === label);
  if (!button) throw missing(label, all.map(labelOf));
  return button;
}

async function pressView(
  { state, memory, scene, interact }: Line,
  room: string,
  user: string,
  label: string,
  kind: "home" | "modal",
): Promise<void> {
  const form = state.form("slack", room, user);
  const view = kind === "home" ? memory.homes.get(user) : form?.raw;
  if (!view) throw new NotThere(kind === "home" ? "The App Home has not been opened yet." : "No form is open here.");
  const id = kind === "home" ? "V0HOME" : (form?.id ?? "");
  await interact(pressOnView(scene(room, user), view, id, kind, buttonOn(view, label)));
}

/** What becomes of a modal that was sent off: errors beside its fields, another view, or its end. */
function afterSubmission({ state }: Line, room: string, form: OpenForm, body: unknown): void {
  const action = textAt(body, "response_action");
  const errors = isNode(body) && isNode(body["errors"]) ? body["errors"] : {};
  const said = Object.fromEntries(Object.entries(errors).map(([key, error]) => [key, String(error)]));
  if (action === "errors") state.open("slack", room, { ...form, errors: said }, form.id);
  else if (action === "update" && isNode(body))
    state.open("slack", room, { ...form, raw: body["view"], errors: {} }, form.id);
  else state.close("slack", room, form.user);
}

async function submit(line: Line, room: string, user: string, values: Values): Promise<void> {
  const form = line.state.form("slack", room, user);
  if (!form) throw new NotThere("No form is open here.");
  const { body } = await line.interact(submission(line.scene(room, user), form.raw, form.id, values));
  afterSubmission(line, room, form, body);
}

/** People in Slack: what they type and press becomes signed requests to the real door. */
export function slackSide(needed: SideOptions): Side & { readonly home: (user: string) => Promise<void> } {
  const line = lineTo(needed);
  const { scene, responseUrl, interact, event, names } = line;
  return {
    say: (room, user, said, thread) => say(line, room, user, said, thread),
    press: async (room, user, message, label) => {
      if (typeof message === "string") return pressView(line, room, user, label, message);
      await interact(
        pressOnMessage(scene(room, user), message, buttonOn(message.raw, label), responseUrl(room, user, message)),
      );
    },
    submit: (room, user, values) => submit(line, room, user, values),
    home: async (user) => {
      await event(homeOpened(user, names));
    },
  };
}
