import { type Actor, demand } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { NotFound } from '@/lib/errors'
import { type ReadMail, readMail } from '@/lib/mail/reading'
import { deliveryData, messageData } from '../schema'
import { compose } from '../templates/compose'
import type { SentMail } from '../types'
import { letterOf } from './letter'
import { mailSettings } from './mail-settings'
import { enclosed, filesOfMessage } from './message-files'
import { replyToken } from './reply-token'
import { versionWords } from './versions'

/**
 * What was sent, decoded from the very bytes, with every attempt. The secret of the reply link is the recipient's own and is shown as
 * dots. Throws NotFound, also for mails about accounts.
 */
export async function sentMail(actor: Actor, deliveryId: string): Promise<SentMail> {
  demand(actor, 'invitations.read')
  const found = await db().delivery.findFirst({
    where: { id: deliveryId, message: { subjectKind: 'activity' } },
    include: { message: true, attemptLog: { orderBy: { at: 'asc' } } },
  })
  if (!found) throw new NotFound('delivery')
  const { message, attemptLog, ...delivery } = found
  const content = { ...message, data: messageData.parse(message.data) }
  const data = deliveryData.parse(delivery.data)
  const letter = await letterOf(content, { ...delivery, data })
  const bytes = compose(
    content,
    { ...delivery, locale: delivery.locale === 'zh' ? 'zh' : 'en', data },
    await versionWords(message.versionEnId, message.versionZhId),
    mailSettings(),
    enclosed(letter, await filesOfMessage(message.id)),
  )
  const { id, messageId, toName, address, status, response } = delivery
  return {
    id,
    messageId,
    key: message.key,
    activityId: message.subjectId,
    approvedBy: message.approvedByName,
    approvedAt: message.approvedAt,
    toName,
    address,
    status,
    response,
    hasLetter: letter !== null,
    mail: withoutSecret(await readMail(bytes), replyToken(id)),
    attempts: attemptLog.map(({ attempt, outcome, response: words, at }) => ({
      attempt,
      outcome,
      response: words,
      at,
    })),
  }
}

function withoutSecret(mail: ReadMail, secret: string): ReadMail {
  const hide = (text: string) => text.replaceAll(secret, '…')
  // Folded lines of the calendar part may break the secret: unfolded, it is found.
  return {
    ...mail,
    html: hide(mail.html),
    text: hide(mail.text),
    calendar: hide(mail.calendar.replace(/\r\n /g, '')),
  }
}
