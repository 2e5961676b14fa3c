import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Logger, runOnce } from 'graphile-worker'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOfToken } from '@/lib/access/gate'
import { sweep } from '@/lib/correspondence/commands/sweep'
import { writeBackup } from '@/lib/db/backup/dump'
import { db, disconnect } from '@/lib/db/client'
import { provideSettings } from '@/lib/env'
import { recordReply } from '@/lib/invitations/commands/record-reply'
import { backUp, contents, makeBusyWorld, newFile, on, quiet, restoreTo } from '@/lib/testing/backups'
import { databaseUrl, emptyDatabase } from '@/lib/testing/database'
import { guestOf, invitationOf } from '@/lib/testing/inviting'
import { smtp } from '@/lib/testing/sending'
import { tasks } from './tasks'

let world: Awaited<ReturnType<typeof makeBusyWorld>>
let whole: string

beforeAll(async () => {
  world = await makeBusyWorld()
  whole = await backUp()
})

describe('a backup', () => {
  it('brings every row, every job and the chain of the audit into another database', async () => {
    const target = await emptyDatabase()
    await restoreTo(target, whole)
    expect(await contents(target)).toEqual(await contents(databaseUrl))
    expect(await on(target, 'select * from audit_verify()')).toEqual([])
    const checks =
      'select conname, convalidated, pg_get_constraintdef(oid) as definition from pg_constraint order by 1, 3'
    expect(await on(target, checks)).toEqual(await on(databaseUrl, checks))
    const triggers =
      'select tgrelid::regclass::text, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2'
    expect(await on(target, triggers)).toEqual(await on(databaseUrl, triggers))
  })

  it('goes into a database whose owner is no superuser', async () => {
    await on(
      databaseUrl,
      `do $$ begin if not exists (select 1 from pg_roles where rolname = 'test_owner') then
         create role test_owner login password 'owner'; end if; end $$`,
    )
    const target = new URL(await emptyDatabase())
    await on(databaseUrl, `alter database ${target.pathname.slice(1)} owner to test_owner`)
    target.username = 'test_owner'
    target.password = 'owner'
    await restoreTo(target.href, whole)
    expect(await contents(target.href)).toEqual(await contents(databaseUrl))
  })

  it('is for its owner only, under its name only when it is whole', async () => {
    expect(statSync(whole).mode & 0o777).toBe(0o600)
    const file = newFile()
    const wrong = databaseUrl.replace(/test_\w+$/, 'postgres')
    await expect(backUp(wrong, file)).rejects.toThrow()
    expect((await readdir(path.dirname(file))).filter(name => name.startsWith(path.basename(file)))).toEqual(
      [],
    )
  })

  it('holds one instant: what is committed between one table and the next is not in it', async () => {
    const write = `import pg from 'pg'
      const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
      await client.connect()
      await client.query(\`insert into "RateLimit" values ('later', 1, 1)\`)
      await client.query(\`select graphile_worker.add_job('later')\`)
      await client.end()`
    const before = await contents(databaseUrl)
    let written = false
    // Said between two tables; nothing of the backup goes on until it returns.
    const say = () => {
      if (!written) execFileSync(process.execPath, ['--input-type=module', '-e', write], { stdio: 'inherit' })
      written = true
    }
    const made = await writeBackup({ url: databaseUrl, file: newFile(), version: '1', secret: null, say })
    expect(written).toBe(true)
    const table = made.tables.find(one => one.name === 'RateLimit')
    expect([table?.rows, made.jobs.rows]).toEqual([0, before.jobs.length])
    expect(await on(databaseUrl, 'delete from "RateLimit" returning key')).toEqual([{ key: 'later' }])
    await on(
      databaseUrl,
      `select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs where task_identifier = 'later'`,
    )
  })

  it('made while answers come in has each answer with its audit event and job', async () => {
    const { id } = await invitationOf(world.activity.id, world.hungary.id)
    const guest = await guestOf(id)
    let going = true
    const answering = (async () => {
      for (let count = 0; going || count < 3; count++)
        await recordReply(guest, {
          invitationId: id,
          answer: 'regrets',
          delegates: [],
          note: '',
          privateNote: '',
          channel: 'link',
        })
    })()
    const file = await backUp()
    going = false
    await answering
    const target = await emptyDatabase()
    await restoreTo(target, file)
    const [counts] = await on(
      target,
      `select i."replyVersion" as version, (select count(*)::int from "Reply" r where r."invitationId" = i.id) as replies,
         (select count(*)::int from "AuditEvent" e where e.type = 'reply.recorded' and e."subjectId" = i.id::text) as events,
         (select count(*)::int from graphile_worker._private_jobs j where j.payload->>'invitationId' = i.id::text) as jobs
       from "Invitation" i where i.id = '${id}'`,
    )
    expect(counts).toEqual({
      version: counts.version,
      replies: counts.version,
      events: counts.version,
      jobs: counts.version,
    })
    expect(await on(target, 'select * from audit_verify()')).toEqual([])
  })
})

describe('a restored portal', () => {
  it('opens a reply link that was mailed before, and sends each waiting mail once', async () => {
    const target = await emptyDatabase()
    await restoreTo(target, whole)
    const server = await smtp()
    await disconnect()
    provideSettings({ DATABASE_URL: target })
    try {
      expect(await actorOfToken(world.token)).toMatchObject({
        kind: 'token',
        contactId: world.japan.deputy.id,
      })
      for (let round = 0; round < 2; round++) {
        await runOnce({ connectionString: target, taskList: tasks(), logger: new Logger(() => quiet) })
        await sweep()
      }
      const meant = await on(target, `select address from "Delivery" where address like 'post-%' order by 1`)
      const sent = server.taken.flatMap(mail => /^To: .*?([^\s<]+@consulate\.example)/m.exec(mail)?.[1] ?? [])
      expect(sent.toSorted()).toEqual(meant.map(row => row.address))
    } finally {
      await disconnect()
      provideSettings({ DATABASE_URL: databaseUrl })
      await server.close()
    }
  })
})

// The last of this file: it signs somebody in.
it('a backup brings nobody back who was signed in or had a link to sign in', async () => {
  const { id: userId } = world.users.staff
  const soon = new Date(Date.now() + 60_000)
  await db().session.create({ data: { userId, tokenHash: 'a session', expires: soon, endsAt: soon } })
  await db().signInToken.create({
    data: { userId, tokenHash: 'a link', purpose: 'sign_in', expiresAt: soon },
  })
  const target = await emptyDatabase()
  await restoreTo(target, await backUp())
  for (const table of ['Session', 'SignInToken'])
    expect(await on(target, `select * from "${table}"`)).toEqual([])
})
