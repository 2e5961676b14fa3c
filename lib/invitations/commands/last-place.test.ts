import '@/lib/testing/database'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db, disconnect } from '@/lib/db/client'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { placesOf } from '../queries/places'

const ANSWERS = 500
const ROUNDS = 20
const PLACES = 7

let world: World
let answering: ChildProcess[] = []

beforeAll(async () => {
  world = await makeWorld()
  answering = await Promise.all([start(), start()])
})
afterAll(async () => {
  for (const child of answering) {
    child.send([])
    await once(child, 'exit')
  }
  await disconnect()
})

async function start(): Promise<ChildProcess> {
  const child = fork('lib/testing/answer-at-once.ts', [], { execArgv: ['--import', 'tsx'] })
  await once(child, 'message')
  return child
}

/** An activity with a few places, one of them left, and so many posts that are invited to it. */
async function lastPlace() {
  const { id: activityId } = await makeActivity(world.city.id, world.users.staff.id)
  await db().activity.update({ where: { id: activityId }, data: { status: 'open', capacity: PLACES } })
  // Of one post each: the database wants one invitation for each post of an activity.
  const invited = await db().$queryRaw<{ id: string }[]>`
    with posts as (
      insert into "Consulate" (id, "sendingState", "stateEn", "stateZh", "officialStateEn", "officialStateZh", "nameEn", "nameZh", class,
        "cityEn", "cityZh", district, region, "updatedAt")
      select gen_random_uuid(), 'JP', 'Japan', '日本', 'Japan', '日本国', 'Post ' || n, '馆' || n, 'consulate', 'Lanjiang', '澜江', '{}', 'asia', now()
      from generate_series(1, ${ANSWERS + PLACES - 1}) n returning id)
    insert into "Invitation" ("activityId", "consulateId", status, seats, addressee, "calendarUid", "issuedAt")
    select ${activityId}::uuid, id, 'issued', 1, 'post', ${activityId} || '.' || id, now() from posts returning id`
  const ids = invited.map(one => one.id)
  return { activityId, first: ids.slice(0, PLACES - 1), rest: ids.slice(PLACES - 1) }
}

async function outcomesOf(child: ChildProcess, invitations: string[]): Promise<string[]> {
  child.send(invitations)
  const [outcomes] = (await once(child, 'message')) as [string[]]
  return outcomes
}

it('of five hundred answers at once, from two processes, for the last place exactly one gets it', async () => {
  const [one, other] = answering as [ChildProcess, ChildProcess]
  const staff = await actorFor(world.users.staff)
  for (let round = 1; round <= ROUNDS; round++) {
    const { activityId, first, rest } = await lastPlace()
    expect(await outcomesOf(one, first)).toEqual(first.map(() => 'ok'))
    const half = rest.length / 2
    const outcomes = await Promise.all([
      outcomesOf(one, rest.slice(0, half)),
      outcomesOf(other, rest.slice(half)),
    ])
    expect(outcomes.flat().filter(outcome => outcome === 'ok')).toHaveLength(1)
    expect(outcomes.flat().filter(outcome => outcome === 'full')).toHaveLength(ANSWERS - 1)
    expect(await placesOf(staff, { id: activityId, capacity: PLACES })).toMatchObject({ taken: PLACES })
  }
}, 300_000)
