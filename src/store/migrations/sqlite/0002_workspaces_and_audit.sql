CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`room` text NOT NULL,
	`act` text NOT NULL,
	`what` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_tenant` ON `audit` (`platform`,`tenant`,`at`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	`due` integer NOT NULL,
	`state` text NOT NULL,
	`ended_at` integer,
	`ended_by` text
);
--> statement-breakpoint
CREATE INDEX `erasures_tenant` ON `erasures` (`platform`,`tenant`);--> statement-breakpoint
CREATE INDEX `erasures_due` ON `erasures` (`state`,`due`);--> statement-breakpoint
CREATE TABLE `heard` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `heard_at` ON `heard` (`at`);--> statement-breakpoint
CREATE INDEX `heard_tenant` ON `heard` (`platform`,`tenant`);--> statement-breakpoint
CREATE TABLE `workspaces` (
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL,
	`what` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`platform`, `tenant`, `version`)
);
--> statement-breakpoint
ALTER TABLE `rooms` ADD `team` text;