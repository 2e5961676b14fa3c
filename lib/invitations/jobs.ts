import { actorOfJob } from '@/lib/access/gate'
import type { JobHandlers } from '@/lib/jobs/names'
import { log } from '@/lib/log'
import { applyCalendarReply } from './commands/calendar-reply'
import { chaseAwaiting } from './commands/chase'
import { offerPlaces } from './commands/offer-places'
import { readdressAfter, readdressFrom } from './commands/readdress'
import { removeOutlived } from './commands/retain'
import { sendScheduled } from './commands/schedule'
import { sendReceipt } from './commands/send-receipt'

/** Handlers of the jobs that concern invitations. */
export const invitationJobs: JobHandlers = {
  'calendar-reply': async ({ inboundId }) => {
    const outcome = await applyCalendarReply(inboundId)
    log.info({ inboundId, outcome }, 'answered from a calendar')
  },
  'chase-awaiting': async () => {
    const count = await chaseAwaiting(actorOfJob('chase-awaiting'))
    if (count > 0) log.info({ count }, 'reminded by the ladder')
  },
  'offer-places': async ({ activityId }) => {
    const count = await offerPlaces(activityId)
    if (count > 0) log.info({ activityId, count }, 'places offered')
  },
  'officer-disabled': gone => readdressFrom(actorOfJob('officer-disabled'), gone),
  'posting-ended': ({ postingId }) => readdressAfter(actorOfJob('posting-ended'), postingId),
  'retain-replies': async () => {
    const { notes, links } = await removeOutlived(actorOfJob('retain-replies'))
    log.info({ notes, links }, 'private notes and ended reply links removed')
  },
  'send-scheduled': async ({ scheduledId }) => {
    const outcome = await sendScheduled(scheduledId)
    log.info({ scheduledId, outcome }, 'scheduled sending')
  },
  'reply-recorded': ({ invitationId, version }) =>
    sendReceipt(actorOfJob('reply-recorded'), invitationId, version),
}
