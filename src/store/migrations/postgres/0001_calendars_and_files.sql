CREATE TABLE "feeds" (
	"token" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"room" text NOT NULL,
	"rule" text NOT NULL,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL,
	"revoked_at" bigint
);
--> statement-breakpoint
CREATE TABLE "files" (
	"token" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"name" text NOT NULL,
	"media" text NOT NULL,
	"content" text NOT NULL,
	"expires" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"tenant" text NOT NULL,
	"room" text NOT NULL,
	"address" text NOT NULL,
	"value" text NOT NULL,
	"copy" text,
	"person" text NOT NULL,
	"person_name" text NOT NULL,
	"at" bigint NOT NULL,
	"next_at" bigint,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "feeds_room" ON "feeds" USING btree ("platform","tenant","room");--> statement-breakpoint
CREATE INDEX "files_expires" ON "files" USING btree ("expires");--> statement-breakpoint
CREATE INDEX "files_tenant" ON "files" USING btree ("platform","tenant");--> statement-breakpoint
CREATE INDEX "imports_next" ON "imports" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "imports_room" ON "imports" USING btree ("platform","tenant","room");