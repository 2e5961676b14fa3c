import { actorOfJob } from '@/lib/access/gate'
import type { JobHandlers } from '@/lib/jobs/names'
import { readdressAfter } from './commands/readdress'
import { sendReceipt } from './commands/send-receipt'

/** Handlers of the jobs that concern invitations. */
export const invitationJobs: JobHandlers = {
  'posting-ended': ({ postingId }) => readdressAfter(actorOfJob('posting-ended'), postingId),
  'reply-recorded': ({ invitationId, version }) =>
    sendReceipt(actorOfJob('reply-recorded'), invitationId, version),
}
