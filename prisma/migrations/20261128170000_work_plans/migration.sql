-- What a consulate, or a district's office, means to do in a half-year, in versions.
create type "WorkPlanStatus" as enum ('draft', 'submitted', 'published');

create table "WorkPlan" (
  id uuid not null default gen_random_uuid(),
  "halfYear" text not null,
  "consulateId" uuid,
  "officeId" uuid,
  constraint "WorkPlan_pkey" primary key (id),
  constraint "WorkPlan_consulateId_fkey" foreign key ("consulateId") references "Consulate" (id) on delete restrict on update cascade,
  constraint "WorkPlan_officeId_fkey" foreign key ("officeId") references "Office" (id) on delete restrict on update cascade,
  constraint work_plan_half check ("halfYear" ~ '^[0-9]{4}H[12]$'),
  constraint work_plan_of_one check (num_nonnulls("consulateId", "officeId") = 1)
);
create unique index "WorkPlan_halfYear_consulateId_key" on "WorkPlan" ("halfYear", "consulateId");
create unique index "WorkPlan_halfYear_officeId_key" on "WorkPlan" ("halfYear", "officeId");

create table "WorkPlanVersion" (
  id uuid not null default gen_random_uuid(),
  "planId" uuid not null,
  number integer not null,
  status "WorkPlanStatus" not null default 'draft',
  "prioritiesZh" text not null default '',
  "prioritiesEn" text not null default '',
  edition integer not null default 1,
  -- Office time.
  "savedAt" timestamptz(3) not null,
  "savedBy" uuid,
  "savedByName" text not null default '',
  "submittedAt" timestamptz(3),
  "submittedBy" uuid,
  "submittedByName" text not null default '',
  "publishedAt" timestamptz(3),
  "publishedBy" uuid,
  "publishedByName" text not null default '',
  constraint "WorkPlanVersion_pkey" primary key (id),
  constraint "WorkPlanVersion_planId_fkey" foreign key ("planId") references "WorkPlan" (id) on delete restrict on update cascade,
  constraint work_plan_version_number check (number >= 1),
  constraint work_plan_version_submitted check ((status = 'draft') = ("submittedAt" is null)),
  constraint work_plan_version_published check ((status = 'published') = ("publishedAt" is not null))
);
create unique index "WorkPlanVersion_planId_number_key" on "WorkPlanVersion" ("planId", number);
create unique index work_plan_draft_once on "WorkPlanVersion" ("planId") where status = 'draft';

create table "PlannedActivity" (
  id uuid not null default gen_random_uuid(),
  "versionId" uuid not null,
  key uuid not null,
  position integer not null,
  "titleZh" text not null default '',
  "titleEn" text not null default '',
  kind "ActivityKind" not null,
  month integer not null,
  "firstOn" date,
  "lastOn" date,
  "placeZh" text not null default '',
  "placeEn" text not null default '',
  constraint "PlannedActivity_pkey" primary key (id),
  constraint "PlannedActivity_versionId_fkey" foreign key ("versionId") references "WorkPlanVersion" (id) on delete cascade on update cascade,
  constraint planned_activity_title check ("titleZh" <> '' or "titleEn" <> ''),
  constraint planned_activity_month check (month between 1 and 12),
  constraint planned_activity_days check ("lastOn" >= "firstOn" and ("lastOn" is null or "firstOn" is not null)),
  constraint planned_activity_month_of_day check (month = extract(month from "firstOn"))
);
create unique index "PlannedActivity_versionId_key_key" on "PlannedActivity" ("versionId", key);
create unique index "PlannedActivity_versionId_position_key" on "PlannedActivity" ("versionId", position);

-- What was submitted stays as it was: only that it is published is added.
create function work_plan_version_fixed() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'draft' then return old; end if;
  elsif old.status = 'draft' and new.status in ('draft', 'submitted') and new."planId" = old."planId" and new.number = old.number then
    return new;
  elsif old.status = 'submitted' and new.status = 'published'
    and to_jsonb(new) - '{status,publishedAt,publishedBy,publishedByName}'::text[]
      = to_jsonb(old) - '{status,publishedAt,publishedBy,publishedByName}'::text[] then
    return new;
  end if;
  raise exception 'a version of a work plan that was submitted is never written again' using errcode = 'restrict_violation';
end $$;
create trigger work_plan_version_fixed before update or delete on "WorkPlanVersion"
  for each row execute function work_plan_version_fixed();

create function planned_activity_fixed() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from "WorkPlanVersion" v
    where v.id in (case when tg_op = 'INSERT' then new."versionId" else old."versionId" end,
                   case when tg_op = 'DELETE' then old."versionId" else new."versionId" end)
      and v.status <> 'draft')
  then
    raise exception 'what a submitted work plan names is never written again' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger planned_activity_fixed before insert or update or delete on "PlannedActivity"
  for each row execute function planned_activity_fixed();
