import '@/lib/testing/database'
import { describe, expect, it } from 'vitest'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db } from '@/lib/db/client'
import type { ActivityKind } from '@/prisma/generated/enums'
import { addOffice, changeOffice, setCountingRule } from './commands'
import { countingRules, districts, theOffice } from './queries'
import { kindsThatCount } from './rules'
import { type CountingRuleInput, newOfficeSchema, officeSettingsSchema } from './schema'

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
  notesKeptDays: 30,
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
    await setCountingRule(actor, rule({ fromHalf: '2023H2', kinds: ['international_exchange', 'cultural'] }))
    const rules = await standing()
    expect(kindsThatCount(rules, 'invited_activities', '2023H1')).toEqual(['international_exchange'])
    expect(kindsThatCount(rules, 'invited_activities', '2024H1')).toEqual([
      'international_exchange',
      'cultural',
    ])
    expect(kindsThatCount(rules, 'supported_activities', '2023H2')).toEqual(['economic', 'trade', 'cultural'])
  })

  it('keeps a rule that another of the same half-year takes the place of, and who set each and why', async () => {
    const set = rule({ fromHalf: '2023H2', kinds: ['trade'], version: 2, reason: 'As the ministry counts' })
    expect(await setCountingRule(actor, set)).toEqual({ ok: true, value: { version: 3 } })
    const rules = await standing()
    expect(kindsThatCount(rules, 'invited_activities', '2023H2')).toEqual(['trade'])
    expect(rules.filter(one => one.fromHalf === '2023H2')).toMatchObject([
      { kinds: ['trade'], setByName: 'test', reason: 'As the ministry counts', replacedAt: null },
      { kinds: ['international_exchange', 'cultural'], setByName: 'test', replacedAt: expect.any(Date) },
    ])
    const events = await db().auditEvent.findMany({
      where: { type: 'office.counting_rule_set' },
      orderBy: { at: 'asc' },
    })
    expect(events.map(event => event.data)).toMatchObject([
      { changes: { kinds: [['international_exchange'], ['international_exchange', 'cultural']] } },
      {
        figure: 'invited_activities',
        fromHalf: '2023H2',
        reason: 'As the ministry counts',
        changes: { kinds: [['international_exchange', 'cultural'], ['trade']] },
      },
    ])
  })

  it('takes no rule from who has not read the last, nor one that changes nothing', async () => {
    const kinds: ActivityKind[] = ['economic']
    const both = await Promise.all(
      ['2024H1', '2024H2'].map(fromHalf => setCountingRule(actor, rule({ fromHalf, kinds, version: 3 }))),
    )
    expect(both.filter(outcome => outcome.ok)).toHaveLength(1)
    expect(both.find(outcome => !outcome.ok)).toMatchObject({
      reason: 'changed_meanwhile',
      detail: { by: 'test', current: { version: '4', kinds } },
    })
    const again = rule({ fromHalf: '2025H1', kinds, version: 4 })
    expect(await setCountingRule(actor, again)).toMatchObject({ ok: false, reason: 'same_kinds' })
    expect(await standing()).toHaveLength(5)
  })
})

const standing = async () => countingRules(actor, (await theOffice()).id)

function rule(told: Partial<CountingRuleInput> & Pick<CountingRuleInput, 'fromHalf' | 'kinds'>) {
  return { figure: 'invited_activities', version: 1, reason: '', ...told } as const
}
