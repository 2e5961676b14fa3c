import { actorOfJob } from '@/lib/access/gate'
import type { JobHandlers } from '@/lib/jobs/names'
import { readdressAfter, readdressFrom } from './commands/readdress'
import { sendReceipt } from './commands/send-receipt'

/** Handlers of the jobs that concern invitations. */
export const invitationJobs: JobHandlers = {
  'officer-disabled': gone => readdressFrom(actorOfJob('officer-disabled'), gone),
  'posting-ended': ({ postingId }) => readdressAfter(actorOfJob('posting-ended'), postingId),
  'reply-recorded': ({ invitationId, version }) =>
    sendReceipt(actorOfJob('reply-recorded'), invitationId, version),
}
