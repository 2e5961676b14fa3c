// Records by telephone that the first on record of some posts come to an activity: answer-all.ts <activity> <state> …
import { actorOfCommandLine } from '@/lib/access/gate'
import { today } from '@/lib/clock'
import { db, disconnect } from '@/lib/db/client'
import { postsWithPeople } from '@/lib/directory/queries/posts'
import { recordReply } from '@/lib/invitations/commands/record-reply'

const [activityId = '', ...states] = process.argv.slice(2)
const actor = actorOfCommandLine('e2e')
const invitations = await db().invitation.findMany({
  where: { activityId, status: 'issued', consulate: { sendingState: { in: states } } },
})
const posts = await postsWithPeople(
  actor,
  today(),
  invitations.map(one => one.consulateId),
)
for (const { id: invitationId, consulateId } of invitations) {
  const pick = posts.find(post => post.id === consulateId)?.people[0]?.contactId ?? 'other'
  const delegates = [{ pick, honorific: '', name: 'A. Guest', title: '' }]
  const reply = { invitationId, answer: 'attending' as const, delegates, note: '', privateNote: '' }
  const outcome = await recordReply(actor, { ...reply, channel: 'phone' })
  if (!outcome.ok) throw new Error(outcome.reason)
}
await disconnect()
console.log(JSON.stringify(invitations.length))
