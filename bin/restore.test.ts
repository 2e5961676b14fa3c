import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { fingerprintOf } from '@/lib/db/backup/manifest'
import { restoreBackup } from '@/lib/db/backup/restore'
import { verifyBackup } from '@/lib/db/backup/verify'
import { migrate, RECORD } from '@/lib/db/migrate'
import { backUp, contents, makeBusyWorld, newFile, on, quiet, restoreTo } from '@/lib/testing/backups'
import { databaseUrl, emptyDatabase } from '@/lib/testing/database'
import { secretToKeep } from './restore'

const SECRET = 'x'.repeat(40)
let whole: string

beforeAll(async () => {
  await makeBusyWorld()
  whole = await backUp()
})

describe('refused, with nothing changed, is', () => {
  it('a file that was cut off or changed anywhere', async () => {
    const bytes = readFileSync(whole)
    const damaged = newFile()
    const places = Array.from({ length: 40 }, (_, at) => 10 + Math.floor(((bytes.length - 10) * at) / 40))
    for (const place of places) {
      writeFileSync(damaged, bytes.subarray(0, place))
      await expect(verifyBackup(damaged), `cut off at ${place}`).rejects.toThrow(
        /^[^\n]+not a whole backup[^\n]+$/,
      )
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 0x10
      writeFileSync(damaged, changed)
      await expect(verifyBackup(damaged), `changed at ${place}`).rejects.toThrow(
        /^[^\n]+(whole|changed)[^\n]*$/,
      )
    }
    const rewritten = gunzipSync(bytes).toString('latin1').replace('Vegetarian', 'Vegetarien')
    writeFileSync(damaged, gzipSync(Buffer.from(rewritten, 'latin1')))
    await expect(verifyBackup(damaged)).rejects.toThrow('tables/ReplyPrivateNote is not what was written')
    writeFileSync(damaged, 'no backup')
    await expect(verifyBackup(damaged)).rejects.toThrow('not a whole backup')
  })

  it('a backup of a newer version, or with a migration that is another here', async () => {
    const target = await emptyDatabase()
    await restoreTo(target, whole)
    const add = (name: string, checksum: string) =>
      on(
        target,
        `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('${name}', '${checksum}', '${name}', now())`,
      )
    await add('29990101000000_later', 'x')
    await expect(verifyBackup(await backUp(target))).rejects.toThrow(
      'made by a newer version (1.2.3, migration 29990101000000_later)',
    )
    await on(target, `update _prisma_migrations set checksum = 'other' where migration_name like '%_rules'`)
    await expect(verifyBackup(await backUp(target))).rejects.toThrow('another migration')
  })

  it('a database that is in use, holds records, or is not the portal’s', async () => {
    const target = await emptyDatabase()
    await restoreTo(target, whole)
    await on(target, `update "Office" set mark = '旧'`)
    const before = await contents(target)
    await expect(restoreTo(target, whole)).rejects.toThrow('--replace')
    const user = new pg.Client({ connectionString: target })
    await user.connect()
    await expect(restoreTo(target, whole, true)).rejects.toThrow('stop the portal')
    await user.end()
    expect(await contents(target)).toEqual(before)
    await restoreTo(target, whole, true)
    expect((await contents(target)).tables).not.toEqual(before.tables)

    const foreign = await emptyDatabase()
    await on(foreign, 'create table theirs (id int)')
    await expect(restoreTo(foreign, whole, true)).rejects.toThrow('not the portal’s')
  })

  it.each([
    ['another application of Prisma’s', RECORD],
    [
      'another application’s functions',
      'create function theirs() returns int language sql as $$ select 1 $$',
    ],
    [
      'another application’s jobs',
      'create schema graphile_worker; create table graphile_worker._private_jobs (id int)',
    ],
  ])('a database that holds %s, whatever is said', async (_, sql) => {
    const foreign = await emptyDatabase()
    await on(foreign, sql)
    const before = await on(foreign, 'select count(*) from pg_class')
    await expect(restoreTo(foreign, whole, true)).rejects.toThrow('not the portal’s')
    expect(await on(foreign, 'select count(*) from pg_class')).toEqual(before)
  })

  it('what turns out wrong only while it is loaded', async () => {
    const target = await emptyDatabase()
    await restoreTo(target, whole)
    await on(target, `update "Office" set mark = '旧'`)
    const before = await contents(target)
    const backup = await verifyBackup(whole)
    const tables = backup.manifest.tables.map(table =>
      table.name === 'User' ? { ...table, rows: 1 } : table,
    )
    const wrong = { ...backup, manifest: { ...backup.manifest, tables } }
    await expect(restoreBackup({ url: target, backup: wrong, replace: true, say: quiet })).rejects.toThrow(
      'nothing was changed',
    )
    expect(await contents(target)).toEqual(before)
  })
})

it('a backup of an older version is brought up to this one', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'consular-migrations-'))
  for (const name of ['20261123000000_records', '20261123000100_rules', '20261123000200_templates'])
    cpSync(path.join('prisma/migrations', name), path.join(folder, name), { recursive: true })
  const [old, target] = [await emptyDatabase(), await emptyDatabase()]
  await migrate(old, { folder })
  await on(
    old,
    `insert into "Office" ("nameEn", "nameZh", "shortEn", "shortZh", "cityEn", "cityZh", mark, "letterheadEn", "letterheadZh", "updatedAt")
     values ('FAO', '外办', 'FAO', '外办', 'City', '市', '市', 'FAO', '外办', now())`,
  )
  await restoreTo(target, await backUp(old))
  expect(await on(target, 'select "nameZh", "notesKeptDays" from "Office"')).toEqual([
    { nameZh: '外办', notesKeptDays: 30 },
  ])
  const all = 'select migration_name from _prisma_migrations order by 1'
  expect(await on(target, all)).toEqual(await on(databaseUrl, all))
  rmSync(folder, { recursive: true })
})

it('a backup’s AUTH_SECRET never takes the place of another without a word', async () => {
  const backup = await verifyBackup(whole)
  expect(backup.secret).toBe(SECRET)
  expect(secretToKeep(backup, { setting: undefined, kept: undefined })).toBe(SECRET)
  expect(secretToKeep(backup, { setting: undefined, kept: SECRET })).toBeNull()
  const other = { setting: undefined, kept: 'another' }
  expect(() => secretToKeep(backup, other)).toThrow('--secrets replace')
  expect(secretToKeep(backup, other, 'replace')).toBe(SECRET)
  expect(secretToKeep(backup, other, 'keep')).toBeNull()
  expect(() => secretToKeep(backup, { setting: 'another', kept: undefined }, 'replace')).toThrow('unset it')
  const secret = { fingerprint: fingerprintOf(SECRET), included: false }
  const without = { manifest: { ...backup.manifest, secret }, secret: null }
  expect(() => secretToKeep(without, { setting: undefined, kept: undefined })).toThrow('does not bring')
})
