import '@/lib/testing/database'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { merge, posted } from '@/lib/testing/merging'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { setApart } from '../commands/merge'
import { likelyDuplicates } from './duplicates'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

it('shows likely pairs by what they have in common, until they are one or said to be two persons', async () => {
  const one = await posted(world.japan.id, { name: 'Pair Sample', email: 'pair@jp.consulates.example' })
  const other = await posted(world.hungary.id, { name: 'Somebody Else', email: 'Pair@jp.consulates.example' })
  const named = await posted(world.hungary.id, { name: 'Sample PAIR' })
  const pairsOf = async () =>
    (await likelyDuplicates(staff))
      .filter(pair => [pair.one.id, pair.other.id].includes(one.contactId))
      .map(pair => [pair.by, pair.other.id])
  expect(await pairsOf()).toEqual([
    ['email', other.contactId],
    ['name', named.contactId],
  ])
  await setApart(staff, { oneId: named.contactId, otherId: one.contactId })
  await setApart(staff, { oneId: one.contactId, otherId: named.contactId })
  expect(await pairsOf()).toEqual([['email', other.contactId]])
  await merge(staff, one.contactId, other.contactId)
  expect(await pairsOf()).toEqual([])
  expect(JSON.stringify(await likelyDuplicates(staff))).not.toContain('+86')
})
