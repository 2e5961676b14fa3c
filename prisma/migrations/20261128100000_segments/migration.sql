-- Words by which the office groups posts, and what it calls a group of them: a rule that is read anew each time it is used.
alter table "Consulate" add column tags text[] not null default '{}';

create table "Segment" (
  id uuid not null default gen_random_uuid(),
  name text not null,
  rule jsonb not null,
  version integer not null default 1,
  -- Office time.
  "savedAt" timestamptz(3) not null,
  "savedBy" uuid,
  "savedByName" text not null default '',
  "removedAt" timestamptz(3),
  "removedBy" uuid,
  constraint "Segment_pkey" primary key (id),
  constraint segment_name check (length(name) between 1 and 60)
);
create unique index segment_name_once on "Segment" (lower(name)) where "removedAt" is null;

-- How the posts of a sending came to be chosen: an open one belongs to the drafts, and is fixed when they are sent.
create table "AudienceChoice" (
  id uuid not null default gen_random_uuid(),
  "activityId" uuid not null,
  steps jsonb not null,
  meant uuid[] not null,
  reasons jsonb not null,
  "chosenAt" timestamptz(3) not null,
  "chosenBy" uuid,
  "chosenByName" text not null default '',
  "messageId" uuid,
  "sentAt" timestamptz(3),
  invited uuid[] not null default '{}',
  "leftOut" jsonb not null default '[]',
  constraint "AudienceChoice_pkey" primary key (id),
  constraint "AudienceChoice_activityId_fkey" foreign key ("activityId") references "Activity" (id) on delete cascade on update cascade,
  constraint audience_sent check (("messageId" is null) = ("sentAt" is null))
);
create unique index audience_open_once on "AudienceChoice" ("activityId") where "messageId" is null;
create unique index audience_of_message on "AudienceChoice" ("messageId");

-- What a sending was is never written again; only a stop takes the whole back.
create function audience_is_fixed() returns trigger language plpgsql as $$
begin
  if old."messageId" is not null and new."messageId" is not null then
    raise exception 'what was sent to whom is fixed';
  end if;
  return new;
end $$;
create trigger audience_is_fixed before update on "AudienceChoice" for each row execute function audience_is_fixed();
