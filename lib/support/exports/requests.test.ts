import '@/lib/testing/database'
import { expect, it } from 'vitest'
import { dayIn, now, ZONE } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { actorFor, makeWorld } from '@/lib/testing/world'
import { declineSupport } from '../commands/answer'
import { saveSupport } from '../commands/ask'
import { exportSupport } from '../commands/export'
import { declineSupportSchema, saveSupportSchema, supportExportSchema } from '../schema'

it('is taken away as its page shows it: under its filter, without drafts, with what the office said', async () => {
  const world = await makeWorld()
  const [officer, staff] = [await actorFor(world.users.officer), await actorFor(world.users.staff)]
  const firstOn = dayIn(ZONE, new Date(now().getTime() + 30 * 24 * 60 * 60 * 1000))
  const ask = async (titleEn: string, intent: string) => {
    const typed = {
      titleZh: '',
      lastOn: '',
      titleEn,
      kind: 'cultural',
      firstOn,
      needs: ['venue', 'media'],
      details: 'A hall.',
      intent,
    }
    const saved = await saveSupport(officer, saveSupportSchema.parse(typed))
    if (!saved.ok) throw new Error(saved.reason)
    return saved.value.id
  }
  await ask('Secret concert', 'save')
  await ask('Film week', 'submit')
  const declined = await ask('=Wine()', 'submit')
  const reasons = { reasonEn: 'The hall is taken.', reasonZh: '场地已满。' }
  const version = (await db().supportRequest.findUniqueOrThrow({ where: { id: declined } })).version
  await declineSupport(staff, declineSupportSchema.parse({ supportId: declined, version, ...reasons }))

  const taken = (more: object) =>
    exportSupport(staff, supportExportSchema.parse({ format: 'csv', locale: 'en', ...more }))
  const all = await taken({})
  expect(all.rows.map(row => row[1]).sort()).toEqual(['=Wine()', 'Film week'])
  expect(all.rows.every(row => row.length === all.columns.length)).toBe(true)
  const { rows } = await taken({ status: 'declined' })
  expect(rows).toHaveLength(1)
  const facts = ['Japan', '=Wine()', '', 'Cultural', firstOn, firstOn, '', null, 'venue, media', 'A hall.']
  expect(rows[0]?.slice(0, -3)).toEqual(facts)
  expect(rows[0]?.slice(-3)).toEqual(['Declined', null, 'The hall is taken.'])
  await expect(
    exportSupport(officer, supportExportSchema.parse({ format: 'csv', locale: 'en' })),
  ).rejects.toThrow('support.read')
  const events = await db().auditEvent.findMany({ where: { type: 'list.exported' } })
  expect(events.map(({ data }) => data)).toMatchObject([
    { list: 'support', rows: 2 },
    { list: 'support', rows: 1, filter: { status: 'declined' } },
  ])
})
