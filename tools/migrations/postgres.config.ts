import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "tools/migrations/postgres.schema.cjs",
  out: "src/store/migrations/postgres",
});
