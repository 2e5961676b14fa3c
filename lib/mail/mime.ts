import MimeNode from 'nodemailer/lib/mime-node'

export type Mail = {
  /** Without angle brackets. */
  messageId: string
  date: Date
  from: { name: string; address: string }
  to: { name: string; address: string }
  replyTo: string | null
  subject: string
  language: string
  text: string
  html: string
  calendar: { method: string; content: string } | null
  /** Attachments besides the calendar's. */
  files: { name: string; type: string; content: Buffer }[]
}

/**
 * The bytes of a mail (RFC 5322, 2045, 6047 for the calendar part, which also stands as a file for programs that show no entry). The
 * same mail always gives the same bytes: nothing in it is made up on the way. `Auto-Submitted` (RFC 3834) keeps out-of-office answers
 * away. nodemailer writes the header; the parts need no streams, which cost more than all the rest of a mail.
 */
export function mime(mail: Mail): Buffer {
  const base = mail.messageId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)
  const parts = [
    part('text/plain; charset=utf-8', encodedText(mail.text)),
    part('text/html; charset=utf-8', encodedText(mail.html)),
  ]
  const files = mail.files.map(attached)
  if (mail.calendar) {
    const entry = encodedText(mail.calendar.content)
    parts.push(part(`text/calendar; charset=utf-8; method=${mail.calendar.method}`, entry))
    files.push(part('application/ics; name=invitation.ics', entry, 'attachment; filename=invitation.ics'))
  }
  if (files.length === 0)
    return Buffer.from(`${header(mail, 'alternative', base)}\r\n\r\n${multipart(base, parts)}`)
  const inner = `${base}-alternative`
  const alternatives = `Content-Type: multipart/alternative; boundary="${inner}"\r\n\r\n${multipart(inner, parts)}`
  return Buffer.from(`${header(mail, 'mixed', base)}\r\n\r\n${multipart(base, [alternatives, ...files])}`)
}

function header(mail: Mail, kind: 'alternative' | 'mixed', boundary: string): string {
  const node = new MimeNode(`multipart/${kind}; boundary="${boundary}"`, {
    newline: 'windows',
    // One is made up where none is given.
    baseBoundary: boundary,
  })
  node.setHeader([
    { key: 'From', value: mail.from },
    { key: 'To', value: mail.to },
    ...(mail.replyTo ? [{ key: 'Reply-To', value: mail.replyTo }] : []),
    { key: 'Subject', value: mail.subject },
    { key: 'Message-ID', value: `<${mail.messageId}>` },
    { key: 'Date', value: mail.date.toUTCString().replace('GMT', '+0000') },
    { key: 'Auto-Submitted', value: 'auto-generated' },
    { key: 'Content-Language', value: mail.language },
  ] as unknown as Parameters<typeof node.setHeader>[0])
  return node.buildHeaders()
}

function multipart(boundary: string, parts: string[]): string {
  return `${parts.map(one => `--${boundary}\r\n${one}\r\n`).join('')}--${boundary}--\r\n`
}

/** A name that is not ASCII stands as RFC 2231 has it, and as RFC 2047 does for programs that know no better. */
function attached({ name, type, content }: Mail['files'][number]): string {
  const node = new MimeNode('multipart/mixed', { newline: 'windows' }).createChild(type, { filename: name })
  node.setHeader('Content-Disposition', 'attachment')
  node.setHeader('Content-Transfer-Encoding', 'base64')
  return `${node.buildHeaders()}\r\n\r\n${encoded(content)}`
}

function part(type: string, content: string, disposition?: string): string {
  const where = disposition ? `Content-Disposition: ${disposition}\r\n` : ''
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${where}\r\n${content}`
}

/** Lines of a text end in CRLF in mail (RFC 2046, 4.1.1). */
function encodedText(text: string): string {
  return encoded(Buffer.from(text.replace(/\r?\n/g, '\r\n')))
}

/** Bytes in base64, in lines of 76 characters (RFC 2045, 6.8). */
function encoded(bytes: Buffer): string {
  const whole = bytes.toString('base64')
  const lines: string[] = []
  for (let at = 0; at < whole.length; at += 76) lines.push(whole.slice(at, at + 76))
  return lines.join('\r\n')
}
