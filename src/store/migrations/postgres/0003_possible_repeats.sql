ALTER TABLE "deliveries" ADD COLUMN "doubts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "ready" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "deliveries" SET "doubts" = 1 WHERE "why" = 'possibly a repeat';
