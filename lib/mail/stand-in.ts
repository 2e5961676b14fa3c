import { mkdir, rename, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

export interface MailStandIn {
  url: string
  port: number
  /** From now on nobody can connect, until `resume`. */
  pause: () => Promise<void>
  resume: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * A real SMTP server on this machine that passes nothing on: each message it accepts becomes a file
 * `<time>-<number>.eml` in `dir`, whole from the moment it is there, with the envelope in the header fields that
 * a real server adds at delivery.
 */
export async function startMailStandIn({
  dir,
  port = 0,
}: {
  dir: string
  port?: number
}): Promise<MailStandIn> {
  await mkdir(dir, { recursive: true })
  let received = 0
  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const bytes = await content(stream)
    received += 1
    const time = new Date().toISOString().replace(/[:.]/g, '-')
    const name = `${time}-${String(received).padStart(6, '0')}.eml`
    await writeFile(path.join(dir, `.${name}`), Buffer.concat([Buffer.from(envelope(session)), bytes]))
    await rename(path.join(dir, `.${name}`), path.join(dir, name))
  }

  let server = await listen(receive, port)
  const taken = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    pause: () => close(server),
    resume: async () => {
      server = await listen(receive, taken)
    },
    stop: () => close(server),
  }
}

type Receive = (stream: SMTPServerDataStream, session: SMTPServerSession) => Promise<void>

async function listen(receive: Receive, port: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, session, answer) => {
      receive(stream, session).then(
        () => answer(),
        (error: Error) => answer(error),
      )
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}

function close(server: SMTPServer): Promise<void> {
  return new Promise(resolve => server.close(() => resolve()))
}

async function content(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function envelope({ envelope: { mailFrom, rcptTo } }: SMTPServerSession): string {
  const from = mailFrom ? mailFrom.address : ''
  return [`Return-Path: <${from}>`, ...rcptTo.map(to => `Delivered-To: ${to.address}`), ''].join('\r\n')
}
