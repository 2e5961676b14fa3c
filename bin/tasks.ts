import type { TaskList } from 'graphile-worker'
import { correspondenceJobs } from '@/lib/correspondence/jobs'
import { directoryJobs } from '@/lib/directory/jobs'
import { invitationJobs } from '@/lib/invitations/jobs'
import { JOBS, type JobHandlers, type JobName } from '@/lib/jobs/names'
import { notificationJobs } from '@/lib/notifications/jobs'
import { planJobs } from '@/lib/plans/jobs'
import { userJobs } from '@/lib/users/jobs'

/** Every module's handlers. A module with a `jobs` file adds its record to this list. */
const modules: JobHandlers[] = [
  ...[correspondenceJobs, directoryJobs, invitationJobs, notificationJobs, planJobs, userJobs],
]

/**
 * Jobs that start themselves, by when (minute, hour, day, month, weekday; UTC). What is due once a day comes in the night of Beijing, or when a
 * worker runs next, within the day.
 */
const schedule: { [N in JobName]?: { when: string; options?: string } } = {
  'sweep-deliveries': { when: '* * * * *' },
  // What was there before the portal could search, and what a worker that died had taken.
  'index-directory': { when: '*/10 * * * *' },
  'index-activities': { when: '*/10 * * * *' },
  // Due at nine in the morning of the office; what a worker that was away left is taken up within its hours.
  // Reads again by itself; this begins it, and takes it up where it was broken off.
  'read-inbox': { when: '* * * * *', options: '?jobKey=read-inbox' },
  'chase-awaiting': { when: '*/10 * * * *' },
  'ask-half-year': { when: '0 1 * * *', options: '?fill=1d' },
  // Whoever was mailed within the quarter of an hour is left for the next.
  'mail-notices': { when: '*/5 * * * *' },
  'retain-notices': { when: '30 19 * * *', options: '?fill=1d' },
  'retain-replies': { when: '10 19 * * *', options: '?fill=1d' },
  'retain-sign-ins': { when: '20 19 * * *', options: '?fill=1d' },
}

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
    .map(([name, { when, options = '' }]) => `${when} ${name} ${options}`.trim())
    .join('\n')
}
