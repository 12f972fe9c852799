import { CalendarNews, calendarMessage } from "../imports/news.ts";
import { composed } from "./compose.ts";
import type { Kind } from "./kind.ts";
import { post } from "./post.ts";

/** What a calendar that is read in here says anew. */
export const calendar: Kind = {
  timing: "put-off",
  deliver: post,
  decide: (row, { room, now }) => {
    if (row.expires <= now) return { nothing: room.say.deliveries.nothingToTell };
    const answer = calendarMessage(CalendarNews.parse(JSON.parse(row.detail)), room.library, room.say);
    return { part: composed(row.id, answer) };
  },
};
