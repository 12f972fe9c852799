import type { Scene } from "../command.ts";

export { learn } from "../../rooms.ts";

/** What people call where they are. */
export const channel = ({ place }: Pick<Scene, "place">): string => (place.direct ? "conversation" : "channel");
