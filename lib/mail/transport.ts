import { Readable } from 'node:stream'
import SMTPPool from 'nodemailer/lib/smtp-pool'
import { env } from '@/lib/env'
import { inTurn } from './one-at-a-time'
import { signed } from './signing'

/** How many connections a process keeps to its mail server. */
const CONNECTIONS = 10
/** A hand-over that takes longer is broken off: the lease on its delivery must outlive it. */
const LONGEST = 45_000

/** `temporary`: nothing was taken, try later. `permanent`: refused. `in_doubt`: all of it was handed over, no answer came. */
export type HandOver =
  | { outcome: 'sent'; response: string }
  | { outcome: 'temporary' | 'permanent' | 'in_doubt'; response: string }

export type Envelope = { from: string; to: string }

type SmtpError = Error & { code?: string; responseCode?: number; response?: string; command?: string }

let pool: { url: string; smtp: SMTPPool } | undefined

/**
 * Hands the bytes of a mail, signed where that is set, to the server of SMTP_URL, over one of a few kept connections. `onTaken` is told at
 * once, before the next mail of this process ends, that the server has taken it. Never throws.
 */
export async function handOver(
  bytes: Buffer,
  envelope: Envelope,
  onTaken: (response: string) => void = () => {},
): Promise<HandOver> {
  const url = env().SMTP_URL
  if (!url) return { outcome: 'temporary', response: 'SMTP_URL is not set' }
  const ready = await signed(bytes).catch((error: Error) => error)
  if (ready instanceof Error) return { outcome: 'temporary', response: `DKIM: ${ready.message}` }
  const message = new Source(ready)
  return new Promise(resolve => {
    connections(url).send(mailOf(message, envelope), (error, info) => {
      if (!error) onTaken(info?.response ?? '')
      message.next()
      if (error) resolve({ outcome: classify(error, message.taken), response: wordsOf(error) })
      else resolve({ outcome: 'sent', response: info?.response ?? '' })
    })
  })
}

/** Closes the connections; the next hand-over opens new ones. */
export function closeTransport(): void {
  pool?.smtp.close()
  pool = undefined
}

function connections(url: string): SMTPPool {
  if (pool?.url !== url) {
    closeTransport()
    const smtp = new SMTPPool({
      url,
      pool: true,
      maxConnections: CONNECTIONS,
      maxMessages: 10_000,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    // Each message's own callback says what became of it.
    smtp.on('error', () => {})
    pool = { url, smtp }
  }
  return pool.smtp
}

/** So much of a mail is handed on at once: the next is asked for when the connection has taken it. */
const CHUNK = 64 * 1024

/**
 * The bytes as a stream that knows whether it has ended. When the last of them are on their way it ends in turn with the other mails of
 * this process; a mail whose end was not sent the server has certainly not taken.
 */
class Source extends Readable {
  taken = false
  private sent = 0
  private asked = false
  private release = () => {}
  private over = false
  constructor(private readonly bytes: Buffer) {
    super()
    this.once('end', () => {
      this.taken = true
    })
  }
  override _read() {
    if (this.sent < this.bytes.length) {
      this.push(this.bytes.subarray(this.sent, this.sent + CHUNK))
      this.sent += CHUNK
    } else if (!this.asked) {
      this.asked = true
      void this.end()
    }
  }
  /** What became of the mail is known: the next one may end. */
  next() {
    this.over = true
    this.release()
  }
  private async end() {
    this.release = await inTurn()
    if (this.over) return this.release()
    this.push(null)
  }
}

/** The pool takes what nodemailer's mailer would prepare; the bytes are ready, so nothing is left to prepare. */
function mailOf(source: Readable, { from, to }: Envelope) {
  const message = {
    getEnvelope: () => ({ from, to: [to] }),
    getHeader: () => '',
    messageId: () => '',
    createReadStream: () => source,
  }
  const ready = { data: { signal: AbortSignal.timeout(LONGEST) }, message }
  return ready as unknown as Parameters<SMTPPool['send']>[0]
}

/** RFC 5321, 4.2.1: a 5yz answer is final, a 4yz one is not. Answers about us (signing in, greeting) say nothing about the mail. */
function classify(error: SmtpError, taken: boolean): 'temporary' | 'permanent' | 'in_doubt' {
  const { responseCode: code, command = '' } = error
  if (!code) return taken ? 'in_doubt' : 'temporary'
  const aboutTheMail = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command)
  const aboutSigningIn = [530, 534, 535, 538].includes(code)
  return code >= 500 && aboutTheMail && !aboutSigningIn ? 'permanent' : 'temporary'
}

function wordsOf(error: SmtpError): string {
  return (error.response ?? `${error.code ?? error.name}: ${error.message}`).slice(0, 500)
}
