import { explained } from "../../help.ts";

export const home = explained({
  home: {
    usage: "home",
    summary: "Your desk: what is followed, what comes, what is late",
    examples: ["home"],
    details: [
      ["Shows what you and your channels follow, the next posts, the next seven days and overdue commitments."],
      ["Channels are those in which you set something up and which every member may read."],
    ],
  },
});
