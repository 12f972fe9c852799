import type { Intent } from "./lines.ts";
import type { Cue } from "./tongue.ts";

/** One term of a rule: it holds if one of its cues or slots is there, or with `not`, if none is. */
export interface Term {
  readonly not: boolean;
  readonly cues: readonly Cue[];
  /** What is named; see `slots.ts`. */
  readonly slots: readonly string[];
}

export interface Rule {
  readonly intent: Intent;
  /** From 1 to 9: a question is what its weightiest rule says. */
  readonly weight: number;
  readonly all: readonly Term[];
}

/** `weight intent: cue cue|cue !cue`. Capitals are what is named, small letters cues. */
const TABLE = `
9 position: country COUNTRY
9 opinion: opinion
9 elsewhere: weather|elsewhere
9 mail: mail !settings !zone !calendar
9 secret: secret !TEXT
8 secret: secret
9 format: format
9 contact: contact OP
8 contact: contact !owe
9 translation: translate
7 writing: write
9 travel: travel !SERIES !coming !held !past !brief
4 travel: travel
8 country: COUNTRY !language !mission !OP !zone !schedule !call !hosted !where !SITED
7 country: COUNTRY !language !mission !OP !zone !schedule !call !SITED
4 country: COUNTRY
6 eu: define body !WHO !SERIES !TERM !TEXT
2 eu: body !WHO !SERIES

9 help: capable
8 help: how remind|follow|calendar|schedule|brief|pause|stop|compare|mute|import|settings|zone|quiet|language|map|commit|undo|snooze|export|move|cancel|owe|changed|outbox|editors|promised|holidays|skip
3 help: help
2 help: how
8 about: about !WHO !SERIES !TEXT
7 about: wrong
8 privacy: privacy
9 delete-all: deleteAll
5 privacy: erase|export
8 workspace: workspace erase|export|log|editors|settings
6 workspace: workspace
8 undo: undo

9 quiet: NOPOST CLOCK !LEAD !WHO
9 mute: NOPOST ANYONE UNTIL|LONG
8 pause: NOPOST UNTIL|LONG
8 unfollow: NOPOST ANYONE|REGION|AREA !UNTIL !LEAD
9 unmute: unmute
8 resume: resume !stop
5 mute: mute
8 mute: mute WHO|SERIES|REGION !pause !UNTIL
8 pause: pause|stop|mute|quiet UNTIL
9 mute: mute WHO|SERIES|REGION !pause
7 pause: pause
8 pause: stop everything|post|remind LONG !WHO !SERIES !REGION
6 pause: quiet|stop|mute LONG
9 unfollow: stop remind|outbox|follow !how !listed !UNTIL
9 unfollow: revoke remind|post !calendar !link !diary
7 unfollow: stop remind|post|follow|here|listed|WHO|SERIES|REGION|everything|AREA|weekly|daily
6 stop-what: stop
8 revoke: revoke|stop calendar|link|diary !remind
7 which-rule: noisy !WHO !TEXT !brief !which !mission
9 done: done NOPOST !UNTIL
8 done: done !TEXT !WHO !REGION !SERIES !how !past !when !which !OP
7 done: done remind
4 done: done
6 snooze: snooze !zone
5 skip: skip
9 why: why post|remind
7 why: why remind|outbox|it
5 why: why !WHO
7 following: follow here QUESTION !LEAD !WHO
8 following: have|listed|running remind|post here|WHO|REGION|AREA QUESTION !LEAD !coming !outbox !stop
8 following: listed
8 outbox: outbox remind
6 outbox: outbox !signed
7 following: which|many follow|remind here|we|us
6 following: follow|remind which|many !LEAD !TIME !coming

8 since-when: changed|news SINCE-US
9 changes: changed brief
7 changes: news|changed PASTTIME !when !coming !past !meet
8 changes: missed
9 next: news AHEADTIME
7 changes: changed !when
6 changes: news !when !past !coming
5 changes: news !when
9 history: WHOQ move|cancel|postpone WHO|SERIES
8 history: anybody move|changed|date|cancel WHO|SERIES
7 history: history
6 radar: slipping !follow !remind
8 radar: overdue !promised !commit
8 radar: runout|ends MANDATES !OP !mission
9 radar: mission runout !TIME !WHO !OP !COUNTRY !REGION !OPS
9 radar: clash
6 radar: runout !TEXT !text !OP !mission
7 find: EXPIRED !mission !OP !remind
7 find: runout text|TEXT !mission !OP
8 map: where TEXT|partner !meet !coming !past !says
8 map: map
8 timeline: timeline
5 timeline: picture WHO|SERIES
7 cadence: rhythm
4 cadence: picture
8 next: stand AHEADTIME !past !changed
8 next: date SERIES|WHO|KIND QUESTION !past !held !anybody !move !TEXT
7 next: diary TIME !calendar !schedule
6 calendar: diary !TIME !planned !coming
8 calendar: diary WHO|SERIES|REGION|here !TIME !schedule !revoke !coming
6 calendar: calendar !short !planned !clash
8 calendar: calendar LEAD !follow
8 calendar: calendar !short WHO|SERIES|REGION|here !schedule !revoke
8 import: import URL|calendar|link|diary
6 import: URL import|calendar|follow
6 import: import

9 log: log
8 editors: editors
8 zone: zone CITY !when !meet !coming !schedule !call !QUESTION !TIME
8 zone: zone settings
7 zone: zone set !CLOCK !TIME
8 quiet: quiet CLOCK !UNTIL
7 quiet: quiet settings
5 quiet: quiet !TIME
9 language: LANG FEW
8 language: language LANG
9 closed-day: holidays DAY QUESTION
9 holidays: holidays COUNTRY|WHO !schedule
7 holidays: holidays settings|set|workdays|body
7 workdays: workdays settings|set|WEEKDAYS
9 clock: clock set
8 clock: clock settings|set|language
5 clock: clock
5 settings: settings

9 commit: owe TIME !ASKED !promised
8 commit: owe|promised TIME !ASKED
7 commit: owe !ASKED !which
9 commitments: promised|owe WHO|SERIES QUESTION
9 commit-done: tick
7 commitments: promised
5 commitments: owe QUESTION
9 move: move DAY WHO|SERIES !QUESTION !remind !follow !coming
7 move: move DAY|UNCLEAR !QUESTION !remind
8 move: move KIND DAY|UNCLEAR !QUESTION !remind !coming !when
9 move: move SERIES DAY CLOCK !ASKED !remind !follow
7 move: move WHO|SERIES DAY
9 move: postpone DAY WHO|SERIES !QUESTION !coming
8 postpone: postpone WHO|SERIES !QUESTION !DAY
8 cancel: cancel SERIES|KIND|meet|QUOTE !QUESTION !remind !follow !which !listed
9 confirm: confirm SERIES DAY !ASKED !when
7 confirm: confirm WHO|SERIES !QUESTION
7 cancel-what: cancel WHO !SERIES !KIND !meet !QUESTION !remind !follow !which
6 cancel: cancel it !remind !QUESTION
6 postpone: postpone it !QUESTION
8 retitle: retitle QUOTE|it
9 schedule: schedule|calendar DAY CLOCK !remind !when !move !LEAD !QUESTION
8 schedule: schedule DAY !remind !when !move
8 schedule: schedule QUOTE !move !cancel
7 schedule: call DAY|CLOCK
7 schedule: WHO|SERIES DAY CLOCK !QUESTION !remind !follow !when !coming !which !brief !quiet !page !short !file
5 schedule: schedule call|meet|KIND WHO|SERIES !TEXT !QUESTION

9 follow: follow LEAD OWN|REGION|AREA|KIND !ONESERIES
9 next: follow WHETHER coming|planned|TIME|meet !changed !move !remind !LEAD
8 follow: follow changed|move|signed|cancel WHO|SERIES|REGION|AREA !QUESTION
9 follow: digest|weekly RECUR|WEEKDAY CLOCK WHO|REGION|AREA|SERIES|KIND
8 follow: digest|weekly WHO|REGION|AREA|SERIES|KIND RECUR|WEEKDAY !brief
8 follow: RECUR WHO|REGION|AREA|SERIES|KIND|here !brief
9 follow: RECUR CLOCK WHO|REGION|AREA|SERIES|KIND !QUESTION
8 follow: remind|follow|snooze LEAD|RECUR|EVENING ALL
8 remind: remind !LEAD !TEXT WHO|SERIES !ALL !coming
9 remind: remind|follow LEAD SERIES|ONESERIES !ALL
9 follow: remind LEAD OWN !meet !SERIES !coming !KIND
8 remind: remind LEAD !ALL
7 remind: remind LEAD
7 follow: follow LEAD|RECUR|weekly|daily|everything
7 follow: follow WHO|SERIES|REGION|AREA|KIND !NEXTWHEN
7 follow: remind weekly|daily|everything
6 remind: remind
4 follow: follow !NEXTWHEN
7 follow: WHO|SERIES|REGION LEAD !brief !remind

9 compare: compare WHO2
7 compare: compare !TEXT
4 compare: WHO2 !meet !KIND !TEXT !SERIES !coming !past !REGION

8 define: compare TEXT2 !WHO
9 define: define TERM !WHO !coming !past
8 define: define TEXT !WHO !which !have !coming
7 define: define COUNTRYLESS !WHO !SERIES !OP !changed !coming !past !brief !TIME !capable
5 about-record: define WHO|SERIES|OP

9 brief: brief short WHO|SERIES|OP|REGION !coming !past !TEXT !remind
8 brief: brief weekly !WHO !SERIES !follow !remind
8 brief: short WHO|SERIES|OP !coming !past !when !remind !compare !TEXT !schedule !follow !map
8 brief: brief WHO|SERIES|OP|REGION|AREA !coming|prep
7 brief: brief !schedule !coming|prep !TEXT
6 brief: brief
6 brief: short WHO|SERIES|OP|REGION !coming !past
8 brief: page|file WHO CLOCK !follow !remind !schedule
7 brief: page WHO !coming !past !when !map
7 brief: file WHO|SERIES !coming !past

9 about-record: OP running|ends|takepart|hosted|when|stand|chair|which|have|mission !coming|ends
6 about-record: OP !COUNTRYONLY
8 operations: mission WHO|COUNTRY|REGION|which|many|OPS|takepart|hosted|ends|runout|running|have|planned !OP
6 operations: mission !OP
6 operations: OPS !TEXT !LEVELX
7 operations: takepart WHO !TEXT !meet !SERIES !OP !KIND !coming !past
6 operations: takepart which WHO !TEXT !meet !SERIES

8 which-text: fulltext TEXT|text !WHO !which !OP !ONETEXT
8 instrument: fulltext TEXT|text WHO !which
8 instrument: fulltext ONETEXT
9 instrument: fulltext TEXT WHO PASTTIME !which
9 instrument: says ONETEXT !which
8 nested: nested signed|meet|follow|coming|past|held TEXT
8 instrument: says TEXT WHO !which
7 find: TEXT which|many|have|signed|missing|newest|oldest|nothing|partner|candidate|list
8 find: TEXT when signed
6 find: TEXT WHO|REGION|STATUS|SINCE|UNTIL|AREA
6 find: TEXT TEXT2
5 find: TEXT !define
7 find: STATUS-NEGOTIATING
7 find: nothing WHO|REGION|partner|which
7 find: candidate
6 find: newest|oldest text|signed
6 find: text WHO|REGION|AREA|which|many|have|STATUS !meet
8 find: text SINCE|UNTIL|PASTTIME !meet !coming !schedule !remind !changed !owe
8 find: signed SINCE|UNTIL|PASTTIME which|many|everything|us !meet !SERIES !TEXT
6 find: text TIME !meet !coming !schedule !remind
5 find: STATUS signed|which|text !meet
6 find: signed which|WHO|TIME|REGION|many|have|missing !meet !SERIES
5 find: partner REGION|AREA|which|many|have
5 find: AREA which|have|partner !meet !KIND !coming !past
5 find: REGION which|many|partner !meet !KIND !coming !past !mission
6 find: KIND which|many have WHO !coming !past !TIME
6 find: UNVERIFIED

6 about-record: chair SERIES|WHO
5 about-record: stand WHO|SERIES|TEXT
5 about-record: stand REGION

7 last: did WHO|REGION BEGUN !TEXT !coming !signed !takepart !changed
7 last: did meet|held|KIND|LEVEL|SERIES !TEXT !coming !signed !LATER
8 last: outcome !brief
9 last: meet|held WHO TEXT SINCEWORD
8 last: past meet|KIND|SERIES|LEVEL|held !coming !TEXT
7 last: past meet|KIND|SERIES|LEVEL !TEXT
9 last: happened PAST !SINCE
8 changes: happened SINCE|REACHING
6 changes: happened !PAST !SERIES
9 last: rhythm meet|held PAST !TEXT
8 last: many meet|held SINCE|PAST !TEXT !signed
6 last: past WHO|REGION !coming !TEXT !signed
7 last: held PAST|WHO|SERIES|REGION|which !coming !TEXT
7 last: PASTTIME meet|KIND|SERIES|WHO|held|LEVEL|which|where !coming !changed !TEXT
5 last: PASTTIME
7 next: coming meet|KIND|SERIES|LEVEL|WHO|when|REGION|AREA|date
6 next: coming
6 next: when meet|WHO|SERIES|KIND|LEVEL|REGION !signed !TEXT !past
6 next: AREA|REGION AHEADTIME !TEXT !signed !partner !past !changed
6 free: busy !TEXT
8 free: busy WHO|SERIES|TIME|KIND !TEXT !remind !follow
6 next: planned meet|WHO|SERIES|KIND|TIME|REGION
6 next: meet AHEADTIME|date
7 next: SERIES DAY QUESTION !move !cancel !postpone !past !remind !did
6 next: SERIES running|planned|confirm|postpone|cancel|STATUS|date QUESTION
6 next: KIND|SERIES|LEVEL AHEADTIME|date|when|where
5 next: WHO|SERIES|REGION AHEADTIME !TEXT !signed
5 next: meet WHO|SERIES|REGION|AREA|LEVEL|TIME|where
5 next: KIND WHO|REGION|AREA|LEVEL|which|many
5 next: LEVEL WHO|TIME|meet
5 next: meet which|many
4 next: TIME !signed
4 next: KIND
3 next: meet
4 find: AREA REGION
3 find: REGION|AREA !meet
3 about-record: WHO|SERIES|OP
3 define: TERM

1 thanks: thanks
1 hello: hello
1 bye: bye
1 ok: ok
1 no: no
1 praise: praise
2 complaint: complaint
`;

const isSlot = (name: string): boolean => /^[A-Z]/.test(name);

function term(text: string): Term {
  const not = text.startsWith("!");
  const names = text.slice(not ? 1 : 0).split("|");
  return { not, cues: names.filter((name) => !isSlot(name)) as Cue[], slots: names.filter(isSlot) };
}

function read(line: string): Rule {
  const [head = "", terms = ""] = line.split(": ");
  const [weight, intent = ""] = head.split(" ");
  return { intent: intent as Intent, weight: Number(weight), all: terms.split(" ").map(term) };
}

export const rules: readonly Rule[] = TABLE.split("\n").filter(Boolean).map(read);
