-- What has outlived its purpose goes; that it went, and when, stays on record.

alter table "Office" add column "notesKeptDays" integer not null default 30;
alter table "Office" add constraint office_notes_kept check ("notesKeptDays" between 0 and 365);

alter table "Activity"
  add column "notesRemoved" integer not null default 0,
  add column "notesRemovedAt" timestamptz(3);
alter table "Activity" add constraint activity_notes_removed check (("notesRemoved" > 0) = ("notesRemovedAt" is not null));

alter table "Contact" add column "erasedAt" timestamptz(3);
alter table "Contact" add constraint contact_erased check ("erasedAt" is null
  or (email is null and mobile is null and "addressEn" is null and "addressZh" is null));

alter table "User"
  add column "lastSeenAt" timestamptz(3),
  add column "erasedAt" timestamptz(3);
alter table "User" add constraint user_erased check ("erasedAt" is null
  or ("disabledAt" is not null and "passwordHash" is null and "totpSecret" is null and email like '%@erased.invalid'));

-- A session that is over goes; when its user was last seen stays.
create function session_last_seen() returns trigger language plpgsql as $$
begin
  update "User" set "lastSeenAt" = old."lastSeenAt"
    where id = old."userId" and ("lastSeenAt" is null or "lastSeenAt" < old."lastSeenAt");
  return null;
end $$;
create trigger session_last_seen after delete on "Session" for each row execute function session_last_seen();
