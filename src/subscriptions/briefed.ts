import type { Meeting } from "../library/schema.ts";
import { startOf } from "./ladder.ts";
import { isClockLead, type Lead, writeLead } from "./lead.ts";
import type { Rule } from "./rule.ts";

/** Meetings of these levels are briefed on without being asked. */
const SENIOR: ReadonlySet<Meeting["level"]> = new Set(["leaders", "ministers", "senior-officials"]);

/** The lead nearest to a meeting. Hours count back only where the hour is known. */
const lastLead = ({ leads }: Pick<Rule, "leads">, { when }: Pick<Meeting, "when">): Lead | undefined =>
  leads.findLast((lead) => !isClockLead(lead) || startOf(when) !== undefined);

/** Whether a rule's reminder at a lead comes as a briefing. */
export function isBriefed(meeting: Pick<Meeting, "when" | "level">, lead: string, rule: Rule): boolean {
  if (rule.brief === "none" || (rule.brief === "usual" && !SENIOR.has(meeting.level))) return false;
  const last = lastLead(rule, meeting);
  return last !== undefined && writeLead(last) === lead;
}
