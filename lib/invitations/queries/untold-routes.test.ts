import '@/lib/testing/database'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { invitationOf, invite } from '@/lib/testing/inviting'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { attachFile } from '../commands/attach'

const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/web/session', () => ({ currentActor: async () => session.actor }))

type Params = Record<string, string>
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

let world: World
let ids: { activityId: string; invitationId: string; attachmentId: string; id: string }

/** An invitation with a letter and a file, whose mail is paused. */
beforeAll(async () => {
  world = await makeWorld()
  const staff = await actorFor(world.users.staff)
  const activityId = world.activity.id
  await db().activity.update({ where: { id: activityId }, data: { letterForm: 'letter' } })
  await attachFile(staff, { activityId, name: 'programme.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n') })
  const { messageId } = await invite(staff, activityId, [world.japan.id])
  await db().message.update({ where: { id: messageId }, data: { pausedAt: new Date() } })
  const { id: attachmentId } = await db().attachment.findFirstOrThrow({ where: { activityId } })
  const { id } = await db().delivery.findFirstOrThrow({ where: { messageId } })
  const { id: invitationId } = await invitationOf(activityId, world.japan.id)
  ids = { activityId, invitationId, attachmentId, id }
  session.actor = await actorFor(world.users.officer)
})

async function status(route: string, query = ''): Promise<number> {
  const { GET } = (await import(/* @vite-ignore */ `${process.cwd()}/app/api/${route}/route.ts`)) as {
    GET: Handler
  }
  const response = await GET(new Request(`http://localhost:3000/${query}`), { params: Promise.resolve(ids) })
  await response.body?.cancel()
  return response.status
}

describe('of an invitation that is held back, an officer of its post is given', () => {
  it.each([
    ['letters/[invitationId]', ''],
    ['letters/[invitationId]', '?file=1'],
    ['preview/[activityId]/[invitationId]', ''],
    ['preview/[activityId]/[invitationId]', '?as=letter'],
    ['attachments/[attachmentId]', ''],
    ['sent-mail/[id]', ''],
    ['live/[id]', ''],
  ])('nothing by %s%s', async (route, query) => {
    expect([403, 404]).toContain(await status(route, query))
  })

  it('its file once the mail is handed over', async () => {
    await db().delivery.update({ where: { id: ids.id }, data: { status: 'sent', attempts: 1 } })
    expect(await status('letters/[invitationId]', '?file=1')).toBe(200)
  })
})
