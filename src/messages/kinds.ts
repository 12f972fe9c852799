import type { DeliveryKind } from "../store/store.ts";
import { act } from "./act.ts";
import { calendar } from "./calendar.ts";
import { correction } from "./correction.ts";
import { digest } from "./digest.ts";
import { farewell } from "./farewell.ts";
import type { Kind } from "./kind.ts";
import { news } from "./news.ts";
import { notice } from "./notice.ts";
import { radar } from "./radar.ts";
import { reminder } from "./reminder.ts";
import { shared } from "./shared.ts";
import { snooze } from "./snooze.ts";
import { watch } from "./watch.ts";
import { word } from "./word.ts";

/** All kinds of deliveries, in the order in which a room gets what is due in it at once. */
export const kinds: Readonly<Record<DeliveryKind, Kind>> = {
  farewell,
  notice,
  reminder,
  watch,
  snooze,
  digest,
  radar,
  news,
  calendar,
  word,
  shared,
  amend: correction,
  act,
};
