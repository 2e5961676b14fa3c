import { actorOfJob } from '@/lib/access/gate'
import { disconnect } from '@/lib/db/client'
import { recordReply } from '@/lib/invitations/commands/record-reply'

// Run by itself, as a process of its own: answers for each of the invitations that it is told, all at once, that one comes, and says how
// each was taken. It waits for a word, so that two of them begin together.
const staff = actorOfJob('answers')

process.on('message', async (invitations: string[]) => {
  if (invitations.length === 0) {
    await disconnect()
    process.exit(0)
  }
  const outcomes = await Promise.all(
    invitations.map(invitationId =>
      recordReply(staff, {
        ...{ invitationId, answer: 'attending', note: '', privateNote: '', channel: 'phone' },
        delegates: [{ pick: 'other', honorific: '', name: 'A Guest', title: '' }],
      }).then(
        outcome => (outcome.ok ? 'ok' : outcome.reason),
        (error: Error) => error.message,
      ),
    ),
  )
  process.send?.(outcomes)
})
process.send?.('ready')
