import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { actorOfCommandLine } from '@/lib/access/gate'
import { issue } from '@/lib/correspondence/commands/issue'
import { db, transaction } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { japanData, meetingData } from './letters'

export type Server = {
  port: number
  taken: string[]
  /** To whom each mail that was taken went, by its envelope. */
  recipients: string[]
  returnPaths: string[]
  close: () => Promise<void>
}
type Done = Error | 'die' | undefined
type Behaviour = (bytes: string) => Done | Promise<Done>

/** A real SMTP server, from now on that of SMTP_URL, that does with each message what it is told. */
export async function smtp(behaviour: Behaviour = () => undefined, port = 0): Promise<Server> {
  const taken: string[] = []
  const recipients: string[] = []
  const returnPaths: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    onData(stream, session, answer) {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', async () => {
        const bytes = Buffer.concat(chunks).toString()
        const { mailFrom, rcptTo } = session.envelope
        returnPaths.push(mailFrom ? mailFrom.address : '')
        const what = await behaviour(bytes)
        if (!what || what === 'die') {
          taken.push(bytes)
          recipients.push(...rcptTo.map(one => one.address))
        }
        if (what !== 'die') return answer(what)
        for (const connection of server.connections)
          if (connection.session.id === session.id) connection._socket.destroy()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const at = (server.server.address() as AddressInfo).port
  provideSettings({ SMTP_URL: `smtp://127.0.0.1:${at}` })
  const close = () => new Promise<void>(resolve => server.close(() => resolve()))
  return { port: at, taken, recipients, returnPaths, close }
}

export const refusal = (code: number, message: string) =>
  Object.assign(new Error(message), { responseCode: code })

/** Settings and an office, which every message belongs to. */
export async function makeOffice(): Promise<string> {
  provideSettings({
    AUTH_SECRET: 'x'.repeat(40),
    MAIL_FROM: 'liaison@fao.example',
    APP_URL: 'https://liaison.fao.example',
  })
  const name = 'Foreign Affairs Office'
  const words = {
    nameEn: name,
    nameZh: '外事办公室',
    shortEn: name,
    shortZh: '外办',
    cityEn: 'Lanjiang',
    cityZh: '澜江',
    mark: '澜',
  }
  return (await db().office.create({ data: { ...words, letterheadEn: name, letterheadZh: '外事办公室' } })).id
}

/** Issues an invitation to `count` posts of an office. */
export async function sendMeeting(
  officeId: string,
  activityId: string,
  count = 1,
  sendAfter = new Date(),
  numbered = false,
) {
  return transaction(tx =>
    issue(tx, actorOfCommandLine(), {
      officeId,
      key: 'invitation',
      subject: { kind: 'activity', id: activityId },
      data: meetingData,
      numbered,
      sendAfter,
      deliveries: Array.from({ length: count }, (_, place) => ({
        subject: { kind: 'invitation', id: randomUUID() },
        contactId: null,
        toName: 'Mr. Okuma Masaaki',
        address: `post-${place}@consulate.example`,
        locale: 'en' as const,
        data: japanData,
      })),
    }),
  )
}
