import { z } from "zod";
import { ASKED_TEXT, ASKED_TITLE, BUTTON_TEXT } from "./limits.ts";

/** Where the answer was asked for, signed, when it had to be given elsewhere. */
const origin = z.string().max(4000).optional();
const Says = z.strictObject({
  v: z.literal(1),
  says: z.string().max(1100),
  inPlace: z.literal(true).optional(),
  /** The question that comes before the line is said. */
  asks: z
    .strictObject({
      title: z.string().max(ASKED_TITLE),
      text: z.string().max(ASKED_TEXT),
      yes: z.string().max(BUTTON_TEXT),
    })
    .optional(),
  origin,
});
const Fills = z.strictObject({
  v: z.literal(1),
  origin,
  form: z.strictObject({
    says: z.string().max(1100),
    fields: z.array(z.strictObject({ name: z.string(), before: z.string() })).max(20),
  }),
});

/** What a button carries under the name `aide`, beside the inputs of its card. Anything else comes from another version. */
const ButtonData = z.union([Says, Fills]);
export type ButtonData = z.infer<typeof ButtonData>;

const Pressed = z.looseObject({ aide: ButtonData });
const Inputs = z.record(z.string(), z.unknown());

export interface Press {
  readonly data: ButtonData;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Card data is a user's input: it says what to answer, never what somebody may do. */
export function readPress(value: unknown): Press | undefined {
  const data = Pressed.safeParse(value).data?.aide;
  return data && { data, inputs: Inputs.safeParse(value).data ?? {} };
}

const Account = z.looseObject({
  id: z.string().min(1),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  role: z.string().nullish(),
});
const ChannelData = z.looseObject({
  tenant: z.looseObject({ id: z.string() }).nullish(),
  team: z.looseObject({ id: z.string().nullish() }).nullish(),
  /** `type`: standard, shared or private. */
  channel: z.looseObject({ id: z.string().nullish(), type: z.string().nullish() }).nullish(),
  eventType: z.string().nullish(),
});

/** An activity, as far as we read it. */
export const Activity = z.looseObject({
  type: z.string().min(1),
  id: z.string().nullish(),
  name: z.string().nullish(),
  channelId: z.string(),
  serviceUrl: z.string(),
  /** When it was sent. */
  timestamp: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
  action: z.string().nullish(),
  localTimezone: z.string().nullish(),
  locale: z.string().nullish(),
  membersRemoved: z.array(Account).nullish(),
  from: Account,
  recipient: Account.extend({ isTargeted: z.boolean().nullish() }),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  channelData: ChannelData.nullish(),
  entities: z
    .array(
      z.looseObject({
        type: z.string(),
        text: z.string().nullish(),
        mentioned: z.looseObject({ id: z.string() }).nullish(),
      }),
    )
    .nullish(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).nullish(),
});
export type Activity = z.infer<typeof Activity>;

const CardAction = z.object({ action: z.object({ data: z.unknown().optional() }) });
export const cardDataOf = (value: unknown): unknown => CardAction.safeParse(value).data?.action.data;

const FileUpload = z.object({
  uploadUrl: z.string(),
  contentUrl: z.string(),
  name: z.string(),
  uniqueId: z.string(),
  fileType: z.string(),
});
/** Where a file goes that somebody let us save. */
export type FileUpload = z.infer<typeof FileUpload>;

const Context = z.object({ aide: z.string().max(4000) });
/** What was said to the question whether a file may be saved. Its context is what we wrote into the card. */
export const FileConsent = z.discriminatedUnion("action", [
  z.object({ action: z.literal("accept"), context: Context, uploadInfo: FileUpload }),
  z.object({ action: z.literal("decline"), context: Context }),
]);
export type FileConsent = z.infer<typeof FileConsent>;

const Search = z.object({
  parameters: z.array(z.looseObject({ name: z.string().nullish(), value: z.unknown().optional() })).default([]),
});
/** With this parameter the message extension says that it has just been opened. */
const INITIAL = "initialRun";
/** What is typed into the message extension; empty when it has just been opened; nothing if it cannot be read. */
export function searchOf(value: unknown): string | undefined {
  const read = Search.safeParse(value).data;
  const sent = read?.parameters.filter(({ name }) => name !== INITIAL);
  const text = sent?.map((one) => one.value).find((one) => typeof one === "string");
  return text ?? (sent?.length === 0 ? "" : undefined);
}

/** The tenants that an activity names, wherever it does: one, unless it contradicts itself. Ids know no case. */
export const tenantsOf = ({ channelData, conversation }: Activity): readonly string[] => [
  ...new Set([channelData?.tenant?.id, conversation.tenantId].flatMap((id) => (id ? [id.toLowerCase()] : []))),
];
export const tenantOf = (activity: Activity): string => tenantsOf(activity)[0] ?? "";
export const isPersonal = ({ conversation }: Activity): boolean => conversation.conversationType === "personal";
