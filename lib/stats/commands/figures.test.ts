import { beforeAll, expect, it } from 'vitest'
import '@/lib/testing/database'
import { db } from '@/lib/db/client'
import { Forbidden, NotFound } from '@/lib/errors'
import { makePeople, type People } from '@/lib/testing/people'
import { halfYearFigures } from '../queries/half-year'
import { sourceCard } from '../queries/recorded'
import { growth, growthText } from '../rules/growth'
import { recordFigureSchema } from '../schema'
import { changeFigure, recordFigure, removeFigure } from './figures'

let people: People
const staff = () => people.actors.staff
const figure = 'invited_activities'
const entered = (halfYear: string, value: number) =>
  ({ halfYear, figure, value, scope: '驻本市领事馆', source: 'article' }) as const
const current = async (half: string) => (await sourceCard(staff(), half, figure)).current
const shown = async (half: string) => {
  const figures = await halfYearFigures(staff(), half)
  return growthText(growth(figures.now.invited.value, figures.then.invited.value), 'new')
}
const events = async (id: string) =>
  (await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })).map(one => one.type)

beforeAll(async () => {
  people = await makePeople()
})

it('records, corrects and removes the figures of the article', async () => {
  await recordFigure(staff(), entered('2022H1', 13))
  await recordFigure(staff(), entered('2023H1', 24))
  expect(await shown('2023H1')).toBe('+84.6 %')

  const before = await current('2022H1')
  if (!before) throw new Error('nothing was recorded')
  const { id, scope, source } = before
  expect(before).toMatchObject({ value: 13, enteredByName: 'Person staff', version: 1 })
  expect(await changeFigure(staff(), { id, version: 1, value: 12, scope, source })).toMatchObject({
    ok: true,
  })
  expect(await shown('2023H1')).toBe('+100.0 %')

  expect(await removeFigure(staff(), { id, version: 2 })).toMatchObject({ ok: true })
  expect(await shown('2023H1')).toBe('–')
  expect(await events(id)).toEqual(['figure.recorded', 'figure.changed', 'figure.removed'])
  const card = await sourceCard(staff(), '2022H1', figure)
  expect(card).toMatchObject({ current: null, removed: [{ value: 12, removedBy: people.actors.staff.id }] })
  expect(card.history).toHaveLength(3)
  await expect(removeFigure(staff(), { id, version: 3 })).rejects.toThrow(NotFound)

  expect(await recordFigure(staff(), entered('2022H1', 13))).toMatchObject({ ok: true })
  expect(await shown('2023H1')).toBe('+84.6 %')
})

it('keeps one of a half-year, also when two enter it at once', async () => {
  const outcomes = await Promise.all([1, 2, 3].map(value => recordFigure(staff(), entered('2020H1', value))))
  expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
  expect(outcomes.find(outcome => !outcome.ok)).toMatchObject({ reason: 'figure_exists' })
  const { history } = await sourceCard(staff(), '2020H1', figure)
  expect(history).toHaveLength(1)
})

it('tells the second of two who correct it what the first saved, and writes nothing', async () => {
  const saved = await recordFigure(staff(), entered('2019H1', 5))
  if (!saved.ok) throw new Error('not saved')
  const { id } = saved.value
  const both = [6, 7].map(value =>
    changeFigure(people.actors.administrator, { ...entered('2019H1', value), id, version: 1 }),
  )
  const outcomes = await Promise.all(both)
  const kept = await current('2019H1')
  expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
  expect(outcomes.find(outcome => !outcome.ok)).toMatchObject({
    reason: 'changed_meanwhile',
    detail: { by: 'Person administrator', current: { version: '2', value: String(kept?.value) } },
  })
  expect(await removeFigure(staff(), { id, version: 1 })).toMatchObject({
    ok: false,
    reason: 'changed_meanwhile',
  })
  expect(await events(id)).toEqual(['figure.recorded', 'figure.changed'])
})

it('writes no event where nothing changed', async () => {
  const saved = await recordFigure(staff(), entered('2018H1', 5))
  if (!saved.ok) throw new Error('not saved')
  const { scope, source } = entered('2018H1', 5)
  await changeFigure(staff(), { id: saved.value.id, version: 1, value: 5, scope, source })
  expect(await events(saved.value.id)).toEqual(['figure.recorded'])
})

it.each(['director', 'district', 'officer', 'auditor'] as const)(
  'is not for a user in the role %s',
  async role => {
    await expect(recordFigure(people.actors[role], entered('2017H1', 1))).rejects.toThrow(Forbidden)
  },
)

it.each([
  { value: '' },
  { value: '-1' },
  { value: '1.5' },
  { value: '1e3' },
  { value: '1234567' },
  { source: '  ' },
  { scope: '' },
  { halfYear: '2023H3' },
  { figure: 'reply_rate' },
])('does not take %j', wrong => {
  expect(recordFigureSchema.safeParse({ ...entered('2023H1', 1), value: '24', ...wrong }).success).toBe(false)
})
