-- A consulate asks for help with an activity of its own, and what becomes of it.
create type "SupportStatus" as enum ('draft', 'submitted', 'in_review', 'approved', 'declined', 'delivered', 'withdrawn');
create type "SupportNeed" as enum ('venue', 'guests', 'media', 'interpreting', 'transport', 'security', 'permits', 'customs', 'other');

create table "SupportRequest" (
  id uuid not null default gen_random_uuid(),
  "consulateId" uuid not null,
  "plannedKey" uuid,
  status "SupportStatus" not null default 'draft',
  "titleZh" text not null default '',
  "titleEn" text not null default '',
  kind "ActivityKind" not null,
  "firstOn" date not null,
  "lastOn" date not null,
  "halfYear" text,
  "placeZh" text not null default '',
  "placeEn" text not null default '',
  expected integer,
  needs "SupportNeed"[] not null,
  details text not null default '',
  "answerBy" date,
  version integer not null default 1,
  constraint "SupportRequest_pkey" primary key (id),
  constraint "SupportRequest_consulateId_fkey" foreign key ("consulateId") references "Consulate" (id) on delete restrict on update cascade,
  constraint support_request_title check ("titleZh" <> '' or "titleEn" <> ''),
  constraint support_request_days check ("lastOn" >= "firstOn"),
  constraint support_request_expected check (expected between 1 and 100000),
  constraint support_request_needs check (cardinality(needs) >= 1)
);
create index "SupportRequest_consulateId_firstOn_idx" on "SupportRequest" ("consulateId", "firstOn");
create index "SupportRequest_halfYear_status_idx" on "SupportRequest" ("halfYear", status);
-- One request for an activity of the plan at a time.
create unique index support_request_once on "SupportRequest" ("consulateId", "plannedKey") where status not in ('declined', 'withdrawn');

create table "SupportStep" (
  id uuid not null default gen_random_uuid(),
  "requestId" uuid not null,
  "to" "SupportStatus" not null,
  "wordsZh" text not null default '',
  "wordsEn" text not null default '',
  -- Office time.
  at timestamptz(3) not null,
  by uuid,
  "byName" text not null default '',
  constraint "SupportStep_pkey" primary key (id),
  constraint "SupportStep_requestId_fkey" foreign key ("requestId") references "SupportRequest" (id) on delete restrict on update cascade,
  constraint support_step_says_why check ("to" <> 'declined' or ("wordsZh" <> '' and "wordsEn" <> ''))
);
create index "SupportStep_requestId_at_idx" on "SupportStep" ("requestId", at);

-- The half-year of the first day; what was submitted stays as it was, and moves on in its order only.
create function support_request_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' then return old; end if;
    raise exception 'a request that was submitted is never removed' using errcode = 'restrict_violation';
  end if;
  new."halfYear" := extract(year from new."firstOn")::int::text || case when extract(month from new."firstOn") <= 6 then 'H1' else 'H2' end;
  if tg_op = 'UPDATE' and old.status <> 'draft'
    and to_jsonb(new) - '{status,answerBy,version}'::text[] <> to_jsonb(old) - '{status,answerBy,version}'::text[] then
    raise exception 'what was asked stays as it was asked' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and new.status <> old.status and (old.status, new.status) not in (
    ('draft', 'submitted'), ('submitted', 'in_review'), ('submitted', 'approved'), ('submitted', 'declined'), ('submitted', 'withdrawn'),
    ('in_review', 'approved'), ('in_review', 'declined'), ('in_review', 'withdrawn'),
    ('approved', 'delivered'), ('approved', 'declined'), ('approved', 'withdrawn'), ('declined', 'in_review')) then
    raise exception 'a request does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger support_request_kept before insert or update or delete on "SupportRequest"
  for each row execute function support_request_kept();

create function support_step_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what became of a request is never overwritten or removed' using errcode = 'restrict_violation';
end $$;
create trigger support_step_kept before update or delete on "SupportStep" for each row execute function support_step_kept();
