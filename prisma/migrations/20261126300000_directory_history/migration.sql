-- What the directory said at every instant: a version of each record from when it was written until it was written anew. The database keeps
-- it by itself, whoever writes, so that a list of a day can be made again for ever.

create table "DirectoryHistory" (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('office', 'consulate', 'contact', 'posting')),
  "recordId" uuid not null,
  "fromAt" timestamptz(3) not null,
  "toAt" timestamptz(3),
  row jsonb not null,
  constraint directory_history_span check ("toAt" >= "fromAt")
);
create unique index directory_history_current on "DirectoryHistory" (kind, "recordId") where "toAt" is null;
create index directory_history_record on "DirectoryHistory" (kind, "recordId", "fromAt");

-- Office time. The sample's runs apart from real time, by what its connections say (lib/clock).
create function office_now() returns timestamptz language sql volatile as $$
  select clock_timestamp() + coalesce(nullif(current_setting('consular.clock_offset', true), ''), '0')::interval
$$;

-- A record as the directory says it: without the private number, and without what only the writing of it needs.
create function directory_row(record jsonb) returns jsonb language sql immutable as $$
  select record - array['mobile', 'version', 'createdAt', 'updatedAt', 'updatedByName']
$$;

create function keep_directory_history() returns trigger language plpgsql as $$
declare
  at timestamptz := office_now();
  kept jsonb;
begin
  if tg_op = 'UPDATE' and directory_row(to_jsonb(new)) = directory_row(to_jsonb(old)) then return null; end if;
  if tg_op <> 'INSERT' then
    update "DirectoryHistory" set "toAt" = greatest(at, "fromAt") where kind = tg_argv[0] and "recordId" = old.id and "toAt" is null;
  end if;
  if tg_op <> 'DELETE' then
    kept := directory_row(to_jsonb(new));
    insert into "DirectoryHistory" (kind, "recordId", "fromAt", row) values (tg_argv[0], new.id, at, kept);
    -- What a person has had erased is not kept in what was said before either.
    if kept ->> 'erasedAt' is not null then
      update "DirectoryHistory" set row = row || '{"email": null, "addressEn": null, "addressZh": null}'
      where kind = tg_argv[0] and "recordId" = new.id;
    end if;
  end if;
  return null;
end $$;

create trigger keep_history after insert or update or delete on "Office"
  for each row execute function keep_directory_history('office');
create trigger keep_history after insert or update or delete on "Consulate"
  for each row execute function keep_directory_history('consulate');
create trigger keep_history after insert or update or delete on "Contact"
  for each row execute function keep_directory_history('contact');
create trigger keep_history after insert or update or delete on "Posting"
  for each row execute function keep_directory_history('posting');

-- Nobody writes it by hand: only from within the trigger above.
create function refuse_directory_history() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    raise exception 'the history of the directory is kept by the database' using errcode = 'check_violation', constraint = 'directory_history_kept';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger refuse_by_hand before insert or update or delete on "DirectoryHistory"
  for each row execute function refuse_directory_history();

-- What stands already is taken to have been said since it was written.
alter table "DirectoryHistory" disable trigger refuse_by_hand;
insert into "DirectoryHistory" (kind, "recordId", "fromAt", row)
  select 'office', id, "createdAt", directory_row(to_jsonb(o)) from "Office" o
  union all select 'consulate', id, "createdAt", directory_row(to_jsonb(c)) from "Consulate" c
  union all select 'contact', id, "createdAt", directory_row(to_jsonb(k)) from "Contact" k
  union all select 'posting', id, "createdAt", directory_row(to_jsonb(p)) from "Posting" p;
alter table "DirectoryHistory" enable trigger refuse_by_hand;
