-- Places are counted while the activity is held: who comes is found by an index of just them, not among all who are invited, and what is offered from the few
-- offers that stand, not by asking of each invitation whether there is one.
create index invitation_attending on "Invitation" ("activityId") where status = 'issued' and answer = 'attending';

create or replace function places_taken(activity uuid, but uuid, at timestamptz) returns int language sql stable as $$
  with offers as materialized (
    select w."invitationId", w.offered from "WaitingPlace" w where w."endedAt" is null and w."offerUntil" > at
  )
  select (coalesce((
    select count(*) from "Invitation" i
    join "Reply" r on r."invitationId" = i.id and r.version = i."replyVersion"
    join "Delegate" d on d."replyId" = r.id
    where i."activityId" = activity and i.status = 'issued' and i.answer = 'attending' and i.id is distinct from but), 0)
  + coalesce((
    select sum(o.offered) from offers o join "Invitation" i on i.id = o."invitationId"
    where i."activityId" = activity and i.id is distinct from but), 0))::int
$$;
