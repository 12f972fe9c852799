import { createHmac } from "node:crypto";
import type { Clock } from "../../../src/clock.ts";

interface SenderOptions {
  /** `http://127.0.0.1:3000/slack/events` */
  readonly door: string;
  readonly signingSecret: string;
  /** Signatures are checked against the wall clock. */
  readonly systemClock: Clock;
}

/** What the door answered; `body` only if it is JSON. */
export type Sent = { readonly status: number; readonly body: unknown };

/** Sends requests as Slack signs them: HMAC-SHA256 of version, timestamp and body. */
export function sender({
  door,
  signingSecret,
  systemClock,
}: SenderOptions): (contentType: string, body: string) => Promise<Sent> {
  return async (contentType, body) => {
    const timestamp = Math.floor(systemClock().getTime() / 1000);
    const signature = `v0=${createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
    const response = await fetch(door, {
      method: "POST",
      headers: {
        "content-type": contentType,
        "x-slack-request-timestamp": String(timestamp),
        "x-slack-signature": signature,
      },
      body,
    });
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) };
    } catch {
      return { status: response.status, body: undefined };
    }
  };
}
