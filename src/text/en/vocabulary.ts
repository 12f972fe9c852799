import type {
  Cadence,
  Confidence,
  InstrumentStatus,
  InstrumentType,
  Level,
  MeetingStatus,
  Toolkit,
} from "../../kinds.ts";

/** How a value of the vocabulary is shown, and under which other words people ask for it. */
export interface Label {
  readonly label: string;
  readonly plural: string;
  /** Inside a sentence. */
  readonly inside: string;
  readonly pluralInside: string;
  readonly words: readonly string[];
}

/** What is a name keeps its capitals. */
const inside = (label: string): string =>
  /^\p{Lu}\p{Ll}\P{Lu}*$/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;

const label = (one: string, plural: string, ...words: string[]): Label => ({
  label: one,
  plural,
  inside: inside(one),
  pluralInside: inside(plural),
  words,
});

const instrumentTypes: Readonly<Record<InstrumentType, Label>> = {
  "security-defence-partnership": label(
    "Security and Defence Partnership",
    "Security and Defence Partnerships",
    "sdp",
    "sdps",
    "security and defence partnership",
    "security and defense partnership",
    "partnership",
  ),
  "framework-participation-agreement": label(
    "Framework participation agreement",
    "Framework participation agreements",
    "fpa",
    "fpas",
    "framework participation",
    "participation agreement",
  ),
  "security-of-information-agreement": label(
    "Security-of-information agreement",
    "Security-of-information agreements",
    "soia",
    "soias",
    "gsoia",
    "sia",
    "security of information",
    "information security agreement",
    "classified information",
  ),
  "administrative-arrangement": label(
    "Administrative arrangement",
    "Administrative arrangements",
    "arrangement",
    "eda",
    "eda arrangement",
    "eda aa",
  ),
  "safe-agreement": label("SAFE agreement", "SAFE agreements", "safe"),
  "joint-declaration": label("Joint declaration", "Joint declarations", "declaration", "joint statement"),
  "strategic-partnership": label("Strategic partnership", "Strategic partnerships", "strategic"),
  "association-agreement": label("Association agreement", "Association agreements", "association"),
  "cooperation-agreement": label("Cooperation agreement", "Cooperation agreements", "cooperation"),
  "framework-agreement": label("Framework agreement", "Framework agreements", "framework"),
  memorandum: label("Memorandum", "Memoranda", "mou", "memorandum of understanding", "memoranda"),
  "action-plan": label("Action plan", "Action plans", "plan", "plan of action"),
  "progress-report": label("Progress report", "Progress reports", "report"),
  "epf-assistance-measure": label("EPF assistance measure", "EPF assistance measures", "epf", "assistance measure"),
  "financing-instrument": label("Financing instrument", "Financing instruments", "financing"),
  "negotiating-mandate": label("Negotiating mandate", "Negotiating mandates", "mandate"),
  "policy-document": label("Policy document", "Policy documents", "policy"),
  other: label("Other text", "Other texts", "other"),
};

const toolkit: Readonly<Record<Toolkit, Label>> = {
  dialogue: label("Dialogue", "Dialogues"),
  consultation: label("Consultation", "Consultations"),
  "knowledge-exchange": label("Knowledge exchange", "Knowledge exchanges", "exchange"),
  "joint-assessment": label("Joint assessment", "Joint assessments", "assessment"),
  "joint-initiative": label("Joint initiative", "Joint initiatives", "initiative"),
  "operational-cooperation": label("Operational co-operation", "Operational co-operation", "operational"),
  forum: label("Forum", "Forums", "fora"),
  "regional-dialogue": label("Regional dialogue", "Regional dialogues", "regional"),
  summit: label("Summit", "Summits"),
  ministerial: label("Ministerial", "Ministerials", "ministerial meeting"),
  "steering-committee": label("Steering committee", "Steering committees", "committee", "steering"),
};

const levels: Readonly<Record<Level, Label>> = {
  leaders: label("Leaders", "Leaders", "leader", "heads of state"),
  ministers: label("Ministers", "Ministers", "minister"),
  "senior-officials": label("Senior officials", "Senior officials", "officials", "senior", "som"),
  military: label("Military", "Military", "mil"),
  staff: label("Staff", "Staff", "working level", "experts"),
  mixed: label("Mixed", "Mixed"),
};

const instrumentStatuses: Readonly<Record<InstrumentStatus, Label>> = {
  "in-force": label("In force", "In force", "force"),
  signed: label("Signed", "Signed"),
  published: label("Published", "Published"),
  announced: label("Announced", "Announced"),
  negotiating: label("Under negotiation", "Under negotiation", "negotiation", "negotiated"),
  expired: label("Expired", "Expired", "lapsed"),
  unknown: label("Status unknown", "Status unknown"),
};

const meetingStatuses: Readonly<Record<MeetingStatus, Label>> = {
  expected: label("Expected", "Expected"),
  announced: label("Announced", "Announced"),
  scheduled: label("Scheduled", "Scheduled"),
  postponed: label("Postponed", "Postponed"),
  held: label("Held", "Held"),
  cancelled: label("Cancelled", "Cancelled", "canceled"),
};

const confidences: Readonly<Record<Confidence, Label>> = {
  confirmed: label("Confirmed", "Confirmed"),
  reported: label("Reported", "Reported"),
  unverified: label("Unverified", "Unverified"),
};

const cadences: Readonly<Record<Cadence, string>> = {
  quarterly: "every quarter",
  biannual: "twice a year",
  annual: "every year",
  biennial: "every two years",
  triennial: "every three years",
  "ad-hoc": "when needed",
  unknown: "not known",
};

/** How a record that no first-hand source confirms is marked; nothing for a confirmed one. */
const marks: Readonly<Record<Confidence, string>> = {
  confirmed: "",
  reported: "reported",
  unverified: "unverified",
};

/** What the marks in an answer mean, of those that occur in it. */
const legends: Readonly<Record<Confidence, string>> = {
  confirmed: "",
  reported: "Reported: told by a source that is not official.",
  unverified: "Unverified: worked out, such as the next round of a yearly dialogue; no source confirms it.",
};

/** What the fields of records are called in a sentence. */
const fields: Readonly<Record<string, string>> = {
  iso: "country code",
  nato: "NATO member",
  candidate: "EU candidate",
  members: "number of members",
  page: "official page",
  type: "kind of text",
  signed: "date",
  binding: "legally binding",
  document: "address of the text",
  points: "main points",
  partners: "with",
  when: "date",
  cadence: "rhythm",
  cadenceNote: "note on the rhythm",
  hosts: "host countries",
  until: "end of the mandate",
  mandateSeen: "last known end of the mandate",
  contributors: "third states in it",
};

export const vocabulary = {
  /** An area of the data set in a sentence. */
  topicInside: inside,
  /** "Cyber defence, maritime security": several areas of the data set as a sentence of their own. */
  topics: (labels: readonly string[]): string =>
    labels
      .map((one, index) => (index === 0 ? one : one.replace(/^\p{Lu}(?=\p{Ll})/u, (sign) => sign.toLowerCase())))
      .join(", "),
  instrumentTypes,
  toolkit,
  levels,
  instrumentStatuses,
  meetingStatuses,
  confidences,
  cadences,
  marks,
  legends,
  fields,
};
