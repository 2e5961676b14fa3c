import '@/lib/testing/database'
import { describe, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import { addOffice, changeOffice, setCountingRule } from './commands'
import { countingRules, districts, theOffice } from './queries'
import { kindsThatCount } from './rules'
import { newOfficeSchema, officeSettingsSchema } from './schema'

const actor = actorOfCommandLine('test')
const names = {
  nameEn: 'FAO',
  nameZh: '外办',
  shortEn: 'FAO',
  shortZh: '外办',
  cityEn: 'Linjiang',
  cityZh: '临江',
}
const input = {
  ...names,
  mark: '临',
  letterheadEn: 'FAO',
  letterheadZh: '外办',
  deadlineDays: 3,
  defaultSeats: 2,
}

describe('an office', () => {
  it('is one, with districts beneath it', async () => {
    expect(await addOffice(actor, newOfficeSchema.parse(input))).toMatchObject({ ok: true })
    expect(await addOffice(actor, newOfficeSchema.parse(input))).toMatchObject({
      ok: false,
      reason: 'office_exists',
    })
    const { id } = await theOffice()
    const district = newOfficeSchema.parse({ ...input, parentId: id, shortEn: 'Donghu FAO' })
    expect(await addOffice(actor, district)).toMatchObject({ ok: true })
    expect((await districts()).map(one => one.shortEn)).toEqual(['Donghu FAO'])
    expect((await theOffice()).id).toBe(id)
  })

  it('keeps what a second editor did not see, and leaves an event', async () => {
    const { id } = await theOffice()
    const settings = (version: number, shortEn: string) =>
      officeSettingsSchema.parse({ ...input, id, version, shortEn })
    expect(await changeOffice(actor, settings(1, 'New FAO'))).toEqual({ ok: true, value: { version: 2 } })
    expect(await changeOffice(actor, settings(1, 'Other FAO'))).toMatchObject({
      ok: false,
      reason: 'changed_meanwhile',
      detail: { by: 'test', current: { shortEn: 'New FAO', version: '2' } },
    })
    const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'office.changed' } })
    expect(event.data).toEqual({ changes: { shortEn: ['FAO', 'New FAO'] } })
  })

  it('says which kinds count, from a half-year on', async () => {
    const { id } = await theOffice()
    const rule = { officeId: id, figure: 'invited_activities', fromHalf: '2023H2' } as const
    await setCountingRule(actor, { ...rule, kinds: ['international_exchange', 'cultural'] })
    const rules = await countingRules(actor, id)
    expect(kindsThatCount(rules, 'invited_activities', '2023H1')).toEqual(['international_exchange'])
    expect(kindsThatCount(rules, 'invited_activities', '2024H1')).toEqual([
      'international_exchange',
      'cultural',
    ])
    expect(kindsThatCount(rules, 'supported_activities', '2023H2')).toEqual(['economic', 'trade', 'cultural'])
  })
})
