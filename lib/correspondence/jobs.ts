import type { JobHandlers } from '@/lib/jobs/names'
import { log } from '@/lib/log'
import { mailAccountLink } from './commands/account-mail'
import { askHalfYear, askUnreached } from './commands/ask-people'
import { deliver } from './commands/deliver'
import { readInbox } from './commands/read-inbox'
import { sweep } from './commands/sweep'

export const correspondenceJobs: JobHandlers = {
  'send-delivery': async ({ deliveryId }) => {
    const state = await deliver(deliveryId)
    if (state === 'sent') log.debug({ deliveryId }, 'delivery sent')
    else log.info({ deliveryId, state }, 'delivery not sent')
  },
  'sweep-deliveries': async () => {
    const count = await sweep()
    if (count > 0) log.warn({ count }, 'deliveries enqueued again')
  },
  'ask-half-year': async () => {
    const count = await askHalfYear()
    if (count > 0) log.info({ count }, 'posts asked about their people')
  },
  'read-inbox': async () => {
    // It is read again by itself: to be tried again as well would only multiply it.
    const count = await readInbox().catch((error: Error) =>
      log.warn(`The mailbox was not read: ${error.message}`),
    )
    if (count) log.info({ count }, 'mails came in')
  },
  'ask-unreached': ({ deliveryId }) => askUnreached(deliveryId),
  'account-mail': ({ signInTokenId }) => mailAccountLink(signInTokenId),
}
