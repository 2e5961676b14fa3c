-- By what each record is found. The keys are made by the portal (pinyin is), a moment after a record is written: the database notes which are
-- stale, whoever writes, and enqueues the job that makes them.
create extension if not exists pg_trgm;

create table "SearchEntry" (
  kind text not null check (kind in ('consulate', 'contact', 'activity')),
  "recordId" uuid not null,
  -- Names, pinyin and initials, folded, each on a line of its own.
  text text not null default '',
  -- Two characters of Chinese that stand together, the beginnings of words and initials, codes.
  grams text[] not null default '{}',
  stale boolean not null default true,
  primary key (kind, "recordId")
);
create index search_entry_text on "SearchEntry" using gin (text gin_trgm_ops);
create index search_entry_grams on "SearchEntry" using gin (grams);
create index search_entry_stale on "SearchEntry" (kind) where stale;

-- Arguments: the kind, and the job that makes its keys.
create function search_is_stale() returns trigger language plpgsql as $$
begin
  insert into "SearchEntry" (kind, "recordId") select tg_argv[0], id from changed
    on conflict (kind, "recordId") do update set stale = true;
  if found then perform graphile_worker.add_job(tg_argv[1], '{}'::json, job_key := tg_argv[1]); end if;
  return null;
end $$;
create function search_is_gone() returns trigger language plpgsql as $$
begin
  delete from "SearchEntry" e using changed c where e.kind = tg_argv[0] and e."recordId" = c.id;
  return null;
end $$;

create trigger search_added after insert on "Consulate" referencing new table as changed for each statement execute function search_is_stale('consulate', 'index-directory');
create trigger search_changed after update on "Consulate" referencing new table as changed for each statement execute function search_is_stale('consulate', 'index-directory');
create trigger search_removed after delete on "Consulate" referencing old table as changed for each statement execute function search_is_gone('consulate');
create trigger search_added after insert on "Contact" referencing new table as changed for each statement execute function search_is_stale('contact', 'index-directory');
create trigger search_changed after update on "Contact" referencing new table as changed for each statement execute function search_is_stale('contact', 'index-directory');
create trigger search_removed after delete on "Contact" referencing old table as changed for each statement execute function search_is_gone('contact');
create trigger search_added after insert on "Activity" referencing new table as changed for each statement execute function search_is_stale('activity', 'index-activities');
create trigger search_changed after update on "Activity" referencing new table as changed for each statement execute function search_is_stale('activity', 'index-activities');
create trigger search_removed after delete on "Activity" referencing old table as changed for each statement execute function search_is_gone('activity');

insert into "SearchEntry" (kind, "recordId")
  select 'consulate', id from "Consulate" union all select 'contact', id from "Contact" union all select 'activity', id from "Activity";

-- What is written like a text, the likest first. A letter left out, doubled, wrong or out of its place in a word of five is like it.
create function search_like(of_kind text, among uuid[], query text, most bigint) returns table ("recordId" uuid, place double precision)
language sql stable set pg_trgm.word_similarity_threshold = 0.45 as $$
  select e."recordId", 1 - word_similarity(query, e.text) as place from "SearchEntry" e
  where e.kind = of_kind and (among is null or e."recordId" = any(among)) and query <% e.text
  order by place, length(e.text), e.text, e."recordId" limit most
$$;
