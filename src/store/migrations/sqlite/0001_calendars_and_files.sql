CREATE TABLE `feeds` (
	`token` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`room` text NOT NULL,
	`rule` text NOT NULL,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	`revoked_at` integer
);
--> statement-breakpoint
CREATE INDEX `feeds_room` ON `feeds` (`platform`,`tenant`,`room`);--> statement-breakpoint
CREATE TABLE `files` (
	`token` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`media` text NOT NULL,
	`content` text NOT NULL,
	`expires` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `files_expires` ON `files` (`expires`);--> statement-breakpoint
CREATE INDEX `files_tenant` ON `files` (`platform`,`tenant`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`tenant` text NOT NULL,
	`room` text NOT NULL,
	`address` text NOT NULL,
	`value` text NOT NULL,
	`copy` text,
	`person` text NOT NULL,
	`person_name` text NOT NULL,
	`at` integer NOT NULL,
	`next_at` integer,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `imports_next` ON `imports` (`next_at`);--> statement-breakpoint
CREATE INDEX `imports_room` ON `imports` (`platform`,`tenant`,`room`);