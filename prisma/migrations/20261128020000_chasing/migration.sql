-- Nobody chases replies by hand: an activity says how many working days before its deadline those awaited are reminded, and what became of each step
-- for each invitation stands on record, so that none is taken twice.

alter table "Activity" add column "chaseDays" text not null default '7, 3, 1'
  constraint chase_days check ("chaseDays" ~ '^([1-9][0-9]?(, [1-9][0-9]?)*)?$');

-- Those that are out already go on as they were sent: reminded by hand.
update "Activity" set "chaseDays" = '' where status <> 'draft';

create type "ChaseOutcome" as enum ('sent', 'missed', 'by_hand');

create table "ChaseStep" (
  "invitationId" uuid not null references "Invitation"(id) on update cascade on delete restrict,
  -- How many working days before the deadline, and before which: a new deadline has steps of its own.
  days integer not null,
  deadline date not null,
  outcome "ChaseOutcome" not null,
  at timestamptz(3) not null,
  primary key ("invitationId", days, deadline)
);
