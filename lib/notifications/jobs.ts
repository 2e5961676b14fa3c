import { actorOfJob } from '@/lib/access/gate'
import type { JobHandlers } from '@/lib/jobs/names'
import { log } from '@/lib/log'
import { mailNotices } from './commands/mail'
import { removeOldNotices } from './commands/retain'
import { tellOfEvent } from './commands/tell'

/** Handlers of the jobs that concern notices. */
export const notificationJobs: JobHandlers = {
  'event-recorded': async ({ eventId }) => {
    await tellOfEvent(eventId)
  },
  'mail-notices': async () => {
    const mails = await mailNotices()
    if (mails > 0) log.info({ mails }, 'notices mailed')
  },
  'retain-notices': async () => {
    log.info({ notices: await removeOldNotices(actorOfJob('retain-notices')) }, 'old notices removed')
  },
}
