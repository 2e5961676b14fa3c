import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { writeBackup } from '@/lib/db/backup/dump'
import { restoreBackup } from '@/lib/db/backup/restore'
import { verifyBackup } from '@/lib/db/backup/verify'
import { attachFile } from '@/lib/invitations/commands/attach'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { fingerprints } from './access/tables'
import { databaseUrl } from './database'
import { guestOf, invitationOf, invite, newestToken } from './inviting'
import { sendMeeting } from './sending'
import { actorFor, makeWorld } from './world'

const QUEUE = 'graphile_worker._private_jobs'
const folder = mkdtempSync(path.join(tmpdir(), 'consular-backup-'))
let files = 0

/** A name for a file that does not exist yet. */
export function newFile(): string {
  files += 1
  return path.join(folder, `${files}.backup`)
}

/** Runs a statement on another database than the test's own. */
export async function on(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(sql).finally(() => client.end())).rows
}

/** All rows of all tables, in short, and the jobs by what they are to do: their numbers are the queue's own affair. */
export async function contents(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { [QUEUE]: _, ...tables } = await fingerprints(client)
  const { rows } = await client.query(
    `select t.identifier, j.payload::text, j.run_at, j.attempts, j.max_attempts, j.key, j.locked_by
     from ${QUEUE} j join graphile_worker._private_tasks t on t.id = j.task_id order by 1, 2, 3`,
  )
  await client.end()
  return {
    tables,
    jobs: rows.map(({ locked_by: _, ...job }) => job),
    taken: rows.filter(row => row.locked_by).length,
  }
}

const SECRET = 'x'.repeat(40)

/** Says nothing. */
export const quiet = () => {}

/** Backs a database up, with the secret of the tests' world; gives the file. */
export async function backUp(url = databaseUrl, file = newFile()): Promise<string> {
  const secret = { value: SECRET, included: true }
  await writeBackup({ url, file, version: '1.2.3', secret, say: quiet })
  return file
}

/** Reads a backup and restores it. */
export async function restoreTo(url: string, file: string, replace = false): Promise<void> {
  await restoreBackup({ url, backup: await verifyBackup(file), replace, say: quiet })
}

/** The world with invitations and a file out, an answer with every awkward character, mails that wait, and a job with all that a job can have. */
export async function makeBusyWorld() {
  const world = await makeWorld()
  const posts = world.posts.map(post => post.id)
  const staff = await actorFor(world.users.staff)
  const bytes = Buffer.from(`%PDF-1.7 \0\xff${'x'.repeat(100_000)}`, 'latin1')
  await attachFile(staff, { activityId: world.activity.id, name: '日程.pdf', bytes })
  await invite(staff, world.activity.id, posts)
  const { id } = await invitationOf(world.activity.id, world.japan.id)
  const token = await newestToken(id)
  await recordReply(await guestOf(id), {
    invitationId: id,
    answer: 'attending',
    delegates: [{ honorific: 'Ms.', name: 'Tab\t, line\n, quote" and \\N', title: '领事', pick: 'other' }],
    note: '感谢邀请\\',
    privateNote: 'Vegetarian',
    channel: 'link',
  })
  await sendMeeting(world.city.id, world.activity.id, 2)
  await on(
    databaseUrl,
    `select graphile_worker.add_job('send-delivery', '{}', 'a queue', now() + interval '1 day', 7, 'a key', 3, array['a flag']);
     update graphile_worker._private_jobs set attempts = 4 where key = 'a key'`,
  )
  return { ...world, token }
}
