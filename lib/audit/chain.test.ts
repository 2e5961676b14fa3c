import { expect, it } from 'vitest'
import '@/lib/testing/database'
import { actorOfCommandLine } from '@/lib/access/gate'
import { db, transaction } from '@/lib/db/client'
import { makePeople } from '@/lib/testing/people'
import { checkChain } from './commands'
import { auditCsv } from './exports'
import { auditEvents, verifyChain } from './queries'
import { record } from './record'
import { auditFilterSchema } from './schema'

const teller = actorOfCommandLine('test')
const tell = (count = 1) =>
  transaction(async tx => {
    for (let n = 0; n < count; n++)
      await record(tx, teller, {
        type: 'figures.exported',
        subject: { kind: 'figure', id: null },
        data: { note: '汉字', n },
      })
  })

it('stays whole under writers at the same time, several events in a transaction, and rollbacks', async () => {
  const undone = () =>
    transaction(async tx => {
      await record(tx, teller, { type: 'figures.exported', subject: { kind: 'figure', id: null } })
      throw new Error('undone')
    }).catch(() => {})
  await Promise.all(Array.from({ length: 12 }, (_, n) => (n % 4 === 3 ? undone() : tell(1 + (n % 3)))))
  expect(await verifyChain()).toMatchObject({ broken: null, rows: 18 })
  const seqs = (await db().auditEvent.findMany({ orderBy: { seq: 'asc' } })).map(event => Number(event.seq))
  expect(seqs).toEqual(seqs.map((_, at) => at + 1))
})

it('refuses changes, and finds those made behind its back', async () => {
  await expect(db().$executeRaw`update "AuditEvent" set "actorName" = 'x' where seq = 3`).rejects.toThrow(
    /never changed/,
  )
  await expect(db().$executeRaw`delete from "AuditEvent" where seq = 3`).rejects.toThrow(/never changed/)
  await expect(db().$executeRaw`truncate "AuditEvent"`).rejects.toThrow(/never/)
  const behind = (change: string) =>
    transaction(async tx => {
      await tx.$executeRawUnsafe('alter table "AuditEvent" disable trigger audit_append_only')
      await tx.$executeRawUnsafe(change)
      await tx.$executeRawUnsafe('alter table "AuditEvent" enable trigger audit_append_only')
    })
  await behind(`update "AuditEvent" set data = '{"note":"x"}' where seq = 5`)
  expect((await verifyChain()).broken).toMatchObject({ seq: '5', problem: 'content' })
  await behind(
    `update "AuditEvent" set hash = audit_hash("prevHash", audit_canonical("AuditEvent", seq)) where seq = 5`,
  )
  expect((await verifyChain()).broken).toMatchObject({ seq: '6', problem: 'link' })
  await behind(`delete from "AuditEvent" where seq = 2`)
  expect((await verifyChain()).broken).toMatchObject({ seq: '3' })
  await behind(`delete from "AuditEvent" where seq = 18`)
  expect((await verifyChain()).broken).not.toBeNull()
})

it('is searched, exported and checked by auditors only', async () => {
  const { actors } = await makePeople()
  await tell()
  const filter = (asked: object) => auditFilterSchema.parse({ ...asked })
  expect((await auditEvents(actors.auditor, filter({ text: '汉字' }))).total).toBeGreaterThan(10)
  expect((await auditEvents(actors.auditor, filter({ text: '100%' }))).total).toBe(0)
  expect(
    (await auditEvents(actors.auditor, filter({ type: 'figures.exported', actor: 'test', page: ['x'] })))
      .total,
  ).toBeGreaterThan(10)
  expect((await auditEvents(actors.auditor, filter({ subject: "x' or true --" }))).total).toBe(0)
  for (const role of ['administrator', 'staff', 'director', 'district', 'officer'] as const)
    await expect(auditEvents(actors[role], filter({}))).rejects.toThrow(/permission/)
  await checkChain(actors.auditor)
  let csv = ''
  for await (const part of auditCsv(actors.auditor, filter({ type: 'audit.checked' }))) csv += part
  expect(csv.split('\r\n')).toHaveLength(3)
  expect(csv).toContain('Person auditor')
})
