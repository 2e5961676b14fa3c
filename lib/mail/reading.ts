import { type AddressObject, type HeaderLines, simpleParser } from 'mailparser'

/** A mail as its recipient's program decodes it. */
export type ReadMail = {
  subject: string
  from: string
  to: string
  date: string | null
  messageId: string
  html: string
  text: string
  /** The text/calendar part; empty where there is none. */
  calendar: string
  /** What else is attached. */
  files: { name: string; type: string; content: Buffer }[]
  headers: { name: string; value: string }[]
}

/** Decodes the bytes of a mail. What is shown of a mail anywhere is this, never what it was made from. */
export async function readMail(bytes: Buffer): Promise<ReadMail> {
  const parsed = await simpleParser(bytes, {
    skipTextToHtml: true,
    skipHtmlToText: true,
    skipImageLinks: true,
    skipTextLinks: true,
  })
  const calendar = parsed.attachments.find(isCalendar)
  return {
    subject: parsed.subject ?? '',
    from: addresses(parsed.from),
    to: addresses(parsed.to),
    date: parsed.date?.toISOString() ?? null,
    messageId: parsed.messageId ?? '',
    html: parsed.html || '',
    text: parsed.text ?? '',
    calendar: calendar?.content.toString('utf8') ?? '',
    files: parsed.attachments
      .filter(part => !isCalendar(part))
      .map(({ filename, contentType, content }) => ({ name: filename ?? '', type: contentType, content })),
    headers: parsed.headerLines.map(header),
  }
}

/** The PDF that a mail brings first, by its very bytes; null where it brings none. */
export function pdfIn({ files }: ReadMail): { name: string; pdf: Buffer } | null {
  const [file] = files
  return file?.type === 'application/pdf' ? { name: file.name, pdf: file.content } : null
}

/** A file that a mail brings, by its place from 0 as an address gives it; null where there is none. */
export function fileAt({ files }: ReadMail, place: string | null): ReadMail['files'][number] | null {
  return (place !== null && files[Number(place)]) || null
}

function isCalendar({ contentType }: { contentType: string }): boolean {
  return contentType === 'text/calendar' || contentType === 'application/ics'
}

function addresses(field: AddressObject | AddressObject[] | undefined): string {
  const all = [field ?? []].flat().flatMap(one => one.value)
  return all.map(one => (one.name ? `${one.name} <${one.address}>` : (one.address ?? ''))).join(', ')
}

function header({ key, line }: HeaderLines[number]) {
  const at = line.indexOf(':')
  return {
    name: at > 0 ? line.slice(0, at) : key,
    value: line
      .slice(at + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim(),
  }
}
