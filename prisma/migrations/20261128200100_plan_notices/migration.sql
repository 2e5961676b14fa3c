-- The desk is told when a post or a district submits its work plan.
drop trigger event_recorded on "AuditEvent";
create trigger event_recorded after insert on "AuditEvent" for each row
when (new.type in ('reply.recorded', 'waiting.joined', 'waiting.ended', 'waiting.lapsed', 'delivery.failed', 'delivery.bounced',
                   'sending.paused', 'inbound.received', 'invitation.submitted', 'invitation.approved', 'invitation.returned', 'people.proposed',
                   'support.submitted', 'support.withdrawn', 'plan.submitted'))
execute function event_recorded();
