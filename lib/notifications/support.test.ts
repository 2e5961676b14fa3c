import '@/lib/testing/database'
import { afterAll, expect, it } from 'vitest'
import { db, disconnect, pool } from '@/lib/db/client'
import { discardSupport, saveSupport, withdrawSupport } from '@/lib/support/commands/ask'
import { saveSupportSchema } from '@/lib/support/schema'
import { actorFor, makeWorld } from '@/lib/testing/world'
import { tellOfEvent } from './commands/tell'
import { ownNotices } from './queries/notices'
import { addressOf } from './rules/saying'

afterAll(disconnect)

it('the desk is told when a post asks for support and when it takes that back, and nothing of its drafts', async () => {
  const world = await makeWorld()
  const officer = await actorFor(world.users.officer)
  const staff = await actorFor(world.users.staff)
  const typed = (more: object) =>
    saveSupportSchema.parse({
      ...{ titleEn: 'Film week', titleZh: '', kind: 'cultural', firstOn: '2999-01-01', needs: ['venue'] },
      ...{ details: 'A hall.', ...more },
    })
  const draft = await saveSupport(officer, typed({}))
  if (!draft.ok) throw new Error(draft.reason)
  await discardSupport(officer, { supportId: draft.value.id, version: 1 })
  const asked = await saveSupport(officer, typed({ intent: 'submit' }))
  if (!asked.ok) throw new Error(asked.reason)
  const { id } = asked.value
  await withdrawSupport(officer, { supportId: id, version: 2 })
  const { rows } = await pool().query<{ eventId: string }>(
    `select p.payload->>'eventId' as "eventId" from graphile_worker._private_jobs p
     join graphile_worker.jobs j using (id) where j.task_identifier = 'event-recorded' order by p.id`,
  )
  for (const { eventId } of rows) await tellOfEvent(eventId)
  const { notices } = await ownNotices(staff, { page: 1 })
  expect(notices.map(({ kind, what }) => `${kind} ${what}`).sort()).toEqual([
    'support submitted',
    'support withdrawn',
  ])
  for (const notice of notices) expect(addressOf(notice)).toBe(`/office/support/${id}`)
  const director = await actorFor(world.users.director)
  expect((await ownNotices(director, { page: 1 })).notices).toEqual([])
  expect(await db().notice.count({ where: { byMail: true } })).toBe(0)
})
