import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** Another process of the bench itself, and the port on which it listens. */
export async function startOwn(role: 'floor' | 'sink'): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(process.argv[1] as string, [role], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = (await once(child, 'message')) as [number]
  return { child, port }
}
