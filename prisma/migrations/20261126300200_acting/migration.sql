-- An acting head acts from a day to a day, within the posting (VCCR art. 15).
alter table "Posting"
  add column "actingUntil" date,
  add constraint posting_acting_span check ("actingUntil" is null or ("isActingHead" and ("actingSince" is null or "actingUntil" >= "actingSince")));

create function acts_on(acting boolean, since date, until date, day date) returns boolean language sql immutable as $$
  select acting and (since is null or since <= day) and (until is null or until >= day)
$$;
