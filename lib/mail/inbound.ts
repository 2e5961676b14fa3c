import {
  type AddressObject,
  type Attachment,
  type HeaderValue,
  type ParsedMail,
  simpleParser,
} from 'mailparser'

/** A mail that came in, decoded; nothing in it is to be trusted. Addresses are in lower case. */
export type InboundMail = {
  from: { name: string; address: string }
  /** Every address that it was sent or delivered to, as far as its header tells. */
  to: string[]
  subject: string
  /** With angle brackets, as it stands; empty where there is none. */
  messageId: string
  sentAt: Date | null
  text: string
  /** The iCalendar object; empty where there is none. */
  calendar: string
  /** A program wrote it (RFC 3834 and what came before it): an absence notice, a report. */
  isAutomatic: boolean
  /** `report-type` of a multipart/report (RFC 6522), else empty. */
  reportType: string
  /** X-Failed-Recipients, as some servers name whom they could not reach. */
  failedRecipients: string[]
  /** The header of the mail that is returned with a report, or all of it; empty where none is. */
  returned: string
  /** What the server that took the mail in says of its sender (RFC 8601, the topmost field); `none` where it says nothing. */
  authentication: 'pass' | 'fail' | 'none'
}

const DELIVERED_TO = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to']
const LONGEST_TEXT = 100_000

/** Decodes a mail that came in. A mail that is broken gives what could be read of it. */
export async function readInbound(bytes: Buffer): Promise<InboundMail> {
  const mail = await simpleParser(bytes, { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true })
  const [from] = addressesOf(mail.from)
  return {
    from: from ?? { name: '', address: '' },
    to: [
      ...[mail.to, mail.cc].flatMap(addressesOf).map(one => one.address),
      ...DELIVERED_TO.flatMap(name => textsOf(mail, name)).map(bare),
    ].filter(Boolean),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    sentAt: mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date : null,
    text: (mail.text ?? '').replaceAll('\0', '').slice(0, LONGEST_TEXT),
    calendar: calendarOf(mail),
    isAutomatic: isAutomatic(mail),
    reportType: parameter(mail.headers.get('content-type'), 'report-type'),
    failedRecipients: textsOf(mail, 'x-failed-recipients').flatMap(line => line.split(',').map(bare)),
    returned: mail.attachments.filter(isReturned).map(decoded).join('\n').slice(0, LONGEST_TEXT),
    authentication: authenticationOf(mail),
  }
}

function addressesOf(field: AddressObject | AddressObject[] | undefined) {
  return [field ?? []]
    .flat()
    .flatMap(({ value }) =>
      value
        .flatMap(one => one.group ?? one)
        .map(one => ({ name: one.name ?? '', address: (one.address ?? '').toLowerCase() })),
    )
}

function calendarOf({ attachments }: ParsedMail): string {
  const objects = attachments.filter(
    ({ contentType, filename }) =>
      contentType === 'text/calendar' || contentType === 'application/ics' || /\.ics$/i.test(filename ?? ''),
  )
  const texts = objects.map(decoded)
  return texts.find(text => /^METHOD:/im.test(text)) ?? texts[0] ?? ''
}

function isReturned({ contentType }: Attachment): boolean {
  return ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'].includes(contentType)
}

function decoded({ content, headers }: Attachment): string {
  const charset = parameter(headers.get('content-type'), 'charset')
  try {
    return new TextDecoder(charset || 'utf-8').decode(content)
  } catch {
    return new TextDecoder().decode(content)
  }
}

const AUTO = /^auto-(replied|generated|notified)/i

function isAutomatic(mail: ParsedMail): boolean {
  const says = (name: string, pattern: RegExp) => textsOf(mail, name).some(text => pattern.test(text))
  return (
    says('auto-submitted', AUTO) ||
    says('x-autoreply', /^(yes|true|1)?$/i) ||
    says('x-autorespond', /./) ||
    says('x-autoresponder', /./) ||
    says('precedence', /^(auto_reply|bulk|junk)$/i) ||
    says('x-auto-response-suppress', /\b(all|oof|autoreply)\b/i) ||
    /^(auto(matic)? ?reply|out of (the )?office|abwesenheitsnotiz|réponse automatique|自动回复|自動回覆)/i.test(
      mail.subject ?? '',
    )
  )
}

/** DMARC where the server tried it, else a signature or a sending server that speaks for the sender's domain. */
function authenticationOf(mail: ParsedMail): InboundMail['authentication'] {
  const [results = ''] = textsOf(mail, 'authentication-results')
  const [, dmarc] = /\bdmarc=(\w+)/i.exec(results) ?? []
  if (/^(fail|permerror)$/i.test(dmarc ?? '')) return 'fail'
  if (/^pass$/i.test(dmarc ?? '') || /\bdkim=pass\b/i.test(results)) return 'pass'
  return /\bspf=(fail|softfail)\b/i.test(results) ? 'fail' : 'none'
}

function textsOf(mail: ParsedMail, name: string): string[] {
  return mail.headerLines
    .filter(({ key }) => key === name)
    .map(({ line }) =>
      line
        .slice(line.indexOf(':') + 1)
        .replace(/\r?\n\s+/g, ' ')
        .trim(),
    )
}

function bare(address: string): string {
  return (/<([^<>]*)>/.exec(address)?.[1] ?? address).trim().toLowerCase()
}

function parameter(header: HeaderValue | undefined, name: string): string {
  if (!header || typeof header !== 'object' || !('params' in header)) return ''
  return String((header.params as Record<string, string>)[name] ?? '').toLowerCase()
}
