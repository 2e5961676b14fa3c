import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** A mail server in a process of its own that takes everything and keeps nothing. Gives its port. */
export function serveSink(): Promise<number> {
  return serve((stream, _session, taken) => {
    stream.resume()
    stream.on('end', taken)
  })
}

/** A mail that was taken whole: the delivery that its Message-ID names, and whom it went to. */
export type Taken = { id: string; to: string }

/** The same, but it notes each mail that it has the whole of, and says what it noted to whoever asks. Gives its port. */
export function serveLedger(): Promise<number> {
  const all: Taken[] = []
  process.on('message', () => process.send?.(all))
  return serve((stream, { envelope }, taken) => {
    const chunks: Buffer[] = []
    stream.on('data', chunk => chunks.push(chunk))
    // Of a sender that is killed before the last line it never comes.
    stream.on('end', () => {
      const [, id = ''] =
        /^Message-ID: <([0-9a-f-]{36})@/im.exec(Buffer.concat(chunks).toString('latin1')) ?? []
      for (const { address } of envelope.rcptTo) all.push({ id, to: address })
      taken()
    })
  })
}

type Receive = (stream: SMTPServerDataStream, session: SMTPServerSession, taken: () => void) => void

async function serve(receive: Receive): Promise<number> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, session, answer) => receive(stream, session, () => answer()),
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return (server.server.address() as AddressInfo).port
}
