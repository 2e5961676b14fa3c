import { z } from 'zod'

/** Every job and what it is given. Its handler stands in its module's `jobs`. */
export const JOBS = {
  'send-delivery': z.object({ deliveryId: z.uuid() }),
  'sweep-deliveries': z.object({}),
  'reply-recorded': z.object({ invitationId: z.uuid(), version: z.number().int() }),
  'officer-disabled': z.object({ contactId: z.uuid(), consulateId: z.uuid() }),
  'posting-ended': z.object({ postingId: z.uuid() }),
  /** A mailed link is to be sent to its user: correspondence handles it (`mailedLink` of users tells the address and the secret). */
  'account-mail': z.object({ signInTokenId: z.uuid() }),
  /** Posts are asked in June and December whether their people on record are still right for the coming half-year. */
  'ask-half-year': z.object({}),
  /** A mail to somebody failed for good: the post is asked. */
  'ask-unreached': z.object({ deliveryId: z.uuid() }),
  /** Reads what has come to the mailbox. */
  'read-inbox': z.object({}),
  /** A calendar answered: what it is about is its subject's module's to find. */
  'calendar-reply': z.object({ inboundId: z.uuid() }),
  /** Makes anew by what is found what was written since. */
  'index-directory': z.object({}),
  'index-activities': z.object({}),
  /** Places of an activity may have fallen free: those who wait are offered them. */
  'offer-places': z.object({ activityId: z.uuid() }),
  /** Takes the steps of the ladders of reminders that are due. */
  'chase-awaiting': z.object({}),
  /** The hour of a scheduled sending has come. */
  'send-scheduled': z.object({ scheduledId: z.uuid() }),
  /** Something happened that somebody may want to be told of. */
  'event-recorded': z.object({ eventId: z.uuid() }),
  /** Gathers what is to be told by mail. */
  'mail-notices': z.object({}),
  'retain-notices': z.object({}),
  'retain-replies': z.object({}),
  'retain-sign-ins': z.object({}),
} as const

export type JobName = keyof typeof JOBS
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]>
export type JobHandlers = { [N in JobName]?: (payload: JobPayload<N>) => Promise<void> }
