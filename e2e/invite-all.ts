import { actorOfCommandLine } from '@/lib/access/gate'
import { replyToken } from '@/lib/correspondence/queries/reply-token'
import { db, disconnect } from '@/lib/db/client'
import { invite } from '@/lib/testing/inviting'
import { makeActivity } from '@/lib/testing/world'

// Run by itself, with the settings of a running portal: invites every open post to as many further activities as it is told,
// by the commands, and prints the tokens in their links. The mails go out in the background.
const actor = actorOfCommandLine('e2e')
const office = await db().office.findFirstOrThrow({ where: { parentId: null } })
const staff = await db().user.findFirstOrThrow({ where: { role: 'staff' } })
const posts = await db().consulate.findMany({ where: { status: 'open' }, select: { id: true } })
for (let n = 0; n < Number(process.argv[2]); n++) {
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
console.log(JSON.stringify(deliveries.map(delivery => replyToken(delivery.id))))
await disconnect()
