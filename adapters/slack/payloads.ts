import { z } from "zod";

/** What a button carries: a line to say, a line whose form it opens, or what its card keeps back. Anything else comes from another version. */
const ButtonData = z.union([
  z.strictObject({
    v: z.literal(1),
    says: z.string().max(1100),
    inPlace: z.literal(true).optional(),
    /** The card of the room to which it belongs, where it was kept back behind another button. */
    receipt: z.string().max(200).optional(),
  }),
  z.strictObject({ v: z.literal(1), opens: z.string().max(1100) }),
  z.strictObject({ v: z.literal(1), holds: z.string().max(2000) }),
]);
export type ButtonData = z.infer<typeof ButtonData>;

export const writeButton = (data: ButtonData): string => JSON.stringify(data);

export const readJson = <T>(schema: z.ZodType<T>, text: string | undefined): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
};

export const readButton = (value: string | undefined): ButtonData | undefined => readJson(ButtonData, value);

/** What a modal remembers of where it was opened. */
const Origin = z.strictObject({
  v: z.literal(1),
  line: z.string(),
  /** What the form said when it was opened, where that is another line: by the time it is filled in, something else may be so. */
  says: z.string().optional(),
  room: z.string(),
  direct: z.boolean(),
  responseUrl: z.string().optional(),
  thread: z.string().optional(),
  /** Whose installation it is: what comes along with a filled form is the team of whoever fills it in. */
  tenant: z.string().min(1).optional(),
  /** Over App Home, where the answer stays a window. */
  home: z.literal(true).optional(),
});
export type Origin = z.infer<typeof Origin>;
export const writeOrigin = (origin: Origin): string => JSON.stringify(origin);
export const readOrigin = (value: string | undefined): Origin | undefined => readJson(Origin, value);

const User = z.object({
  id: z.string(),
  name: z.string().optional(),
  username: z.string().optional(),
  team_id: z.string().optional(),
});

/** A pressed button, as far as we read it. */
export const Press = z.object({
  user: User,
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      thread_ts: z.string().optional(),
      message_ts: z.string().optional(),
    })
    .optional(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  view: z.object({ id: z.string(), type: z.enum(["home", "modal"]) }).optional(),
  actions: z
    .array(z.object({ value: z.string().optional(), selected_option: z.object({ value: z.string() }).nullish() }))
    .min(1),
});
export type Press = z.infer<typeof Press>;

/** What the pressed button, or the chosen option of a menu, carries. */
export const pressedIn = ({ actions: [first] }: Press): string | undefined =>
  first?.selected_option?.value ?? first?.value;

const Input = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).optional(),
  /** An ISO day. */
  selected_date: z.string().nullish(),
  /** `HH:MM` */
  selected_time: z.string().nullish(),
});

/** A submitted modal. The input of a field has the field's name as block and action id. */
export const Submission = z.object({
  user: User,
  trigger_id: z.string().optional(),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }),
  }),
});
export type Submission = z.infer<typeof Submission>;

/** A mention, or a message in the bot's own conversation. */
export const Message = z.object({
  channel: z.string(),
  user: z.string(),
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: z.string().optional(),
  bot_id: z.string().optional(),
  subtype: z.string().optional(),
  /** Where whoever says it comes from; which of these Slack sends depends on the channel. */
  user_team: z.string().optional(),
  source_team: z.string().optional(),
  team: z.string().optional(),
});
export type Message = z.infer<typeof Message>;

/** For whom Slack sends an event: for a bot's token, the bot itself. */
const Envelope = z.object({ authorizations: z.array(z.object({ user_id: z.string(), is_bot: z.boolean() })) });

/** The bot's own id, where Slack says it. */
export const botIn = (body: unknown): string | undefined =>
  Envelope.safeParse(body).data?.authorizations.find(({ is_bot: isBot }) => isBot)?.user_id;
