import { type Answer, type Attachment, attachmentsOf, quiet, type Reply } from "../../src/answer.ts";
import { phrases } from "../../src/phrases.ts";
import type { Place } from "../../src/place.ts";

/** Slack has no file that one person alone sees in a channel: it goes to their direct messages. */
export const goAside = ({ audience }: Answer, { direct }: Place): boolean => !(direct || audience === "room");

function nounOf(all: readonly Attachment[]): string {
  const kinds = new Set(all.map(({ order }) => order.kind));
  const [kind = "file"] = kinds.size === 1 ? kinds : [];
  return all.length === 1 ? kind : `${kind}s`;
}

/** An answer that says where to look for its files, if that is not below it. At its top, so that it is never cut off. */
export function announced({ answer, reading }: Reply, { aside }: { readonly aside: boolean }): Reply {
  const all = attachmentsOf(answer);
  if (all.length === 0 || !aside) return { answer, reading };
  const shareable = answer.actions?.some(({ label }) => label === phrases.shareHere) ?? false;
  const where = quiet(phrases.inDirectMessages(nounOf(all), shareable));
  return { answer: { ...answer, blocks: [where, ...answer.blocks] }, reading };
}
