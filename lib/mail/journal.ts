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
export type HandedOver = { id: string; attempt: number; at: Date; response: string }

const name = `${process.pid}-${randomUUID()}.log`
let file: { path: string; descriptor: number } | undefined
let open = 0

/**
 * Puts down at once, in this process's file of DATA_DIR, that a server has taken a mail: the kernel keeps it whatever becomes of the process. It
 * is called between the server's answer and everything else. The record in the database follows; `settled` says when. False where it cannot be
 * written, as on a full disk: the mail is taken nevertheless, and its record follows as ever.
 */
export function putDown({ id, attempt, at, response }: HandedOver): boolean {
  const words = response.replace(/\s+/g, ' ')
  try {
    writeSync(own().descriptor, `${id} ${attempt} ${at.toISOString()} ${words}\n`)
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
  const mails = names.flatMap(one => read(join(folder, one)))
  const gone = names.filter(one => one !== name && !isAlive(Number(one.split('-')[0])))
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

/** The whole lines of a file: a last one that is cut off was not put down. */
function read(path: string): HandedOver[] {
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
  return lines.flatMap(line => {
    const [, id, attempt, at, response] = /^([0-9a-f-]{36}) (\d+) (\S+) (.*)$/.exec(line) ?? []
    return id && at ? [{ id, attempt: Number(attempt), at: new Date(at), response: response ?? '' }] : []
  })
}
