-- A sending whose mails come back too often is paused: what waits of it stays until staff have looked.
alter table "Message" add column "pausedAt" timestamptz(3);
alter table "Message" add column "bouncesSeen" integer not null default 0;
