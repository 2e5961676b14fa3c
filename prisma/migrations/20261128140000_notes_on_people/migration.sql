-- Notes on a person and on an invitation too. A person's go with whatever record is kept when two are made one, and lose their text when he or she is erased.
alter table "InternalNote" add column "contactId" uuid references "Contact" (id) on delete restrict on update cascade;
alter table "InternalNote" drop constraint note_subject;
alter table "InternalNote" add constraint note_subject check (
  "subjectKind" in ('activity', 'consulate', 'contact', 'invitation') and ("subjectKind" = 'contact') = ("contactId" is not null));
create index "InternalNote_contactId_idx" on "InternalNote" ("contactId");

create function notes_of_erased() returns trigger language plpgsql as $$
begin
  update "InternalNote" set text = '', "removedAt" = new."erasedAt" where "contactId" = new.id and "removedAt" is null;
  return null;
end $$;
create trigger notes_of_erased after update of "erasedAt" on "Contact"
  for each row when (new."erasedAt" is not null and old."erasedAt" is null) execute function notes_of_erased();
