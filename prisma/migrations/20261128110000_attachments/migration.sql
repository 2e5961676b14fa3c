-- Files that go with the invitations of an activity. The bytes of a file stand once, under their hash; they are never written again, and go
-- when nothing names them any more. What was sent names them for ever.
create table "StoredFile" (
  hash bytea not null,
  -- Media type, as it was found from the bytes.
  type text not null,
  size integer not null,
  content bytea not null,
  "storedAt" timestamptz(3) not null default now(),
  constraint "StoredFile_pkey" primary key (hash),
  constraint stored_file_hash check (hash = sha256(content)),
  constraint stored_file_size check (size = octet_length(content) and size between 1 and 5242880)
);
-- All of these formats are packed already.
alter table "StoredFile" alter column content set storage external;
create trigger never_overwritten before update on "StoredFile" for each row execute function never_overwritten();

-- A name without a path, and without what is not to be seen.
create function is_file_name(name text) returns boolean language sql immutable as $$
  select length(name) between 1 and 100 and name !~ '[\u0001-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069/\\:*?"<>|]' and name !~ '^[. ]'
$$;

-- What will go with the invitations of an activity, as it stands.
create table "Attachment" (
  id uuid not null default gen_random_uuid(),
  "activityId" uuid not null,
  hash bytea not null,
  name text not null,
  -- Office time.
  "addedAt" timestamptz(3) not null,
  "addedBy" uuid,
  "addedByName" text not null default '',
  constraint "Attachment_pkey" primary key (id),
  constraint "Attachment_activityId_fkey" foreign key ("activityId") references "Activity" (id) on delete cascade on update cascade,
  constraint "Attachment_hash_fkey" foreign key (hash) references "StoredFile" (hash) on delete restrict on update cascade,
  constraint attachment_name check (is_file_name(name))
);
create unique index attachment_once on "Attachment" ("activityId", hash);
create unique index attachment_name_once on "Attachment" ("activityId", lower(name));

-- What went out with a message, in its order.
create table "MessageFile" (
  "messageId" uuid not null,
  place integer not null,
  hash bytea not null,
  name text not null,
  constraint "MessageFile_pkey" primary key ("messageId", place),
  constraint "MessageFile_messageId_fkey" foreign key ("messageId") references "Message" (id) on delete restrict on update cascade,
  constraint "MessageFile_hash_fkey" foreign key (hash) references "StoredFile" (hash) on delete restrict on update cascade,
  constraint message_file_place check (place between 1 and 5),
  constraint message_file_name check (is_file_name(name))
);
create index "MessageFile_hash_idx" on "MessageFile" (hash);
create index "Attachment_hash_idx" on "Attachment" (hash);
create trigger never_overwritten before update or delete on "MessageFile" for each row execute function never_overwritten();

-- Five files and ten megabytes at most, whoever adds at the same moment.
create function attachments_within_limits() returns trigger language plpgsql as $$
begin
  perform 1 from "Activity" where id = new."activityId" for update;
  if (select count(*) >= 5 or coalesce(sum(f.size), 0) + (select size from "StoredFile" where hash = new.hash) > 10485760
      from "Attachment" a join "StoredFile" f using (hash) where a."activityId" = new."activityId") then
    raise exception 'more is attached than a mail can carry';
  end if;
  return new;
end $$;
create trigger attachments_within_limits before insert on "Attachment" for each row execute function attachments_within_limits();
create trigger never_overwritten before update on "Attachment" for each row execute function never_overwritten();

-- Bytes that nothing names go. Who adds the same ones takes the same lock.
create function forget_file() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('file:' || encode(old.hash, 'hex'), 0));
  delete from "StoredFile" f where f.hash = old.hash
    and not exists (select 1 from "Attachment" a where a.hash = old.hash)
    and not exists (select 1 from "MessageFile" m where m.hash = old.hash);
  return old;
end $$;
create trigger forget_file after delete on "Attachment" for each row execute function forget_file();
