import type { TaskList } from 'graphile-worker'
import { correspondenceJobs } from '@/lib/correspondence/jobs'
import { invitationJobs } from '@/lib/invitations/jobs'
import { JOBS, type JobHandlers, type JobName } from '@/lib/jobs/names'

/** Every module's handlers. A module with a `jobs` file adds its record to this list. */
const modules: JobHandlers[] = [correspondenceJobs, invitationJobs]

/** Jobs that start themselves, by when (minute, hour, day, month, weekday; UTC). */
const schedule: { [N in JobName]?: string } = { 'sweep-deliveries': '* * * * *' }

/** All handlers, each of which gets its payload checked. Throws an Error when two modules handle the same job. */
export function tasks(): TaskList {
  const all: TaskList = {}
  for (const [name, handler] of modules.flatMap(handlers => Object.entries(handlers))) {
    if (all[name]) throw new Error(`Two modules handle the job ${name}.`)
    const handle = handler as (payload: unknown) => Promise<void>
    all[name] = payload => handle(JOBS[name as JobName].parse(payload))
  }
  return all
}

/** The schedule of those jobs that somebody handles, as the job queue reads it. */
export function crontab(handled: TaskList): string {
  return Object.entries(schedule)
    .filter(([name]) => handled[name])
    .map(([name, when]) => `${when} ${name}`)
    .join('\n')
}
