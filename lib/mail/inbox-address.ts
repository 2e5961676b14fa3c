import { createHmac, timingSafeEqual } from 'node:crypto'
import { env, requiredSetting } from '@/lib/env'

/** Where answers by mail and bounces come in: REPLY_ADDRESS, else the user of IMAP_URL; null where no mailbox is read. */
export function inboxAddress(): string | null {
  const { IMAP_URL, REPLY_ADDRESS } = env()
  if (!IMAP_URL) return null
  return REPLY_ADDRESS ?? decodeURIComponent(new URL(IMAP_URL).username)
}

/**
 * The address that a recipient's calendar answers to (RFC 5233, subaddressing). The code is the recipient's own for this event, so an
 * answer shows by where it goes that its sender had the invitation. It stays the same over all mails about the event, as an organiser must.
 */
export function replyAddressFor(inbox: string, uid: string, address: string): string {
  return plus(inbox, replyCode(uid, address))
}

/** The return path of a delivery: a bounce shows by where it goes which mail came back. */
export function returnPathFor(inbox: string, deliveryId: string): string {
  return plus(inbox, `d${deliveryId.replaceAll('-', '')}${mac(`bounce:${deliveryId}`, 5)}`)
}

/** Whether one of the addresses is `replyAddressFor` this recipient. */
export function isRepliedTo(to: string[], uid: string, address: string): boolean {
  return to.some(one => same(codeIn(one), replyCode(uid, address)))
}

/** Whether one of the addresses has the form of one of `replyAddressFor`, whosever it is. */
export function hasReplyCode(to: string[]): boolean {
  return to.some(one => /^c[0-9a-f]{24}$/.test(codeIn(one)))
}

/** The delivery whose return path stands among the addresses; null where none does, or it is not one that we made. */
export function deliveryIn(to: string[]): string | null {
  for (const one of to) {
    const [, hex, sign = ''] = /^d([0-9a-f]{32})([0-9a-f]{10})$/.exec(codeIn(one)) ?? []
    if (!hex) continue
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    if (same(sign, mac(`bounce:${id}`, 5))) return id
  }
  return null
}

function replyCode(uid: string, address: string): string {
  return `c${mac(`calendar:${uid}:${address.toLowerCase()}`, 12)}`
}

function plus(inbox: string, code: string): string {
  const at = inbox.lastIndexOf('@')
  return `${inbox.slice(0, at)}+${code}${inbox.slice(at)}`
}

function codeIn(address: string): string {
  return /\+([^+@]+)@[^@]+$/.exec(address.toLowerCase())?.[1] ?? ''
}

function mac(of: string, bytes: number): string {
  const made = createHmac('sha256', requiredSetting('AUTH_SECRET')).update(of).digest('hex')
  return made.slice(0, 2 * bytes)
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
