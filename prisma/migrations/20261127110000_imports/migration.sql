-- What the column of a sheet holds whose title nobody knew, said once.
create table "ImportTitle" (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('consulates', 'people')),
  key text not null check (key <> ''),
  title text not null,
  -- Null: it is not read.
  "column" text,
  "setAt" timestamptz(3) not null,
  "setByName" text not null default '',
  constraint import_title_one unique (kind, key)
);

-- The chain is sealed at commit as before, but all events of a transaction at the first of them: one after the other would find the head of the chain
-- behind as many versions of it as there were events before.
create index audit_unsealed on "AuditEvent" (at) where seq is null;

create or replace function audit_seal() returns trigger language plpgsql as $$
declare
  head "AuditHead";
  event "AuditEvent";
begin
  -- Asked by the id alone: the index of what is not sealed is full of what just was.
  if (select e.seq from "AuditEvent" e where e.id = new.id) is not null then return null; end if;
  select * into head from "AuditHead" where id = 1 for update;
  -- Another transaction's are not seen before they are sealed.
  for event in select * from "AuditEvent" e where e.seq is null order by e.at, e.ctid loop
    update "AuditEvent" set seq = head.seq + 1, "prevHash" = head.hash,
      hash = audit_hash(head.hash, audit_canonical(event, head.seq + 1))
      where id = event.id returning seq, hash into head.seq, head.hash;
  end loop;
  update "AuditHead" set seq = head.seq, hash = head.hash where id = 1;
  return null;
end $$;

-- Several events in one statement.
create function audit_record_all(entries jsonb) returns void language sql as $$
  insert into "AuditEvent" ("officeAt", type, "actorKind", "actorId", "actorName", "subjectKind", "subjectId", "activityId", "consulateId", data)
  select (e->>'officeAt')::timestamptz, e->>'type', e->>'actorKind', e->>'actorId', coalesce(e->>'actorName', ''),
         e->>'subjectKind', e->>'subjectId', (e->>'activityId')::uuid, (e->>'consulateId')::uuid, coalesce(e->'data', '{}'::jsonb)
  from jsonb_array_elements(entries) e
$$;
