-- What a user has put aside of a list under a name: its address, nothing more.
create table "SavedView" (
  id uuid primary key default gen_random_uuid(),
  "userId" uuid not null references "User"(id) on update cascade on delete cascade,
  list text not null check (list in ('activities', 'consulates')),
  query text not null check (length(query) <= 500),
  name text not null check (btrim(name) <> '' and length(name) <= 60),
  "createdAt" timestamptz(3) not null default now(),
  constraint saved_view_one unique ("userId", list, name)
);
