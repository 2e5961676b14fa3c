-- Invitations that were issued, and of which the post has heard nothing: no mail about one was handed over to any address, nothing was
-- answered by telephone, and its own mail is set for later, paused, or was stopped because the invitation had ended before its hour came.
-- Its guest finds nothing of it; staff do.
create view "UntoldInvitation" as
  select d."subjectId" as "invitationId"
  from "Delivery" d join "Message" m on m.id = d."messageId"
  where d."subjectKind" = 'invitation' and d."subjectId" is not null and d.attempts = 0
    and d.status in ('queued', 'stopped') and m.key = 'invitation' and m."voidedAt" is null
    and ((d.status = 'queued' and (m."pausedAt" is not null or d."nextAttemptAt" > now()))
      or (d.status = 'stopped' and exists (
        select 1 from "Invitation" i join "Activity" a on a.id = i."activityId"
        where i.id = d."subjectId" and (i.status = 'withdrawn' or a.status = 'cancelled'))))
    and not exists (
      select 1 from "Delivery" o
      where o."subjectKind" = 'invitation' and o."subjectId" = d."subjectId"
        and (o.attempts > 0 or o.status not in ('queued', 'stopped')))
    and not exists (select 1 from "Reply" r where r."invitationId" = d."subjectId");

-- Asked of each invitation that a guest's list, page or calendar shows: nearly always there is nothing to find.
create index delivery_never_tried on "Delivery" ("subjectId")
  where "subjectKind" = 'invitation' and "subjectId" is not null and attempts = 0 and status in ('queued', 'stopped');
