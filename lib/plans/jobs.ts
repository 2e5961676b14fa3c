import type { JobHandlers } from '@/lib/jobs/names'
import { indexActivities } from './commands/index-search'

/** Handlers of the jobs that concern plans and activities. */
export const planJobs: JobHandlers = {
  'index-activities': async () => void (await indexActivities()),
}
