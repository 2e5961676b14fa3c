import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DemoReady, DemoRequest } from '../bin/remote'

export interface Stack extends Omit<DemoReady, 'kind'> {
  /** The demo's own process, the parent of the others. */
  process: ChildProcess
  /** The files of all mail that was sent so far, in order, each as it was received. */
  mail: () => Promise<Buffer[]>
  /** Turns the mail server off, so that nobody can connect, and on again. */
  pauseMail: () => Promise<void>
  resumeMail: () => Promise<void>
  /** Stops everything, and forgets the data unless they are to be kept for another stack. */
  stop: (options?: { keepData?: boolean }) => Promise<void>
}

interface Options {
  sample?: 'office' | 'city'
  scale?: number
  dataDir?: string
  env?: Record<string, string>
}

/**
 * Starts the demo as it was built, on a free port with data of its own: embedded database, SMTP stand-in, web
 * server and worker. It ends with this process, however that ends. Rejects with what the demo said when it fails.
 */
export async function startStack({ sample, scale, dataDir, env = {} }: Options = {}): Promise<Stack> {
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'consular-e2e-')))
  const args = [...(sample ? ['--sample', sample] : []), ...(scale ? ['--scale', String(scale)] : [])]
  const demo = fork('dist/demo.js', args, {
    detached: true,
    execArgv: ['--enable-source-maps'],
    env: { ...inherited(), NODE_ENV: 'production', PORT: String(await freePort()), DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const { kind, ...ready } = await whenReady(demo)
  const mailbox = path.join(folder, 'mailbox')
  return {
    ...ready,
    process: demo,
    mail: async () => {
      const names = (await readdir(mailbox)).filter(name => /^[^.].*\.eml$/.test(name)).sort()
      return Promise.all(names.map(name => readFile(path.join(mailbox, name))))
    },
    pauseMail: () => request(demo, 'pause-mail'),
    resumeMail: () => request(demo, 'resume-mail'),
    stop: async ({ keepData = false } = {}) => {
      if (demo.exitCode === null && demo.signalCode === null) {
        const gone = once(demo, 'exit')
        demo.kill('SIGTERM')
        await gone
      }
      if (!keepData) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What a process of the product gets: this one's environment without the portal's own settings, which the caller sets itself. */
export function inherited(): Record<string, string | undefined> {
  const {
    APP_URL,
    DATA_DIR,
    DATABASE_URL,
    HOST,
    LOG_LEVEL,
    MAIL_FROM,
    AUTH_SECRET,
    npm_lifecycle_event,
    ...rest
  } = process.env
  return rest
}

function whenReady(demo: ChildProcess): Promise<DemoReady> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said = (said + chunk).slice(-20_000)
      if (process.env.E2E_LOG) process.stderr.write(chunk)
    }
    demo.stdout?.on('data', listen)
    demo.stderr?.on('data', listen)
    demo.once('exit', code => reject(new Error(`The demo stopped with ${code}:\n${said}`)))
    demo.once('message', message => resolve(message as DemoReady))
  })
}

async function request(demo: ChildProcess, what: DemoRequest): Promise<void> {
  const answer = once(demo, 'message')
  demo.send(what)
  await answer
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
