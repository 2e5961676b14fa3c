import type { Actor } from '@/lib/access/actor'
import { actorOfUser } from '@/lib/access/gate'
import { replyToken } from '@/lib/correspondence/queries/reply-token'
import { db } from '@/lib/db/client'
import { invite } from '@/lib/testing/inviting'
import { makeActivity, makeWorld } from '@/lib/testing/world'
import type { LetterForm } from '@/prisma/generated/enums'

export type BenchWorld = { staff: Actor; officeId: string; organiserId: string; posts: string[] }

/** A small office with `count` posts that have an address but no people: written at once, since it is not what is measured. */
export async function benchWorld(count: number): Promise<BenchWorld> {
  const world = await makeWorld()
  const rows = await db().$queryRaw<{ id: string }[]>`
    insert into "Consulate" ("sendingState", "stateEn", "stateZh", "officialStateEn", "officialStateZh", "nameEn", "nameZh", class,
      "cityEn", "cityZh", district, email, "updatedAt")
    select 'FR', 'State ' || n, '国' || n, 'State ' || n, '国' || n, 'Consulate-General ' || n, '总领事馆' || n, 'consulate_general',
      'Lanjiang', '澜江', '{Lanjiang}', 'post' || n || '@consulates.example', now()
    from generate_series(1, ${count}::int) n returning id`
  const staff = await actorOfUser(world.users.staff.id)
  if (!staff) throw new Error('the bench has no staff')
  return { staff, officeId: world.city.id, organiserId: world.users.staff.id, posts: rows.map(row => row.id) }
}

/** A planned activity; with its invitations goes a typeset letter, or none. */
export async function newActivity(
  { officeId, organiserId }: BenchWorld,
  letterForm: LetterForm = 'none',
): Promise<string> {
  const { id } = await makeActivity(officeId, organiserId)
  await db().activity.update({ where: { id }, data: { letterForm } })
  return id
}

/** `count` further posts with a deputy each, who has an address: written at once. */
export async function postsWithDeputies(count: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    with made as materialized (
      select n, gen_random_uuid() as post, gen_random_uuid() as person from generate_series(1, ${count}::int) n
    ), posts as (
      insert into "Consulate" (id, "sendingState", "stateEn", "stateZh", "officialStateEn", "officialStateZh", "nameEn", "nameZh", class,
        "cityEn", "cityZh", district, email, "updatedAt")
      select post, 'IT', 'Country ' || n, '邦' || n, 'Country ' || n, '邦' || n, 'Consulate ' || n, '领事馆' || n, 'consulate_general',
        'Lanjiang', '澜江', '{Lanjiang}', 'office' || n || '@consulates.example', now()
      from made
    ), people as (
      insert into "Contact" (id, honorific, name, email, "updatedAt")
      select person, 'Ms.', 'Deputy ' || n, 'deputy' || n || '@consulates.example', now() from made
    ), postings as (
      insert into "Posting" ("contactId", "consulateId", "titleEn", rank)
      select person, post, 'Deputy Consul-General', 'deputy_consul_general' from made
    )
    select post as id from made`
  return rows.map(row => row.id)
}

/** Issued invitations to the first `count` posts, and the tokens in their links. */
export async function invitedTokens(world: BenchWorld, count: number): Promise<string[]> {
  const activityId = await newActivity(world)
  const { messageId } = await invite(world.staff, activityId, world.posts.slice(0, count))
  const deliveries = await db().delivery.findMany({ where: { messageId }, select: { id: true } })
  return deliveries.map(delivery => replyToken(delivery.id))
}
