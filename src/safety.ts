import type { Reading } from "./answer.ts";
import type { Place } from "./place.ts";

/** For answers that tell no time. */
export const timeless = ({ call }: Place): Reading => ({ zone: "UTC", call });
