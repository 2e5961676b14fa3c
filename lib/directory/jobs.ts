import type { JobHandlers } from '@/lib/jobs/names'
import { indexDirectory } from './commands/index-search'

/** Handlers of the jobs that concern the directory. */
export const directoryJobs: JobHandlers = {
  'index-directory': async () => void (await indexDirectory()),
}
