import { env } from '@/lib/env'

/** Whom mails come from: MAIL_FROM, else an address at the portal's own host. */
export function mailFrom(): string {
  const { MAIL_FROM, APP_URL } = env()
  return MAIL_FROM ?? `no-reply@${new URL(APP_URL).hostname}`
}

/** The bare address of `Name <address>`. */
export function bareAddress(from: string): string {
  return /<([^<>]+)>/.exec(from)?.[1] ?? from
}
