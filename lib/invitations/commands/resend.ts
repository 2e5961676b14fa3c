import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/client'
import { done, NotFound, type Outcome, refused } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { filesSent } from '../queries/attachments'
import { issuedInvitations, referenceOf } from '../queries/issued'
import { problemOf } from '../rules/checking'
import { letterKeyOf } from '../rules/letters'
import type { resendSchema } from '../schema'
import { lockActivity } from './lock-activity'
import { tell } from './tell'

/** Sends an issued invitation again, to the address that is on record now: after a wrong address was corrected. Refuses `no_address`, and `no_form` where it is not known how to address the person. */
export async function resendInvitation(
  actor: Actor,
  input: z.output<typeof resendSchema>,
): Promise<Outcome<{ activityId: string }>> {
  demand(actor, 'invitations.send')
  return transaction(async tx => {
    const [one] = await issuedInvitations(tx, actor, { id: input.invitationId })
    if (!one) throw new NotFound('invitation')
    const problem = problemOf(one.post, one.recipient)
    if (problem === 'no_address' || problem === 'no_form') return refused(problem)
    const activity = await lockActivity(tx, actor, one.invitation.activityId)
    const reference = await referenceOf(tx, one.invitation.messageId)
    await tell(tx, actor, {
      key: 'invitation',
      activity,
      letter: letterKeyOf(activity),
      // What it brought when it was issued; what was attached since goes with the next ones.
      files: await filesSent(tx, one.invitation.messageId),
      office: await theOffice(tx),
      told: [{ ...one, calendar: 'REQUEST', hasReply: true, reference }],
      atOnce: true,
    })
    await record(tx, actor, {
      type: 'invitation.resent',
      subject: { kind: 'invitation', id: one.invitation.id },
      activityId: activity.id,
      consulateId: one.post.id,
      data: { state: one.post.sendingState },
    })
    return done({ activityId: activity.id })
  })
}
