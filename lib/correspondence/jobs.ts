import type { JobHandlers } from '@/lib/jobs/names'
import { log } from '@/lib/log'
import { mailAccountLink } from './commands/account-mail'
import { deliver } from './commands/deliver'
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
  'account-mail': ({ signInTokenId }) => mailAccountLink(signInTokenId),
}
