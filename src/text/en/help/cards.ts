import { explained } from "../../help.ts";

export const cards = explained({
  unfollow: {
    usage: "unfollow <who>",
    summary: "Stops reminders here",
    examples: ["unfollow norway"],
    details: [["Nothing more is posted from then on; cards that stand are still corrected when a meeting moves."]],
  },
  pause: {
    usage: "pause [who] [2w | until 1 March 2027]",
    summary: "No reminders here for a while",
    examples: ["pause norway 2w", "pause until 1 March 2027"],
    details: [
      ["Without a name all that the channel follows pauses; without a date for two weeks."],
      ["What falls due in the meantime is left out, not kept for later."],
    ],
  },
  resume: {
    usage: "resume [who]",
    summary: "Reminders go on after a pause",
    examples: ["resume norway"],
    details: [["Without a name all that was paused goes on."]],
  },
  mute: {
    usage: "mute <partner, dialogue or meeting> [2w | until 1 March 2027]",
    summary: "Keeps one partner, dialogue or meeting quiet here",
    examples: ["mute moldova 2w", "mute schuman forum until 1 March 2027"],
    details: [["Without a date it stays muted until ", { command: "unmute" }, "."]],
  },
  unmute: {
    usage: "unmute <who>",
    summary: "Ends a mute",
    examples: ["unmute moldova"],
    details: [["Reminders of it come again in this channel."]],
  },
  undo: {
    usage: "undo <what was done>",
    summary: "Takes back what somebody pressed on a card",
    examples: ["following"],
    details: [
      [
        "Pressed on a card or a line that tells who stopped, muted, paused or put off something here: it is as it was before.",
      ],
    ],
  },
  done: {
    usage: "done <meeting>",
    summary: "No more reminders of a meeting that is prepared",
    examples: ["done schuman forum"],
    details: [
      ["Pressed on a reminder: this channel needs no more of that meeting. The next one is reminded of again."],
    ],
  },
  snooze: {
    usage: "snooze <meeting> [1d]",
    summary: "Brings a reminder back later",
    examples: ["snooze schuman forum 2d"],
    details: [["It comes back to this channel at 09:00 on that day, while the meeting is still to come."]],
  },
  skip: {
    usage: "skip <post>",
    summary: "Leaves out one post to come",
    examples: ["outbox"],
    details: [
      ["Pressed in the ", { command: "outbox" }, ": that one post is left out, all others come."],
      ["Pressed on a reminder: the next one of that meeting is left out."],
    ],
  },
  why: {
    usage: "why <reminder>",
    summary: "Why a reminder was posted here",
    examples: ["following"],
    details: [["Pressed on a reminder."]],
  },
});
