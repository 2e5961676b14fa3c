-- Two records that are one person's become one, and can be parted again exactly as they were.

alter table "Contact" add column "mergedIntoId" uuid references "Contact" (id) on update cascade on delete restrict,
  add constraint contact_not_into_itself check ("mergedIntoId" <> id);

create table "ContactMerge" (
  id uuid primary key default gen_random_uuid(),
  "keptId" uuid not null references "Contact" (id) on update cascade on delete restrict,
  "goneId" uuid not null references "Contact" (id) on update cascade on delete restrict,
  -- What named the record that is gone: by table and column the ids of the rows.
  moved jsonb not null,
  -- Postings that both records had at one post, as they stood: of the one that is gone the row, of the kept one what was filled in, and what named the first.
  folded jsonb not null default '[]',
  -- Of the kept record, by field, what it said before and what it was given.
  given jsonb not null default '{}',
  "mergedAt" timestamptz(3) not null,
  "mergedByName" text not null,
  "undoneAt" timestamptz(3),
  "undoneByName" text,
  constraint contact_merge_undone check (num_nulls("undoneAt", "undoneByName") in (0, 2))
);
create index "ContactMerge_mergedAt_idx" on "ContactMerge" ("mergedAt");
create unique index contact_merge_gone on "ContactMerge" ("goneId") where "undoneAt" is null;

-- Two records that look like one person's and are not: nobody is asked again. The smaller id comes first.
create table "ContactsApart" (
  "oneId" uuid not null references "Contact" (id) on update cascade on delete cascade,
  "otherId" uuid not null references "Contact" (id) on update cascade on delete cascade,
  "saidAt" timestamptz(3) not null,
  "saidByName" text not null,
  primary key ("oneId", "otherId"),
  constraint contacts_apart_order check ("oneId" < "otherId")
);

-- A delegate stays who he or she was: only the record that this was of may become another's, within a merge.
create or replace function never_overwritten() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'Delegate' and current_setting('consular.merging', true) = 'on'
    and to_jsonb(new) - 'contactId' = to_jsonb(old) - 'contactId' then return new; end if;
  raise exception '% is never overwritten or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- Lets every row that names one record name another, whatever table it stands in, and gives the ids of those rows by "Table.column". With `only`, as this
-- function gave it, those rows alone. Questions to a post about its people, and merges, stay with the record that they are about.
create function rename_record(target regclass, from_id uuid, to_id uuid, only_rows jsonb default null) returns jsonb language plpgsql as $$
declare
  link record;
  place text;
  ids jsonb;
  moved jsonb := '{}';
begin
  perform set_config('consular.merging', 'on', true);
  for link in
    select c.conrelid::regclass as tab, t.relname as tab_name, a.attname as col
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = target
      and t.relname not in ('PeopleCheck', 'ContactMerge', 'ContactsApart', 'Contact')
    order by t.relname, a.attname
  loop
    place := link.tab_name || '.' || link.col;
    execute format(
      'with moved as (update %s set %I = $1 where %I = $2 and ($3::jsonb is null or $3 ? id::text) returning id) select coalesce(jsonb_agg(id), ''[]'') from moved',
      link.tab, link.col, link.col)
      into ids using to_id, from_id, case when only_rows is null then null else coalesce(only_rows -> place, '[]') end;
    if jsonb_array_length(ids) > 0 then moved := moved || jsonb_build_object(place, ids); end if;
  end loop;
  perform set_config('consular.merging', '', true);
  return moved;
end $$;
