import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { templateWords } from '@/lib/correspondence/queries/words'
import { isTypeset, matterOf } from '@/lib/correspondence/rules/templates'
import { db } from '@/lib/db/client'
import { allInvited } from '@/lib/testing/answering'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import { TemplateKey } from '@/prisma/generated/enums'
import { previewWords, wordsRecipients } from './preview-words'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

async function words(key: TemplateKey, body: string) {
  const { now } = await templateWords(staff, key)
  return { key, en: { ...now.en, body }, zh: now.zh, first: 'en' as const, invitationId: '' }
}

describe('words are looked at before they are saved', () => {
  it.each(Object.values(TemplateKey))('%s, by a real recipient', async key => {
    await allInvited(world, staff)
    const input = await words(key, 'Words of a try about {{office}}')
    const html = await previewWords(staff, input)
    expect(html).toContain(isTypeset(key) ? '<svg' : 'Words of a try about Foreign Affairs Office')
    const nobody = { ...input, invitationId: '11111111-1111-4111-8111-111111111111' }
    if (matterOf(key) === 'activity') await expect(previewWords(staff, nobody)).rejects.toThrow('invitation')
    expect(await db().templateVersion.count({ where: { body: input.en.body } })).toBe(0)
  })

  it('a passage stands in its kind of activity only', async () => {
    const { activityId, japan } = await allInvited(world, staff)
    const passage = '{{#kind.cultural}}Gifts are not exchanged.{{/kind.cultural}}'
    const input = { ...(await words('invitation', passage)), invitationId: japan.id }
    expect(await previewWords(staff, input)).not.toContain('Gifts')
    await db().activity.update({ where: { id: activityId }, data: { kind: 'cultural' } })
    expect(await previewWords(staff, input)).toContain('Gifts are not exchanged.')
  })

  it('is the desk’s to do: others may read the words', async () => {
    const director = await actorFor(world.users.director)
    await expect(previewWords(director, await words('letter', 'x'))).rejects.toThrow('templates.write')
    expect((await wordsRecipients(director)).length).toBeGreaterThan(0)
    await expect(wordsRecipients(await actorFor(world.users.officer))).rejects.toThrow('templates.read')
  })
})
