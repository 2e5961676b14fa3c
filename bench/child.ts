import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** What else this program is when it is started as its own child: bench.ts says what each does. */
export type Role = 'floor' | 'sink' | 'ledger' | 'places'

/** Another process of the bench itself, and the port on which it listens. */
export async function startOwn(
  role: Exclude<Role, 'places'>,
): Promise<{ child: ChildProcess; port: number }> {
  const { child, said } = await started<number>(process.argv[1] as string, [role])
  return { child, port: said }
}

/** A process that was started, and what it said when it was ready. */
export async function started<Said>(
  file: string,
  args: string[] = [],
  execArgv: string[] = [],
): Promise<{ child: ChildProcess; said: Said }> {
  const child = fork(file, args, { execArgv, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [said] = (await once(child, 'message')) as [Said]
  return { child, said }
}

/** What a process answers. */
export async function ask<Said>(child: ChildProcess, what: string | string[]): Promise<Said> {
  child.send(what)
  const [said] = (await once(child, 'message')) as [Said]
  return said
}
