import { actorOfJob } from '@/lib/access/gate'
import type { JobHandlers } from '@/lib/jobs/names'
import { log } from '@/lib/log'
import { removeEndedSignIns } from './commands/retain'

/** Handlers of the jobs that concern accounts. */
export const userJobs: JobHandlers = {
  'retain-sign-ins': async () => {
    log.info(await removeEndedSignIns(actorOfJob('retain-sign-ins')), 'ended sessions and links removed')
  },
}
