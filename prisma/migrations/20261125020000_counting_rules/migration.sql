-- Which kinds count is a setting with history: a rule that another takes the place of stays on record, with who set it, when and why.

alter table "CountingRule"
  add column reason text not null default '',
  add column "setAt" timestamptz(3),
  add column "setByName" text not null default '',
  add column "replacedAt" timestamptz(3);

update "CountingRule" r
  set "setAt" = r."createdAt", "setByName" = coalesce((select u.name from "User" u where u.id = r."createdBy"), '');

alter table "CountingRule"
  alter column "setAt" set not null,
  add constraint counting_rule_kinds check (cardinality(kinds) > 0);

drop index "CountingRule_officeId_figure_fromHalf_key";
create index "CountingRule_officeId_figure_idx" on "CountingRule" ("officeId", figure);
create unique index counting_rule_one on "CountingRule" ("officeId", figure, "fromHalf") where "replacedAt" is null;
