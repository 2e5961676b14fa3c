import '@/lib/testing/database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { dayIn, now, ZONE } from '@/lib/clock'
import { db, disconnect } from '@/lib/db/client'
import { readPrivate } from '@/lib/invitations/commands/read-private'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { cockpit } from '@/lib/invitations/queries/cockpit'
import { allInvited, answerOf } from '@/lib/testing/answering'
import { guestOf } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { declareAbsence, endAbsence } from '@/lib/users/commands/absence'
import { ownAbsences, standingIn } from '@/lib/users/queries/absences'
import { chooseNotices } from './commands/own'
import { tellOfEvent } from './commands/tell'
import { ownNotices } from './queries/notices'

let world: World
let staff: Actor
let colleague: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
  colleague = await actorFor(world.users.colleague)
})
beforeEach(async () => {
  await db().absence.deleteMany()
  await db().notice.deleteMany()
})
afterAll(disconnect)

/** The office's day so many days from today. */
function inDays(days: number): Date {
  const day = dayIn(ZONE, new Date(now().getTime() + days * 24 * 60 * 60 * 1000))
  return new Date(`${day}T00:00:00Z`)
}

const away = (from: number, until: number, deputyId = colleague.id, actor = staff) =>
  declareAbsence(actor, { fromOn: inDays(from), untilOn: inDays(until), deputyId })

/** Japan answers, with words for the organisers only; whoever that concerns is told. */
async function answered(): Promise<string> {
  const { activityId, japan } = await allInvited(world, staff)
  const answer = answerOf(world, japan.id, { privateNote: 'No nuts.' })
  await recordReply(await guestOf(japan.id), { ...answer, channel: 'link' })
  const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'reply.recorded', activityId } })
  await tellOfEvent(event.id)
  return activityId
}

const told = async (actor: Actor) =>
  (await ownNotices(actor, { page: 1 })).notices.map(({ kind, forName }) => [kind, forName])

describe('who stands in', () => {
  it('is told what the absent is told, as the stand-in, by an own choice, and reads what only organisers read', async () => {
    expect(await away(0, 3)).toMatchObject({ ok: true })
    const activityId = await answered()
    expect(await told(colleague)).toEqual([['reply', 'The staff']])
    expect(await told(staff)).toEqual([['reply', '']])
    expect((await cockpit(colleague, activityId)).mayReadPrivate).toBe(true)
    const read = await readPrivate(colleague, { activityId })
    expect(JSON.stringify(read)).toContain('No nuts.')
    const event = await db().auditEvent.findFirstOrThrow({ where: { type: 'private.read', activityId } })
    expect(event).toMatchObject({ actorId: colleague.id, data: { onBehalfOf: ['The staff'] } })
    await readPrivate(staff, { activityId })
    const own = await db().auditEvent.findFirstOrThrow({
      where: { type: 'private.read', activityId, actorId: staff.id },
    })
    expect(own.data).not.toHaveProperty('onBehalfOf')
    await chooseNotices(colleague, { ways: { reply: 'none' } })
    await db().notice.deleteMany()
    await answered()
    expect(await told(colleague)).toEqual([])
    await chooseNotices(colleague, { ways: { reply: 'portal' } })
  })

  it.each([
    ['before the first day', () => away(1, 3)],
    [
      'on the day after the last',
      async () =>
        db().absence.create({
          data: {
            ...{ userId: staff.id, deputyId: colleague.id, declaredAt: now() },
            ...{ fromOn: inDays(-3), untilOn: inDays(-1) },
          },
        }),
    ],
    [
      'once it was ended by hand',
      async () => {
        await away(0, 3)
        const { id } = await db().absence.findFirstOrThrow()
        await endAbsence(staff, { absenceId: id })
      },
    ],
    ['where nobody is away', async () => undefined],
  ])('is told nothing and reads nothing %s', async (_when, make) => {
    await make()
    const activityId = await answered()
    expect(await told(colleague)).toEqual([])
    expect(await told(staff)).toEqual([['reply', '']])
    expect((await cockpit(colleague, activityId)).mayReadPrivate).toBe(false)
    await expect(readPrivate(colleague, { activityId })).rejects.toThrow('not found')
  })

  it('on the first and on the last day stands in', async () => {
    for (const [from, until] of [
      [0, 0],
      [-2, 0],
      [0, 5],
    ] as const) {
      await db().absence.deleteMany()
      await away(from, until)
      const { away: mine } = await standingIn(staff)
      expect(mine).toMatchObject({ name: 'The staff', untilOn: inDays(until) })
      expect((await standingIn(colleague)).standsInFor).toMatchObject([{ name: 'The staff' }])
    }
  })
})

describe('an absence', () => {
  it('is one at a time, also for two who declare it together', async () => {
    const [one, other] = await Promise.all([away(1, 3), away(3, 5, world.users.administrator.id)])
    expect([one.ok, other.ok].sort()).toEqual([false, true])
    expect([one, other].find(outcome => !outcome.ok)).toMatchObject({
      fields: { fromOn: 'absence_overlaps' },
    })
    expect(await away(8, 9)).toMatchObject({ ok: true })
    expect((await ownAbsences(staff))?.absences).toHaveLength(2)
    const twice = db().absence.create({
      data: {
        ...{ userId: staff.id, deputyId: colleague.id, declaredAt: now() },
        ...{ fromOn: inDays(9), untilOn: inDays(10) },
      },
    })
    await expect(twice).rejects.toThrow(/absence_one/)
  })

  it('needs days that are to come, in their order, and a colleague who can work and is there', async () => {
    const fields = async (outcome: ReturnType<typeof away>) => ({ ...(await outcome) }) as { fields?: object }
    expect(await fields(away(3, 1))).toMatchObject({ fields: { untilOn: 'until_before_from' } })
    expect(await fields(away(-3, -1))).toMatchObject({ fields: { untilOn: 'day_over' } })
    for (const id of [staff.id, world.users.director.id, world.users.officer.id, world.japan.id])
      expect(await fields(away(0, 1, id))).toMatchObject({ fields: { deputyId: 'deputy_invalid' } })
    await db().user.update({ where: { id: colleague.id }, data: { disabledAt: new Date() } })
    expect(await fields(away(0, 1))).toMatchObject({ fields: { deputyId: 'deputy_invalid' } })
    await db().user.update({ where: { id: colleague.id }, data: { disabledAt: null } })
    await away(0, 4, world.users.administrator.id, colleague)
    expect(await fields(away(3, 6))).toMatchObject({ fields: { deputyId: 'deputy_away' } })
  })

  it('is ended by nobody else, and once', async () => {
    await away(0, 3)
    const { id } = await db().absence.findFirstOrThrow()
    await expect(endAbsence(colleague, { absenceId: id })).rejects.toThrow('not found')
    expect(await endAbsence(staff, { absenceId: id })).toMatchObject({ ok: true })
    await expect(endAbsence(staff, { absenceId: id })).rejects.toThrow('not found')
    expect(await db().auditEvent.count({ where: { type: 'absence.ended' } })).toBeGreaterThan(0)
  })
})
