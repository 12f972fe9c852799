/** The closed vocabularies of the data files. */
export const CONFIDENCES = ["confirmed", "reported", "unverified"] as const;

export const INSTRUMENT_TYPES = [
  "security-defence-partnership",
  "framework-participation-agreement",
  "security-of-information-agreement",
  "administrative-arrangement",
  "safe-agreement",
  "joint-declaration",
  "strategic-partnership",
  "association-agreement",
  "cooperation-agreement",
  "framework-agreement",
  "memorandum",
  "action-plan",
  "progress-report",
  "epf-assistance-measure",
  "financing-instrument",
  "negotiating-mandate",
  "policy-document",
  "other",
] as const;

/** `published`: a report or statement, which is never in force. */
export const INSTRUMENT_STATUSES = [
  "in-force",
  "signed",
  "published",
  "announced",
  "negotiating",
  "expired",
  "unknown",
] as const;

export const TOOLKIT = [
  "dialogue",
  "consultation",
  "knowledge-exchange",
  "joint-assessment",
  "joint-initiative",
  "operational-cooperation",
  "forum",
  "regional-dialogue",
  "summit",
  "ministerial",
  "steering-committee",
] as const;

export const LEVELS = ["leaders", "ministers", "senior-officials", "military", "staff", "mixed"] as const;

export const CADENCES = ["quarterly", "biannual", "annual", "biennial", "triennial", "ad-hoc", "unknown"] as const;

export const MEETING_STATUSES = ["expected", "announced", "scheduled", "postponed", "held", "cancelled"] as const;

/** What kinds of record there are. */
export const RECORD_KINDS = ["partner", "instrument", "series", "meeting", "operation", "term"] as const;

export type InstrumentType = (typeof INSTRUMENT_TYPES)[number];
export type InstrumentStatus = (typeof INSTRUMENT_STATUSES)[number];
export type Toolkit = (typeof TOOLKIT)[number];
export type Level = (typeof LEVELS)[number];
export type Cadence = (typeof CADENCES)[number];
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export type Confidence = (typeof CONFIDENCES)[number];
