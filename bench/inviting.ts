import { db } from '@/lib/db/client'
import { chooseAudience } from '@/lib/invitations/commands/choose-audience'
import { sendInvitations } from '@/lib/invitations/commands/send'
import { checkInvitations } from '@/lib/invitations/queries/check'
import { atMost, median, type Result, seconds } from './measure'
import { type BenchWorld, newActivity } from './world'

const ROUNDS = 3

/** Invitations created and enqueued in one go, against one INSERT … SELECT of as many with a job each. */
export async function measureInviting(world: BenchWorld): Promise<Result[]> {
  const product: number[] = []
  const floor: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const activityId = await newActivity(world)
    await chooseAudience(world.staff, {
      activityId,
      addressee: 'post',
      consulates: world.posts,
      addressees: {},
    })
    const { fingerprint: checked } = await checkInvitations(world.staff, activityId)
    product.push(
      await seconds(async () => {
        const sent = await sendInvitations(world.staff, { activityId, checked })
        if (!sent.ok || sent.value.count !== world.posts.length) throw new Error('not all were sent')
      }),
    )
    const other = await newActivity(world)
    floor.push(await seconds(() => insertSelect(other)))
  }
  const what = `${world.posts.length} invitations created and enqueued`
  return [atMost(what, median(product), median(floor), 's', 5)]
}

async function insertSelect(activityId: string): Promise<void> {
  await db().$executeRaw`
    with made as (
      insert into "Invitation" ("activityId", "consulateId", status, seats, addressee, "calendarUid", "issuedAt")
      select ${activityId}::uuid, c.id, 'issued', 2, 'post', ${activityId} || c.id, now() from "Consulate" c where c."sendingState" = 'FR'
      returning id
    )
    select count(graphile_worker.add_job('bench-floor', json_build_object('id', id), run_at => now() + interval '1 day')) from made`
}
