import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemas } from "./schemas.ts";

const folder = join(import.meta.dirname, "../../data");
mkdirSync(join(folder, "schema"), { recursive: true });
for (const { name, text } of jsonSchemas()) writeFileSync(join(folder, name), text);
