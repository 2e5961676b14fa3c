import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { provideSettings } from '@/lib/env'

export type ImapServer = {
  url: string
  /** Lays a mail into the mailbox, as a delivery agent does. */
  deliver: (bytes: string | Buffer) => Promise<void>
  stop: () => Promise<void>
  start: () => Promise<void>
  /** Stops, and leaves no mail on the disk. */
  remove: () => Promise<void>
}

/** The one mailbox of the test's server. */
const REPLIES = 'replies@fao.example'

/** Where dovecot is on this machine; undefined where it is not installed. */
export function dovecotProgram(): string | undefined {
  return ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot'].find(existsSync)
}

/**
 * A real IMAP server on this machine (Debian's dovecot) with an empty mailbox, from now on that of IMAP_URL. Throws where dovecot is
 * not installed: `npm test` installs it where it may.
 */
export async function imap(): Promise<ImapServer> {
  const dovecot = dovecotProgram()
  if (!dovecot) throw new Error('The tests need an IMAP server: install dovecot-imapd.')
  // Sockets have short names only; the server's own users must get in.
  const dir = await mkdtemp(path.join(tmpdir(), 'imap-'))
  await chmod(dir, 0o755)
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  const owner = isRoot
    ? { uid: 1000, gid: 1000 }
    : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const mailbox = path.join(dir, 'mail')
  for (const folder of ['', 'new', 'cur', 'tmp']) {
    await mkdir(path.join(mailbox, folder))
    await chown(path.join(mailbox, folder), owner.uid, owner.gid)
  }
  const config = path.join(dir, 'dovecot.conf')
  await writeFile(config, settings(dir, mailbox, port, owner, isRoot))
  let delivered = 0
  const server: ImapServer = {
    url: `imap://${encodeURIComponent(REPLIES)}:secret@127.0.0.1:${port}`,
    async deliver(bytes) {
      const name = `${Date.now()}.${++delivered}_${process.pid}.test`
      await writeFile(path.join(mailbox, 'tmp', name), bytes)
      await chown(path.join(mailbox, 'tmp', name), owner.uid, owner.gid)
      await rename(path.join(mailbox, 'tmp', name), path.join(mailbox, 'new', name))
    },
    async start() {
      // It goes on in the background, and would keep a pipe open.
      const { status } = spawnSync(dovecot, ['-c', config], { stdio: 'ignore' })
      if (status !== 0) throw new Error('dovecot did not start: see the log beside its configuration.')
      await listening(port)
    },
    async stop() {
      const pid = Number(await readFile(path.join(dir, 'base', 'master.pid'), 'utf8').catch(() => '0'))
      if (!pid) return
      process.kill(pid)
      await gone(pid)
    },
    async remove() {
      await server.stop()
      await rm(dir, { recursive: true })
    },
  }
  await server.start()
  provideSettings({ IMAP_URL: server.url })
  return server
}

type Owner = { uid: number; gid: number }

function settings(dir: string, mailbox: string, port: number, { uid, gid }: Owner, isRoot: boolean): string {
  const user = spawnSync('id', ['-un'], { encoding: 'utf8' }).stdout.trim()
  const unprivileged = `
default_internal_user = ${user}
default_internal_group = ${spawnSync('id', ['-gn'], { encoding: 'utf8' }).stdout.trim()}
default_login_user = ${user}
service anvil {
  chroot =
}`
  return `${isRoot ? '' : unprivileged}
base_dir = ${dir}/base
state_dir = ${dir}/state
log_path = ${dir}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
listen = 127.0.0.1
mail_location = maildir:${mailbox}
first_valid_uid = ${uid}
first_valid_gid = ${gid}
mail_max_userip_connections = 100
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${dir}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy()
        resolve(true)
      })
      socket.on('error', () => resolve(false))
    })
    if (open) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  throw new Error('dovecot does not listen.')
}

async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise(resolve => setTimeout(resolve, 25))
  }
}
