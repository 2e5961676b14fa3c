import { actorOfJob } from '@/lib/access/gate'
import { transaction } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { theOffice } from '@/lib/offices/queries'
import { mailedLink } from '@/lib/users/queries/links'
import { senderOf } from '../rules/sender'
import { issue } from './issue'

/**
 * Issues the mail with a link to sign in, once for each link: to the address on record, with neither the link nor its secret stored.
 * Does nothing where the link is over, or its user disabled.
 */
export async function mailAccountLink(signInTokenId: string): Promise<void> {
  const link = await mailedLink(signInTokenId).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  if (!link) return
  const office = await theOffice()
  const subject = { kind: 'sign-in-token', id: signInTokenId }
  await transaction(async tx => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`account-mail:${signInTokenId}`}, 0))`
    if (
      await tx.message.findFirst({
        where: { subjectKind: subject.kind, subjectId: subject.id },
        select: { id: true },
      })
    )
      return
    await issue(tx, actorOfJob('account-mail'), {
      officeId: office.id,
      key: link.purpose === 'invitation' ? 'account' : 'sign_in',
      subject,
      numbered: false,
      data: {
        v: 1,
        kind: 'account',
        minutes: link.minutes,
        office: senderOf(office),
      },
      deliveries: [
        {
          subject,
          contactId: link.contactId,
          toName: link.name,
          address: link.address,
          locale: link.locale,
          data: { v: 1, kind: 'account', name: link.name, signInTokenId },
        },
      ],
    })
  })
}
