import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { sendTest } from '@/lib/correspondence/commands/send-test'
import { db, transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { draftMail } from '../queries/check'
import type { testSchema } from '../schema'

/**
 * Sends the mail that one of the drafts would get to whoever asks, at the address of his or her account, marked as a test: its link opens
 * nothing, and nothing of it is in the register. Refuses `test_not_sent` with the server's words.
 */
export async function sendTestToMe(
  actor: Actor,
  input: z.output<typeof testSchema>,
): Promise<Outcome<{ to: string }>> {
  demand(actor, 'invitations.send')
  const user = actor.kind === 'user' ? await db().user.findUnique({ where: { id: actor.id } }) : null
  if (!user?.email) throw new NotFound('user')
  const mail = await draftMail(actor, input.activityId, input.invitationId, input.first)
  const said = await sendTest(actor, mail, { name: user.name, address: user.email })
  if (said.outcome !== 'sent') return refused('test_not_sent', { detail: { response: said.response } })
  await transaction(tx =>
    record(tx, actor, {
      type: 'invitation.tested',
      subject: { kind: 'activity', id: input.activityId },
      activityId: input.activityId,
      data: {},
    }),
  )
  return done({ to: user.email })
}
