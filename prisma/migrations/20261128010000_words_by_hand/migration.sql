-- The office words its own letters: who made a version, and why. Versions without a name are the standard words.
alter table "TemplateVersion" add column "createdByName" text not null default '', add column note text not null default '';
