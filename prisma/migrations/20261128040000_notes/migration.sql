-- What colleagues want one another to know about a record. Never seen outside the office; a note that was taken away stays on record, without its text.
create table "InternalNote" (
  id uuid primary key default gen_random_uuid(),
  "subjectKind" text not null,
  "subjectId" uuid not null,
  text text not null,
  -- Office time.
  "writtenAt" timestamptz(3) not null,
  "writtenBy" uuid,
  "writtenByName" text not null default '',
  "removedAt" timestamptz(3),
  "removedBy" uuid,
  constraint note_subject check ("subjectKind" in ('activity', 'consulate')),
  constraint note_text check (("removedAt" is null) = (text <> ''))
);
create index "InternalNote_subject_idx" on "InternalNote" ("subjectKind", "subjectId", "writtenAt");
