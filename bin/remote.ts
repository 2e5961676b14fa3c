import { env } from '@/lib/env'
import type { MailStandIn } from '@/lib/mail/stand-in'
import type { Child } from './processes'

/** What the demo tells the test that started it, once it is ready. */
export interface DemoReady {
  kind: 'ready'
  url: string
  dataDir: string
  databaseUrl: string
  clockStart: string
  pids: { web: number; worker: number }
}

/** What a test may ask of the demo; it answers with the same words when it is done. */
export type DemoRequest = 'pause-mail' | 'resume-mail'

/** A demo that a test started as its child tells it where everything is, and lets it turn mail off and on. */
export function listenToTests(mail: MailStandIn, children: { web: Child; worker: Child }): void {
  if (!process.send) return
  const doneBy = { 'pause-mail': mail.pause, 'resume-mail': mail.resume }
  process.on('message', (request: DemoRequest) => {
    doneBy[request]?.().then(() => process.send?.(request))
  })
  const { APP_URL, DATA_DIR, DATABASE_URL = '', CLOCK_START = '' } = env()
  const ready: DemoReady = {
    kind: 'ready',
    url: APP_URL,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    clockStart: CLOCK_START,
    pids: { web: children.web.pid() ?? 0, worker: children.worker.pid() ?? 0 },
  }
  process.send(ready)
}
