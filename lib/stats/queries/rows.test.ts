import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import '@/lib/testing/database'
import { db } from '@/lib/db/client'
import { Forbidden } from '@/lib/errors'
import { makeCounted } from '@/lib/testing/counted'
import { makePeople, type People } from '@/lib/testing/people'
import { ActivityKind, ActivityStatus, Answer, InvitationStatus } from '@/prisma/generated/enums'
import { INVITATION_FIGURE_NAMES, type InvitationFigure } from '../rules/definitions'
import { measure } from '../rules/measure'
import { kindsInvited, linesBy } from '../rules/tables'
import { type RowsAsked, rowsSchema } from '../schema'
import type { InvitationGroup } from '../types'
import { halfYearFigures } from './half-year'
import { rowsOf } from './rows'

const HALF = '2019H2'
const SEED = 20230721
let people: People
const staff = () => people.actors.staff
const rows = (asked: Partial<RowsAsked> & Pick<RowsAsked, 'figure'>) =>
  rowsOf(staff(), HALF, rowsSchema.parse({ ...asked }))

const invited = fc.record({
  status: fc.constantFrom(...Object.values(InvitationStatus)),
  answer: fc.constantFrom(...Object.values(Answer)),
  late: fc.boolean(),
  hours: fc.nat(200),
  level: fc.constantFrom('head', 'deputy', 'other'),
  came: fc.boolean(),
})
const activity = fc.record({
  status: fc.constantFrom(...Object.values(ActivityStatus), 'open', 'concluded'),
  kind: fc.constantFrom(...Object.values(ActivityKind), 'international_exchange'),
  month: fc.integer({ min: 6, max: 13 }),
  invited: fc.tuple(invited, invited),
})

/** Activities of every state and kind, some of them in the half-years beside, with invitations of every state and answer. */
beforeAll(async () => {
  people = await makePeople()
  for (const one of fc.sample(activity, { numRuns: 50, seed: SEED })) {
    const posts = [people.consulateId, people.otherConsulateId]
    const at = new Date(Date.UTC(2019, one.month - 1, 10, 1)).toISOString()
    const told = one.invited.map((more, place) => ({ ...more, consulateId: posts[place] ?? '' }))
    const { month: _, ...facts } = one
    // Of a draft nobody can have answered.
    const answered = told.map(each =>
      each.status === 'draft' ? { ...each, answer: 'awaiting' as const } : each,
    )
    await makeCounted({ ...facts, officeId: people.officeId, at, invited: answered } as Parameters<
      typeof makeCounted
    >[0])
  }
})

type Part = { asked: Partial<RowsAsked>; groups: InvitationGroup[] }

async function agrees(figure: InvitationFigure, side: 'part' | 'whole', { asked, groups }: Part) {
  const found = await rows({ figure, side, ...asked })
  const says = measure(figure, groups)[side]
  const where = `${figure} ${side} ${JSON.stringify(asked)}, seed ${SEED}`
  expect([found.total, found.invitations.length], where).toEqual([says, says])
}

describe('the rows of a number', () => {
  it('are as many as the number says, for the half-year, each consulate, kind, month and cell', async () => {
    const { now, consulates } = await halfYearFigures(staff(), HALF)
    const { invitations } = now
    const lines = (['consulate', 'kind', 'month'] as const).flatMap(by =>
      linesBy(by, HALF, invitations, consulates).map(({ key, groups }) => ({ asked: { [by]: key }, groups })),
    )
    const cells = kindsInvited(invitations).map(kind => ({
      asked: { kind, consulate: people.consulateId },
      groups: invitations.filter(one => one.kind === kind && one.consulateId === people.consulateId),
    }))
    expect(measure('attendance', invitations).part).toBeGreaterThan(0)
    const all = { asked: {}, groups: invitations }
    for (const figure of INVITATION_FIGURE_NAMES)
      for (const side of ['part', 'whole'] as const) await agrees(figure, side, all)
    for (const line of [...lines, ...cells])
      for (const figure of ['invitations', 'on_time', 'attendance'] as const)
        await agrees(figure, 'part', line)
  })

  it('are as many activities as the total says, for the half-year and each month', async () => {
    const { now } = await halfYearFigures(staff(), HALF)
    const figure = 'invited_activities'
    expect(now.invited.value).toBeGreaterThan(0)
    expect((await rows({ figure })).activities).toHaveLength(now.invited.rows)
    for (const { month, invited } of now.months)
      expect((await rows({ figure, month })).activities).toHaveLength(invited)
    expect(now.months.reduce((sum, month) => sum + month.invited, 0)).toBe(now.invited.value)
  })

  it('are activities of that half-year, of a kind that counts, in their order', async () => {
    const { activities } = await rows({ figure: 'invited_activities' })
    const days = activities.map(one => one.startsAt?.toISOString() ?? '')
    expect([...days].sort()).toEqual(days)
    expect(activities.every(one => one.kind === 'international_exchange')).toBe(true)
    const halves = await db().activity.findMany({ where: { id: { in: activities.map(one => one.id) } } })
    expect(new Set(halves.map(one => one.halfYear))).toEqual(new Set([HALF]))
  })

  it('come a page at a time, and none beyond the last', async () => {
    const found = await rows({ figure: 'invitations', page: 5 })
    expect(found.total).toBeGreaterThan(0)
    expect([found.pages, found.invitations]).toEqual([1, []])
  })

  it.each(['district', 'officer', 'auditor'] as const)('are not for a user in the role %s', async role => {
    const asked = rowsSchema.parse({ figure: 'invitations' })
    await expect(rowsOf(people.actors[role], HALF, asked)).rejects.toThrow(Forbidden)
  })
})
