import { env } from '@/lib/env'
import { inboxAddress } from '@/lib/mail/inbox-address'
import { mailFrom } from '@/lib/mail/sender'
import { linkToken } from '@/lib/users/queries/link-token'
import type { MailSettings } from '../types'
import { replyToken } from './reply-token'

/** What of this installation decides the bytes of a mail. */
export function mailSettings(): MailSettings {
  return {
    appUrl: env().APP_URL,
    from: mailFrom(),
    inbox: inboxAddress(),
    replyToken,
    signInToken: linkToken,
  }
}
