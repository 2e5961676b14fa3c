import type { ChildProcess } from 'node:child_process'
import { db } from '@/lib/db/client'
import { ask, started } from './child'
import { atLeast, median, type Result, seconds, shownCount } from './measure'
import { type BenchWorld, newActivity } from './world'

const ROUNDS = 5
const PLACES = 7

/**
 * Answers that come at once from two processes for the last place of an activity, against as many plain transactions from two processes
 * for the last one of a row. Throws an Error where not exactly one got it.
 */
export async function measurePlaces(world: BenchWorld, count: number): Promise<Result[]> {
  const answering = await Promise.all([startAnswering(), startAnswering()])
  const plain = await Promise.all([startPlain(), startPlain()])
  const product: number[] = []
  const floor: number[] = []
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const { first, rest } = await lastPlace(world, count)
      const [one] = answering
      const taken: string[] = await ask(one, first)
      if (taken.some(outcome => outcome !== 'ok')) throw new Error(`Of the first places: ${taken}.`)
      product.push(count / (await seconds(() => atOnce(answering, rest))))
      await plainPlace()
      floor.push(count / (await seconds(() => atOnce(plain, rest))))
    }
    const what = `${shownCount(count)} answers at once for the last place, two processes`
    return [atLeast(what, median(product), median(floor), 'answers/s', 0.5)]
  } finally {
    for (const child of [...answering, ...plain]) child.kill()
  }
}

type Two = [ChildProcess, ChildProcess]

async function startAnswering(): Promise<ChildProcess> {
  const { child } = await started('lib/testing/answer-at-once.ts', [], ['--import', 'tsx'])
  return child
}

async function startPlain(): Promise<ChildProcess> {
  const { child } = await started(process.argv[1] as string, ['places'])
  return child
}

/** Lets each of two processes answer for half of the invitations, and sees that one gets the place and every other hears that it is taken. */
async function atOnce([one, other]: Two, invitations: string[]): Promise<void> {
  const half = Math.ceil(invitations.length / 2)
  const outcomes = await Promise.all([
    ask<string[]>(one, invitations.slice(0, half)),
    ask<string[]>(other, invitations.slice(half)),
  ])
  const [got, full] = ['ok', 'full'].map(which => outcomes.flat().filter(outcome => outcome === which).length)
  if (got === 1 && full === invitations.length - 1) return
  const others = [...new Set(outcomes.flat())].join(', ')
  throw new Error(
    `${got} got the last place, ${full} of ${invitations.length} heard that it is taken: ${others}.`,
  )
}

/** An activity with a few places, and posts that are invited to it: so many that one place is left for `rest` when `first` have answered. */
async function lastPlace(world: BenchWorld, count: number): Promise<{ first: string[]; rest: string[] }> {
  const activityId = await newActivity(world)
  await db().activity.update({ where: { id: activityId }, data: { status: 'open', capacity: PLACES } })
  const invited = await db().invitation.createManyAndReturn({
    data: world.posts.slice(0, count + PLACES - 1).map(consulateId => ({
      activityId,
      consulateId,
      status: 'issued' as const,
      seats: 1,
      addressee: 'post' as const,
      calendarUid: `${activityId}.${consulateId}`,
      issuedAt: new Date(),
    })),
    select: { id: true },
  })
  const ids = invited.map(one => one.id)
  return { first: ids.slice(0, PLACES - 1), rest: ids.slice(PLACES - 1) }
}

/** The one row of the floor, with one place left. */
async function plainPlace(): Promise<void> {
  await db().$executeRaw`create table if not exists bench_place (places_left int not null)`
  await db()
    .$executeRaw`create table if not exists bench_asked (invitation uuid not null, got boolean not null)`
  await db().$executeRaw`truncate bench_place, bench_asked`
  await db().$executeRaw`insert into bench_place values (1)`
}
