import { readFileSync } from 'node:fs'
import path from 'node:path'
import { actorOfCommandLine } from '@/lib/access/gate'
import { replyToken } from '@/lib/correspondence/queries/reply-token'
import { db, disconnect } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { invite } from '@/lib/testing/inviting'
import { makeActivity } from '@/lib/testing/world'
import type { Stack } from './stack'

/** Invites every open post to `count` further activities, by the commands, and gives the tokens in their links. The mails go out in the background. */
export async function inviteAll(stack: Stack, count: number): Promise<string[]> {
  const secrets = JSON.parse(readFileSync(path.join(stack.dataDir, 'secrets.json'), 'utf8')) as Record<
    string,
    string
  >
  provideSettings({ DATABASE_URL: stack.databaseUrl, DEMO: '1', CLOCK_START: stack.clockStart, ...secrets })
  try {
    const actor = actorOfCommandLine('e2e')
    const office = await db().office.findFirstOrThrow({ where: { parentId: null } })
    const staff = await db().user.findFirstOrThrow({ where: { role: 'staff' } })
    const posts = await db().consulate.findMany({ where: { status: 'open' }, select: { id: true } })
    for (let n = 0; n < count; n++) {
      const { id } = await makeActivity(office.id, staff.id)
      await invite(
        actor,
        id,
        posts.map(post => post.id),
      )
    }
    await db().message.updateMany({ data: { sendAfter: new Date() } })
    await db().$executeRaw`select graphile_worker.add_job('sweep-deliveries', '{}')`
    const deliveries = await db().delivery.findMany({ where: { hasToken: true }, select: { id: true } })
    return deliveries.map(delivery => replyToken(delivery.id))
  } finally {
    await disconnect()
  }
}
