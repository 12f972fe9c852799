import { explained } from "../../help.ts";

export const following = explained({
  follow: {
    usage: "follow [who] [kind:…] [-level:…] [lead:30d,7d,1d] [at 09:00] [weekly mon 08:30] [brief:page]",
    summary: "Reminders for this channel, kept up to date",
    examples: [
      "follow norway lead:30d,7d,1d at 09:00",
      "follow asia kind:dialogue -level:staff",
      "follow nato weekly mon 08:30",
      "follow region:western-balkans lead:10wd,1d",
    ],
    details: [
      [
        "Filters are those of ",
        { command: "find" },
        ": a partner, a region, an area, a kind, a level; a minus leaves out.",
      ],
      [
        "Leads count back from the meeting: ",
        { strong: "30d,7d,1d" },
        ", ",
        { strong: "2w" },
        ", ",
        { strong: "1m" },
        ", ",
        { strong: "2h" },
        ", ",
        { strong: "30min" },
        ", and ",
        { strong: "10wd" },
        " for working days on which neither the EU institutions nor the partner are closed.",
      ],
      [
        "Reminders come at the hour you name, in the channel’s zone. What falls into quiet hours or on a day off moves, unless you add ",
        { strong: "anytime" },
        ".",
      ],
      [
        { strong: "weekly mon 08:30" },
        " or ",
        { strong: "daily 08:30" },
        " gives a digest, and nothing where there is nothing to tell. Several reminders due together are one message.",
      ],
      [
        "Where senior officials or above meet, the last reminder comes as a briefing of one page. ",
        { strong: "brief:page" },
        " asks for that before every meeting, ",
        { strong: "brief:none" },
        " for none.",
      ],
      [
        { command: "follow radar norway" },
        " posts once a week what is on the radar: overdue rounds, windows that close, clashes.",
      ],
      [
        "Before it is saved you see the rule, its next posts and how many it would have made over the last year. Following the same twice is one rule; ",
        { strong: "now" },
        " at the end saves at once.",
      ],
      [
        "A date that is not known to the day is never counted back from. It is watched: I say when it is still unconfirmed.",
      ],
      [
        "When a meeting moves or is cancelled, reminders to come follow and cards already posted are corrected, with one short note.",
      ],
      ["What is promised, and what is not: ", { command: "help outbox" }, "."],
    ],
  },
  following: {
    usage: "following [who]",
    summary: "What this channel follows: edit, pause, stop",
    examples: ["following", "following norway"],
    details: [
      ["Name one to see its rule, its next posts and its buttons: Edit, Pause and Stop."],
      [
        { command: "pause norway until 1 March 2027" },
        ", ",
        { command: "resume norway" },
        " and ",
        { command: "unfollow norway" },
        " do what they say; pause and resume without a name mean all.",
      ],
      [
        { command: "mute moldova 2w" },
        " keeps one partner, dialogue or meeting quiet here; ",
        { command: "unmute moldova" },
        " ends that.",
      ],
      ["Rules belong to the channel, not to whoever made them."],
    ],
  },
  remind: {
    usage: "remind <meeting> [10wd | 7d,1d] [at 09:00]",
    summary: "Reminders of one meeting",
    examples: ["remind schuman forum 10wd at 09:00", "remind norway 7d,1d,2h"],
    details: [
      ["Name a meeting, or a partner or dialogue: then it is the next meeting with it."],
      ["Leads are written as for ", { command: "follow" }, "."],
    ],
  },
  outbox: {
    usage: "outbox [30d]",
    summary: "What will be posted here, when and why; and what was",
    examples: ["outbox", "outbox 90d"],
    details: [
      [
        "Shows each post to come with its reason, and lets you skip it or pause all; below, what was posted, corrected, skipped, held back or refused, and why. It is the dry run of what is followed here: looking posts nothing.",
      ],
      [
        { strong: "Promised: " },
        "a post comes within 60 seconds of its time, 99 times out of 100; at least once, and almost always once. Whether it is still so is decided at the moment of posting: nothing is posted about a meeting that was moved or cancelled.",
      ],
      [
        { strong: "Not promised: " },
        "anything while the machine on which I run is off or the platform refuses. Afterwards I catch up while that still helps, saying that it is late, and else say once what was missed. After a crash in the middle of a post, or where the platform gave no clear answer, it may come once more; it then says so.",
      ],
      ["Where I may not post (the channel is archived, I was removed), posts are held back until I may again."],
    ],
  },
});
