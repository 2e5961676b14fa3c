alter table "Consulate"
  add column "addressEn" text,
  add column "addressZh" text,
  -- Languages in which the post can be written to, as they are called in English.
  add column languages text[] not null default '{}',
  -- Where a single fact is known from, where that is not the source of the record: { "openedOn": "…" }.
  add column sources jsonb not null default '{}';
