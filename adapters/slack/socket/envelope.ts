import { z } from "zod";

/** What Slack says over a socket: that it listens, that it will close, or something for the app. */
const Message = z.union([
  z.object({ type: z.literal("hello") }),
  z.object({ type: z.literal("disconnect"), reason: z.string().default("no reason") }),
  z.object({
    type: z.string(),
    envelope_id: z.string().min(1),
    payload: z.record(z.string(), z.unknown()),
    retry_attempt: z.number().optional(),
    retry_reason: z.string().optional(),
  }),
]);
export type Message = z.infer<typeof Message>;
export type Envelope = Extract<Message, { envelope_id: string }>;

/** Undefined for what is neither: nothing that comes over a socket may end it. */
export function messageIn(text: string): Message | undefined {
  try {
    return Message.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
