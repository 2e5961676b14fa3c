/** Every event that the audit knows; a type that is not here cannot be recorded. Words stand in messages/<locale>/audit.json. */
export const EVENT_TYPES = [
  'absence.declared',
  'absence.ended',
  'activity.created',
  'activity.changed',
  'activity.planned',
  'activity.cancelled',
  'activity.postponed',
  'activity.concluded',
  'activity.discarded',
  'activity.order_set',
  'activity.place_set',
  'activity.place_freed',
  'activity.replies_closed',
  'activity.replies_opened',
  'attachment.added',
  'attachment.removed',
  'attendance.marked',
  'attendance.unmarked',
  'consulate.added',
  'consulate.changed',
  'contact.added',
  'contact.changed',
  'contact.merged',
  'contact.parted',
  'contact.set_apart',
  'posting.added',
  'posting.ended',
  'posting.changed',
  'posting.assists',
  'people.asked',
  'people.confirmed',
  'people.proposed',
  'people.withdrawn',
  'people.accepted',
  'people.declined',
  'import.titles_remembered',
  'invitation.issued',
  'invitation.stopped',
  'invitation.seats_changed',
  'invitation.withdrawn',
  'invitation.readdressed',
  'invitation.scheduled',
  'invitation.unscheduled',
  'invitation.tested',
  'invitation.submitted',
  'invitation.approved',
  'invitation.returned',
  'invitation.reminded',
  'invitation.pour_memoire',
  'invitation.passed_on',
  'invitation.resent',
  'reply.recorded',
  'nomination.decided',
  'delivery.failed',
  'delivery.bounced',
  'delivery.delivered',
  'address.right',
  'inbound.received',
  'sending.paused',
  'waiting.joined',
  'waiting.ended',
  'waiting.put_first',
  'waiting.offered',
  'waiting.lapsed',
  'sending.resumed',
  'inbound.cleared',
  'inbound.forgotten',
  'plan.saved',
  'plan.submitted',
  'plan.discarded',
  'plan.published',
  'private.read',
  'note.written',
  'note.removed',
  'notices.chosen',
  'notices.read',
  'notices.removed',
  'segment.saved',
  'segment.removed',
  'support.saved',
  'support.discarded',
  'support.submitted',
  'support.withdrawn',
  'support.taken',
  'support.approved',
  'support.declined',
  'support.delivered',
  'template.changed',
  'template.rolled_back',
  'figure.recorded',
  'figure.changed',
  'figure.removed',
  'figures.exported',
  'list.exported',
  'office.added',
  'office.changed',
  'office.counting_rule_set',
  'state.added',
  'state.changed',
  'state.removed',
  'user.added',
  'user.invited',
  'user.changed',
  'user.disabled',
  'user.enabled',
  'user.password_set',
  'user.totp_enabled',
  'user.totp_disabled',
  'feed.made',
  'feed.revoked',
  'session.started',
  'session.ended',
  'session.refused',
  'sessions.ended_everywhere',
  'audit.exported',
  'backup.made',
  'private.removed',
  'reply_links.removed',
  'sign_ins.removed',
  'contact.erased',
  'user.erased',
  'view.saved',
  'view.named',
  'view.removed',
  'audit.checked',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

export type SubjectKind =
  | 'activity'
  | 'invitation'
  | 'consulate'
  | 'contact'
  | 'posting'
  | 'proposal'
  | 'message'
  | 'inbound'
  | 'plan'
  | 'segment'
  | 'support'
  | 'template'
  | 'figure'
  | 'office'
  | 'state'
  | 'user'
  | 'audit'

/** Facts of an event: plain values and ids; `data` never holds secrets, nor private fields. */
export type AuditEntry = {
  type: EventType
  subject: { kind: SubjectKind; id: string | null }
  activityId?: string | null
  consulateId?: string | null
  data?: Record<string, unknown>
}
