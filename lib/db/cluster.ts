import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isAlive } from './alive'
import type { Program } from './binaries'

/** How to reach the server that works in a folder; kept there. */
export interface Access {
  port: number
  password: string
}

/** How to reach the server in `folder`: as it was kept, or a free port and a password made now. */
export async function knownAccess(folder: string): Promise<Access> {
  const file = path.join(folder, 'access.json')
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Access
  const access = { port: await freePort(), password: randomBytes(24).toString('hex') }
  await keepAccess(folder, access)
  return access
}

async function keepAccess(folder: string, access: Access): Promise<void> {
  const file = path.join(folder, 'access.json')
  await writeFile(`${file}.new`, JSON.stringify(access), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** Made beside and then renamed, so that a folder called `cluster` is always a whole one. */
export async function initialise(program: Program, folder: string, access: Access): Promise<void> {
  const unfinished = path.join(folder, 'cluster.new')
  const passwordFile = path.join(folder, 'password')
  await rm(unfinished, { recursive: true, force: true })
  await writeFile(passwordFile, access.password, { mode: 0o600 })
  const options =
    '--encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=zh-Hans-CN --data-checksums'
  const login = ['--username=consular', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  await program('initdb', ['-D', unfinished, ...options.split(' '), ...login])
  await rm(passwordFile)
  await chmod(unfinished, 0o700)
  await rename(unfinished, path.join(folder, 'cluster'))
}

/** How to reach the server that is to be started in `folder`: by the port it had, or by another if that was taken. */
export async function settleAccess(folder: string): Promise<Access> {
  const access = await knownAccess(folder)
  if (await isFree(access.port)) return access
  const moved = { ...access, port: await freePort() }
  await keepAccess(folder, moved)
  return moved
}

/** Starts the server of the cluster in `folder`, and returns when it takes connections. */
export async function startPostmaster(
  program: Program,
  folder: string,
  { port }: Access,
  settings: Record<string, string>,
): Promise<void> {
  const cluster = path.join(folder, 'cluster')
  const log = path.join(folder, 'server.log')
  const options = [`-p ${port}`, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)]
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rm(log, { force: true })
      await program('pg_ctl', ['-D', cluster, '-l', log, '-w', '-t', '60', '-o', options.join(' '), 'start'])
      return
    } catch (error) {
      // Processes of a server that was killed may need a moment to notice.
      if (attempt === 5) throw new Error(`The database does not start: ${await lastFatal(log, error)}`)
      await sleep(500 * attempt)
    }
  }
}

async function lastFatal(log: string, error: unknown): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n')
  return lines.filter(line => line.includes('FATAL')).at(-1) ?? String(error)
}

/** The process number of the server that runs on this cluster, else undefined. */
export async function livingPostmaster(cluster: string): Promise<number | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  if (!(pid > 0) || !isAlive(pid)) return undefined
  // The number may belong to quite another process by now; where /proc tells, ask it.
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => cluster)
  return commandLine.includes(cluster) ? pid : undefined
}

/** PostgreSQL itself is not sure about a lock file whose number has been given to another process. */
export async function removeStaleLock(cluster: string): Promise<void> {
  if (await livingPostmaster(cluster)) return
  await rm(path.join(cluster, 'postmaster.pid'), { force: true })
}

async function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer().once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const taken = probe.address()
      probe.close(() => resolve(typeof taken === 'object' && taken ? taken.port : 0))
    })
  })
}
