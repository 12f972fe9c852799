import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "tools/migrations/sqlite.schema.cjs",
  out: "src/store/migrations/sqlite",
});
