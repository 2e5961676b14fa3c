import { randomUUID } from 'node:crypto'
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '@/lib/db/alive'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

/** What a server has taken and may not be on record yet. */
export type HandedOver = {
  id: string
  /** When this hand-over was claimed, real time: another attempt was claimed at another instant. */
  claimedAt: Date
  /** Office time. */
  at: Date
  response: string
}

const name = `${process.pid}-${randomUUID()}.log`
let file: { path: string; descriptor: number } | undefined
let open = 0

/**
 * Puts down at once, in this process's file of DATA_DIR, that a server has taken a mail: the kernel keeps it whatever becomes of the process. It
 * is called between the server's answer and everything else. The record in the database follows; `settled` says when. False where it cannot be
 * written, as on a full disk: the mail is taken nevertheless, and its record follows as ever.
 */
export function putDown({ id, claimedAt, at, response }: HandedOver): boolean {
  const words = response.replace(/\s+/g, ' ')
  try {
    writeSync(own().descriptor, `${id} ${claimedAt.toISOString()} ${at.toISOString()} ${words}\n`)
  } catch (error) {
    log.warn(`What was handed over could not be put down: ${(error as Error).message}`)
    return false
  }
  open += 1
  return true
}

/** One of those put down is on record. When all of them are, the file is empty again. */
export function settled(): void {
  open -= 1
  if (open === 0 && file) ftruncateSync(file.descriptor)
}

/** What the files hold, with the way to be rid of the files of processes that are gone, for when all of it is on record. */
export function leftBehind(): { mails: HandedOver[]; forget: () => void } {
  const folder = folderOf()
  const names = readdirSync(folder).filter(one => one.endsWith('.log'))
  // Before they are read: what a process puts down while it is still there must not go unread with its file.
  const gone = names.filter(one => one !== name && isGone(Number(one.split('-')[0])))
  const mails = names.flatMap(one => read(join(folder, one)))
  return {
    mails,
    forget: () => {
      for (const one of gone) rmSync(join(folder, one), { force: true })
    },
  }
}

function own() {
  const path = join(folderOf(), name)
  if (file && file.path !== path) {
    closeSync(file.descriptor)
    file = undefined
  }
  file ??= { path, descriptor: openSync(path, 'a') }
  return file
}

function folderOf(): string {
  const folder = join(env().DATA_DIR, 'handed-over')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A number that is this process's own was another's before, as in a container that began anew. */
function isGone(pid: number): boolean {
  return pid === process.pid || !isAlive(pid)
}

/** The whole lines of a file: a last one that is cut off was not put down. */
function read(path: string): HandedOver[] {
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return lines.flatMap(line => {
    const [, id, claimed, at, response] = /^([0-9a-f-]{36}) (\S+Z) (\S+Z) (.*)$/.exec(line) ?? []
    if (!id || !claimed || !at) return []
    return [{ id, claimedAt: new Date(claimed), at: new Date(at), response: response ?? '' }]
  })
}
