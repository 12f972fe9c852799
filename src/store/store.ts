import { acts } from "./acts.ts";
import { audit } from "./audit.ts";
import { claims } from "./claims.ts";
import { commitments } from "./commitments.ts";
import type { Database } from "./database.ts";
import { deliveries } from "./deliveries.ts";
import { erasing } from "./erasing.ts";
import { guarded } from "./failure.ts";
import { feeds } from "./feeds.ts";
import { files } from "./files.ts";
import { heard } from "./heard.ts";
import { imports } from "./imports.ts";
import { marks } from "./marks.ts";
import { people } from "./people.ts";
import { renaming } from "./renaming.ts";
import { departures, rooms } from "./rooms.ts";
import { subscriptions } from "./subscriptions.ts";
import { meetings, settings, workspaces } from "./versioned.ts";
import { versions } from "./versions.ts";

export type * from "./rows.ts";

/** Each function is one SQL statement, and so all or nothing. Instants are milliseconds since 1970. */
export const createStore = (database: Database) =>
  guarded({
    ...marks(database),
    ...rooms(database),
    ...departures(database),
    ...settings(database),
    ...workspaces(database),
    ...audit(database),
    ...meetings(database),
    ...commitments(database),
    ...subscriptions(database),
    ...deliveries(database),
    ...acts(database),
    ...claims(database),
    ...files(database),
    ...feeds(database),
    ...imports(database),
    ...heard(database),
    ...people(database),
    ...versions(database),
    ...erasing(database),
    ...renaming(database),
    close: database.close,
  });
export type Store = ReturnType<typeof createStore>;
