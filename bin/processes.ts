import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { atEnd, isStopping } from './lifetime'

const GRACE = 10_000
const LONGEST_PAUSE = 30_000
/** A child that lived this long before it fell is started again at once. */
const HEALTHY = 60_000

export interface Child {
  pid: () => number | undefined
}

/**
 * Starts `file` as a process of its own, with a leash: when this process goes, however it goes, the child stops
 * too (`preload` names modules to load before it). Its lines appear here behind `name`. One that falls is started again, after a pause that grows.
 */
export function startChild(name: string, file: string, preload: string[] = []): Child {
  let child = spawn(name, file, preload)
  let pause = 500
  let startedAt = Date.now()

  const restart = async (code: number | null, signal: string | null) => {
    if (isStopping()) return
    if (Date.now() - startedAt > HEALTHY) pause = 500
    console.error(`${name} stopped (${signal ?? code}); it is started again in ${pause / 1000} s.`)
    await sleep(pause)
    if (isStopping()) return
    pause = Math.min(pause * 2, LONGEST_PAUSE)
    startedAt = Date.now()
    child = spawn(name, file, preload)
    child.once('exit', restart)
  }
  child.once('exit', restart)
  atEnd(
    () => stop(child),
    () => child.kill('SIGKILL'),
  )
  return { pid: () => child.pid }
}

/** In a process group of its own: a Ctrl-C reaches only the parent, which then stops its children in order. */
function spawn(name: string, file: string, preload: string[]): ChildProcess {
  const child = fork(file, [], {
    detached: process.platform !== 'win32',
    execArgv: ['--enable-source-maps', ...preload.map(module => `--import=${module}`)],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', line => console.log(`${name} │ ${line}`))
  }
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), GRACE)
  await gone
  clearTimeout(patience)
}
