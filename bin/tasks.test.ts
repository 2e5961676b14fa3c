import { parseCrontab } from 'graphile-worker'
import { expect, it } from 'vitest'
import { JOBS } from '@/lib/jobs/names'
import { crontab, tasks } from './tasks'

it('every job has a handler, and what starts by itself is read by the queue as it is meant', () => {
  expect(Object.keys(tasks()).toSorted()).toEqual(Object.keys(JOBS).toSorted())
  const items = parseCrontab(crontab(tasks()))
  const day = 24 * 60 * 60 * 1000
  expect(Object.fromEntries(items.map(item => [item.task, item.options.backfillPeriod]))).toEqual({
    'sweep-deliveries': 0,
    'read-inbox': 0,
    'index-directory': 0,
    'index-activities': 0,
    'chase-awaiting': 0,
    'mail-notices': 0,
    'ask-half-year': day,
    'retain-replies': day,
    'retain-sign-ins': day,
    'retain-notices': day,
  })
})
