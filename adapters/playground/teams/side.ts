import { randomUUID } from "node:crypto";
import { isNode, type Node, textAt } from "../../kit/json.ts";
import { localeOf, PEOPLE, roleOf, WITHOUT } from "../people.ts";
import type { PlaygroundMessage } from "../protocol.ts";
import { missing, NotThere, type Side, type Values } from "../side.ts";
import type { State } from "../state.ts";
import { driveUrls } from "./drive.ts";
import { ALLOW, activityWith, buttonsIn, cardOf, DECLINE, inputsIn, questionOf, shown } from "./message.ts";
import { aadOf, BOT, conversationId, OTHER_TENANT, TENANT, userId } from "./names.ts";

interface SideOptions {
  readonly state: State;
  /** `http://127.0.0.1:3000/api/messages` */
  readonly door: string;
  /** Where the fake Bot Connector is served. */
  readonly here: string;
}

const MENTION = /^@aide\b[\s,:]*/i;
const COMMAND = /^\/aide(?:\s+|$)/i;

/** People whom somebody picks while typing become mentions. */
function mentioning(words: string) {
  const named = PEOPLE.filter(({ name }) => new RegExp(`@${name}\\b`).test(words));
  return {
    text: named.reduce((text, { name }) => text.replaceAll(`@${name}`, `<at>${name}</at>`), words),
    entities: named.map(({ name }) => ({
      type: "mention",
      text: `<at>${name}</at>`,
      mentioned: { id: userId(name), name },
    })),
  };
}

export interface SearchHit {
  readonly title: string;
  readonly text: string;
  readonly raw: unknown;
}

const foundIn = (attachment: unknown): SearchHit => {
  const card = isNode(attachment) ? attachment["content"] : undefined;
  const preview = isNode(attachment) && isNode(attachment["preview"]) ? attachment["preview"]["content"] : undefined;
  return { title: textAt(preview, "title"), text: textAt(preview, "text"), raw: card };
};

/** People in Teams: what they type and press becomes activities to the real door. */
export function teamsSide({
  state,
  door,
  here,
}: SideOptions): Side & { readonly search: (user: string, text: string) => Promise<SearchHit[]> } {
  const activity = (room: string, user: string, thread: string | null, more: object): object => ({
    id: randomUUID(),
    channelId: "msteams",
    serviceUrl: here,
    from: {
      id: userId(user),
      name: user,
      aadObjectId: aadOf(user),
      tenantId: roleOf(user) === "stranger" ? OTHER_TENANT : TENANT,
    },
    ...(localeOf(user) && { locale: localeOf(user) }),
    recipient: BOT,
    conversation: {
      id: thread ? `${conversationId(room)};messageid=${thread}` : conversationId(room),
      conversationType: room.startsWith("@") ? "personal" : "channel",
      tenantId: TENANT,
      isGroup: !room.startsWith("@"),
    },
    channelData: {
      tenant: { id: TENANT },
      ...(!room.startsWith("@") && { channel: { id: conversationId(room), type: "standard" } }),
    },
    ...more,
  });
  const send = async (body: object): Promise<unknown> => {
    const response = await fetch(door, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return text.startsWith("{") ? JSON.parse(text) : undefined;
  };
  const execute = async (
    room: string,
    user: string,
    message: PlaygroundMessage,
    button: Node,
    inputs: Node,
  ): Promise<void> => {
    const data = { ...(isNode(button["data"]) ? button["data"] : {}), ...inputs };
    const value = { action: { type: "Action.Execute", verb: textAt(button, "verb"), data }, trigger: "manual" };
    const mark = state.mark();
    const answer = await send(
      activity(room, user, message.thread, {
        type: "invoke",
        name: "adaptiveCard/action",
        value,
        replyToId: message.id,
      }),
    );
    if (textAt(answer, "type").endsWith("card.adaptive") && isNode(answer))
      state.edit("teams", message.id, shown(activityWith(answer["value"])));
    // Teams shows a word beside the card; here it stands below, where nothing else came of the press.
    const word = textAt(answer, "value");
    if (word && state.since("teams", mark).length === 0)
      state.add("teams", room, {
        text: word,
        actions: [],
        raw: { text: word },
        visibleTo: user,
        thread: message.thread,
      });
  };
  /** Somebody lets a file be saved, or does not. */
  const decide = async (room: string, user: string, message: PlaygroundMessage, label: string): Promise<boolean> => {
    const question = questionOf(message.raw);
    if (!question || ![ALLOW, DECLINE].includes(label)) return false;
    const { name, content } = question;
    const id = randomUUID();
    const value =
      label === ALLOW
        ? {
            type: "fileUpload",
            action: "accept",
            context: content["acceptContext"],
            uploadInfo: { ...driveUrls(here, id, name), name, uniqueId: id, fileType: name.replace(/^.*\./, "") },
          }
        : { type: "fileUpload", action: "decline", context: content["declineContext"] };
    await send(
      activity(room, user, message.thread, {
        type: "invoke",
        name: "fileConsent/invoke",
        value,
        replyToId: message.id,
      }),
    );
    return true;
  };
  const formMessage = (room: string, user: string): PlaygroundMessage | undefined =>
    state
      .rooms()
      .find((one) => one.platform === "teams" && one.room === room)
      ?.messages.findLast(
        ({ visibleTo, raw }) => (visibleTo === null || visibleTo === user) && inputsIn(cardOf(raw)).length > 0,
      );
  return {
    say: async (room, user, line, thread) => {
      const targeted = COMMAND.test(line);
      state.say("teams", room, { user, line, thread, visibleTo: targeted ? user : null });
      // A bot hears nothing of a channel to which it was never added.
      if (room === WITHOUT) return;
      const personal = room.startsWith("@");
      const words = line.replace(targeted ? COMMAND : MENTION, "");
      const typed = mentioning(words);
      const called =
        personal || targeted
          ? typed
          : {
              text: `<at>Aide</at> ${typed.text}`,
              entities: [{ type: "mention", text: "<at>Aide</at>", mentioned: BOT }, ...typed.entities],
            };
      await send(
        activity(room, user, thread, {
          type: "message",
          textFormat: "plain",
          ...called,
          ...(targeted && { recipient: { ...BOT, isTargeted: true } }),
        }),
      );
    },
    press: async (room, user, message, label) => {
      if (typeof message === "string") throw new NotThere("Teams has no App Home here.");
      if (await decide(room, user, message, label)) return;
      const button = buttonsIn(cardOf(message.raw)).find((one) => textAt(one, "title") === label);
      if (!button) throw missing(label, message.actions);
      await execute(room, user, message, button, {});
    },
    submit: async (room, user, values: Values) => {
      const message = formMessage(room, user);
      const button = message && buttonsIn(cardOf(message.raw)).find((one) => one["associatedInputs"] === "auto");
      if (!message || !button) throw new NotThere("No form is open here.");
      await execute(
        room,
        user,
        message,
        button,
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().join(",")])),
      );
    },
    search: async (user, text) => {
      const parameters = [text ? { name: "text", value: text } : { name: "initialRun", value: "true" }];
      const value = { commandId: "search", parameters, queryOptions: { skip: 0, count: 8 } };
      const answer = await send(
        activity(`@${user}`, user, null, { type: "invoke", name: "composeExtension/query", value }),
      );
      const found =
        isNode(answer) && isNode(answer["composeExtension"]) ? answer["composeExtension"]["attachments"] : [];
      return Array.isArray(found) ? found.map(foundIn) : [];
    },
  };
}
