import type { InboundMail } from './inbound'
import { deliveryIn } from './inbox-address'

/** What a server says of one recipient. `status` is an enhanced status code (RFC 3463), empty where it gives none. */
export type BouncedRecipient = {
  /** As it was first named, where the report tells: a forwarded mail fails at another one. */
  address: string
  action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  status: string
  /** The server's own words. */
  words: string
}

/** `messageId` is that of the mail that came back, without angle brackets; empty where it is not told. */
export type Bounce = { recipients: BouncedRecipient[]; messageId: string }

const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const
const DAEMON = /^(mailer-?daemon|postmaster|mdaemon|mail-?daemon|microsoftexchange[0-9a-f]+)@/i
const UNDELIVERED =
  /undeliver|delivery (status|has failed|failure|notification)|returned (mail|to sender)|failure notice|mail delivery|not be delivered|退信|退回|投递失败|系统退信/i

/**
 * What a mail reports of a delivery (RFC 3464, and the free forms that servers still send); null where it is no such report: an absence
 * notice, a read receipt (RFC 8098) and a person's own mail are none. A report that names nobody has no recipients.
 */
export function readBounce(mail: InboundMail): Bounce | null {
  const messageId = messageIdOf(mail)
  if (mail.reportType === 'delivery-status') return { recipients: fieldsOf(mail.text), messageId }
  if (mail.reportType) return null
  const isFromServer = DAEMON.test(mail.from.address) || mail.failedRecipients.length > 0
  const saysSo = UNDELIVERED.test(mail.subject) || UNDELIVERED.test(mail.text)
  // What a server sends to a return path speaks of that delivery, whatever its words.
  if (!isFromServer || !(saysSo || deliveryIn(mail.to))) return null
  return { recipients: freeForm(mail), messageId }
}

/** The fields of message/delivery-status, which is decoded as the end of the text: a group for each recipient. */
function fieldsOf(text: string): BouncedRecipient[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' ')
  return unfolded.split(/\n\s*\n/).flatMap(group => {
    const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(group)?.[1]?.trim() ?? ''
    const action = ACTIONS.find(one => one === field('Action').toLowerCase().split(/[\s(]/)[0])
    const address = typed(field('Original-Recipient')) || typed(field('Final-Recipient'))
    if (!action || !address) return []
    const [status = ''] = /[245]\.\d{1,3}\.\d{1,3}/.exec(field('Status')) ?? []
    return [{ address, action, status, words: typed(field('Diagnostic-Code'), false) || status }]
  })
}

/** What stands after `rfc822;` or `smtp;`. */
function typed(value: string, isAddress = true): string {
  const bare = value.slice(value.indexOf(';') + 1).trim()
  return isAddress ? bare.replace(/^<|>$/g, '').toLowerCase() : bare.slice(0, 500)
}

function freeForm({ text, failedRecipients }: InboundMail): BouncedRecipient[] {
  // What the mail said itself stands below, as it was returned.
  const [own = ''] = text.split(
    /^-{3,} ?(?:below this line is|this is a copy of|original message|included is a copy|here is a copy|returned message)/im,
  )
  const named = failedRecipients.length > 0 ? failedRecipients : addressesIn(own)
  const [status = ''] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(own) ?? []
  const words = wordsOf(own, named[0] ?? '')
  const action = /\b(delayed|will (continue|keep|be) (to )?(try|retr)|still being retried)/i.test(own)
    ? 'delayed'
    : 'failed'
  return [...new Set(named)].map(address => ({ address, action, status, words: words.trim().slice(0, 500) }))
}

/** The line with a code, else the last that speaks of the address, else the last. */
function wordsOf(text: string, address: string): string {
  const lines = text.split('\n').map(line => line.trim())
  const coded = lines.find(line => /\b[45]\d\d[ :-]|\b[245]\.\d{1,3}\.\d{1,3}\b/.test(line))
  const speaking = lines.findLast(
    line => line.toLowerCase().includes(address) && line.length > address.length + 10,
  )
  return coded ?? speaking ?? lines.findLast(Boolean) ?? ''
}

function addressesIn(text: string): string[] {
  const found = text.match(/[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []
  return found.map(one => one.toLowerCase()).filter(one => !DAEMON.test(one))
}

function messageIdOf({ returned, text }: InboundMail): string {
  const pattern = /^(?:X-Original-)?Message-ID:\s*<([^<>\s]+)>/im
  return (pattern.exec(returned) ?? pattern.exec(text))?.[1] ?? ''
}
