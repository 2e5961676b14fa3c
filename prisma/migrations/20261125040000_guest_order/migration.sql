-- What the Vienna Convention leaves open is the office's to set; an activity may be in another order, and single places be given by hand.

create type "OfficerOrder" as enum ('rank_arrival', 'rank_state', 'arrival');
create type "Representation" as enum ('own', 'principal');
create type "GuestOrder" as enum ('precedence', 'english', 'pinyin', 'stroke');

alter table "Office"
  add column "officerOrder" "OfficerOrder" not null default 'rank_arrival',
  add column representation "Representation" not null default 'own';

alter table "Activity"
  add column "guestOrder" "GuestOrder" not null default 'precedence',
  add column "guestOrderReason" text not null default '',
  add constraint activity_guest_order_reason check ("guestOrder" = 'precedence' or btrim("guestOrderReason") <> '');

create table "PlaceOverride" (
  id uuid primary key default gen_random_uuid(),
  "activityId" uuid not null references "Activity" (id) on delete restrict on update cascade,
  "consulateId" uuid not null references "Consulate" (id) on delete restrict on update cascade,
  place integer not null,
  reason text not null,
  "setAt" timestamptz(3) not null,
  "setBy" uuid,
  "setByName" text not null default '',
  "removedAt" timestamptz(3),
  "removedBy" uuid,
  constraint place_override_place check (place between 1 and 999),
  constraint place_override_reason check (btrim(reason) <> '')
);

-- One place for a post, one post for a place; earlier ones stay as removed.
create unique index place_override_one_for_post on "PlaceOverride" ("activityId", "consulateId") where "removedAt" is null;
create unique index place_override_one_at_place on "PlaceOverride" ("activityId", place) where "removedAt" is null;
