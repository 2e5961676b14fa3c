import '@/lib/testing/database'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db, disconnect } from '@/lib/db/client'
import { actorFor, makeActivity, makeWorld, type World } from '@/lib/testing/world'
import { attachFile } from './attach'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})
afterAll(disconnect)

const NAME = '活动日程（第二版）.pdf'
const pdf = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(100)])
const planned = async () => (await makeActivity(world.city.id, world.users.staff.id)).id
const attach = (activityId: string, bytes: Uint8Array, name = NAME) =>
  attachFile(staff, { activityId, name, bytes })

describe('a file is refused', () => {
  it.each([
    ['that is empty', 'a.pdf', new Uint8Array(), 'file_empty'],
    ['that is too large', 'a.pdf', new Uint8Array(5 * 1024 * 1024 + 1), 'file_large'],
    ['that is a program, renamed', 'invoice.pdf', Buffer.from('MZ\x90\0'), 'file_type'],
    ['that is another kind than it says', '议程.docx', pdf(), 'file_differs'],
    ['with an ending behind the ending', 'a.pdf.exe', pdf(), 'file_differs'],
    ['without a name', '', pdf(), 'file_differs'],
  ])('%s', async (_, name, bytes, reason) => {
    expect(await attach(await planned(), bytes, name)).toMatchObject({ ok: false, reason })
  })

  it('that is attached already, or of the same name', async () => {
    const [activityId, bytes] = [await planned(), pdf()]
    await attach(activityId, bytes)
    expect(await attach(activityId, bytes, 'Other.pdf')).toMatchObject({ reason: 'file_twice' })
    expect(await attach(activityId, pdf(), NAME)).toMatchObject({ reason: 'file_name_twice' })
  })

  it('where nothing goes out any more', async () => {
    const activityId = await planned()
    const begun = new Date(Date.now() - 60_000)
    await db().activity.update({ where: { id: activityId }, data: { startsAt: begun, replyBy: begun } })
    expect(await attach(activityId, pdf())).toMatchObject({ reason: 'started' })
  })

  it('beyond five, by the database too, whoever adds at the same moment', async () => {
    const activityId = await planned()
    const outcomes = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map(place => attach(activityId, pdf(), `${place}.pdf`)),
    )
    expect(outcomes.filter(one => one.ok)).toHaveLength(5)
    expect(outcomes.flatMap(one => (one.ok ? [] : one.reason))).toEqual(['files_full', 'files_full'])
    const { hash } = await db().attachment.findFirstOrThrow({ where: { activityId } })
    await expect(
      db()
        .$executeRaw`insert into "Attachment" ("activityId", hash, name, "addedAt") values (${activityId}::uuid, ${hash}, '8.pdf', now())`,
    ).rejects.toThrow('more is attached')
    await expect(
      db()
        .$executeRaw`insert into "StoredFile" (hash, type, size, content) values ('\\x00', 'application/pdf', 1, 'x')`,
    ).rejects.toThrow('stored_file_hash')
    const elsewhere = await planned()
    await expect(
      db()
        .$executeRaw`insert into "Attachment" ("activityId", hash, name, "addedAt") values (${elsewhere}::uuid, ${hash}, '../8.pdf', now())`,
    ).rejects.toThrow('attachment_name')
  })
})
