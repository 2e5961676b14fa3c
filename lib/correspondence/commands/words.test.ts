import '@/lib/testing/database'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { allInvited } from '@/lib/testing/answering'
import { actorFor, makeWorld, type World } from '@/lib/testing/world'
import type { TemplateKey } from '@/prisma/generated/enums'
import { sentMail } from '../queries/sent-mail'
import { listedTemplates, templateWords } from '../queries/words'
import type { TypedWords } from '../schema/words'
import { rollBackWords, saveWords } from './words'

let world: World
let staff: Actor

beforeAll(async () => {
  world = await makeWorld()
  staff = await actorFor(world.users.staff)
})

/** The words as the form has them, with what is typed over them. */
async function typed(
  key: TemplateKey,
  en: Partial<TypedWords['en']> = {},
  zh: Partial<TypedWords['zh']> = {},
) {
  const { now } = await templateWords(staff, key)
  return {
    key,
    versionEn: now.en.version,
    versionZh: now.zh.version,
    en: { ...now.en, ...en },
    zh: { ...now.zh, ...zh },
    note: '',
    confirmed: '',
  } satisfies TypedWords
}

/** The sign of the warnings that a refusal came with. */
function signIn(refusal: Awaited<ReturnType<typeof saveWords>>): string {
  return refusal.ok ? '' : String(refusal.detail?.sign)
}

const bodies = async (key: TemplateKey) => {
  const { now } = await templateWords(staff, key)
  return { en: now.en.body, zh: now.zh.body }
}

describe('the office’s own words', () => {
  it('stand in what is issued from then on; what went out before stays', async () => {
    const before = await allInvited(world, staff)
    const { en, zh } = await bodies('invitation')
    const paragraph = { en: 'Gifts are not exchanged.', zh: '请勿馈赠礼品。' }
    const input = await typed(
      'invitation',
      { body: `${en}\n\n{{#kind.liaison_meeting}}${paragraph.en}{{/kind.liaison_meeting}}` },
      { body: `${zh}\n\n{{#kind.liaison_meeting}}${paragraph.zh}{{/kind.liaison_meeting}}` },
    )
    // A placeholder that comes is warned of, and confirmed by the warning's own sign.
    const warned = await saveWords(staff, input)
    expect(warned).toMatchObject({
      ok: false,
      reason: 'check_warnings',
      detail: {
        added: { en: ['kind.liaison_meeting'], zh: ['kind.liaison_meeting'] },
        dropped: { en: [], zh: [] },
        older: null,
      },
    })
    expect(await saveWords(staff, { ...input, confirmed: 'x'.repeat(64) })).toMatchObject({ ok: false })
    const confirmed = signIn(warned)
    expect(await saveWords(staff, { ...input, confirmed, note: 'Asked by the director' })).toMatchObject({
      ok: true,
    })

    const after = await allInvited(world, staff)
    const textOf = async (invitationId: string) => {
      const { id } = await db().delivery.findFirstOrThrow({ where: { subjectId: invitationId } })
      return (await sentMail(staff, id)).mail.text
    }
    expect(await textOf(after.japan.id)).toMatch(/Gifts are not exchanged\.[\s\S]*请勿馈赠礼品。/)
    expect(await textOf(before.japan.id)).not.toContain('Gifts')
    const { states } = await templateWords(staff, 'invitation')
    expect(states[0]).toMatchObject({ by: staff.name, note: 'Asked by the director' })
    const added = (locale: 'en' | 'zh') =>
      states[0]?.differences[locale].flatMap(one => one.pieces.filter(piece => piece.change === 'added'))
    expect(
      added('en')
        ?.map(piece => piece.text)
        .join(''),
    ).toContain(paragraph.en)
    expect(
      added('zh')
        ?.map(piece => piece.text)
        .join(''),
    ).toContain(paragraph.zh)
    expect(await db().auditEvent.count({ where: { type: 'template.changed' } })).toBe(1)

    const [now, was] = states
    const back = {
      key: 'invitation' as const,
      versionEn: now?.versions.en ?? 0,
      versionZh: now?.versions.zh ?? 0,
    }
    const to = { toEn: was?.versions.en ?? 0, toZh: was?.versions.zh ?? 0 }
    expect(await rollBackWords(staff, { ...back, ...to })).toMatchObject({ ok: true })
    expect(await bodies('invitation')).toEqual({ en, zh })
    expect((await templateWords(staff, 'invitation')).now.en.version).toBe(back.versionEn + 1)
    expect(await rollBackWords(staff, { ...back, ...to })).toMatchObject({
      ok: false,
      reason: 'changed_meanwhile',
    })
  })

  it('say that one language is older, and drop a placeholder only knowingly', async () => {
    const { en } = await bodies('reminder')
    const input = await typed('reminder', { body: en.replaceAll('{{zone}}', 'Beijing Time') })
    const warned = await saveWords(staff, input)
    expect(warned).toMatchObject({
      reason: 'check_warnings',
      detail: { dropped: { en: ['zone'], zh: [] }, older: 'zh' },
    })
    const confirmed = signIn(warned)
    expect(await saveWords(staff, { ...input, confirmed })).toMatchObject({ ok: true })
    expect((await templateWords(staff, 'reminder')).older).toBe('zh')
    expect((await listedTemplates(staff)).find(one => one.key === 'reminder')).toMatchObject({
      older: 'zh',
      changedBy: staff.name,
    })
    expect((await listedTemplates(staff)).find(one => one.key === 'card')).toMatchObject({
      older: null,
      changedBy: '',
    })
  })

  it('are refused where they cannot be filled in, each text by its field', async () => {
    const wrong = await typed(
      'letter',
      { subject: '{{tittle}}' },
      { body: '{{#reason}}…', labels: { foot: '{{x}}' } },
    )
    expect(await saveWords(staff, wrong)).toEqual({
      ok: false,
      reason: 'invalid',
      fields: {
        'en.subject': 'unknown_placeholder',
        'zh.body': 'not_closed',
        'zh.labels.foot': 'unknown_placeholder',
      },
      detail: { names: ['tittle', 'reason', 'x'] },
    })
    expect(await saveWords(staff, await typed('letter'))).toMatchObject({
      ok: false,
      reason: 'nothing_changed',
    })
  })

  it('of two who save at once one saves, and labels that a key has not stay as they were', async () => {
    const { en } = await bodies('withdrawal')
    const inputs = await Promise.all(
      ['One.', 'Two.'].map(async text =>
        typed('withdrawal', { body: `${en}\n\n${text}`, labels: { seal: 'x' } }, { body: text }),
      ),
    )
    const { labels } = (await db().templateVersion.findFirst({
      where: { template: { key: 'withdrawal', locale: 'en' } },
      orderBy: { version: 'desc' },
    })) ?? { labels: null }
    const signed = await Promise.all(
      inputs.map(async input => {
        const warned = await saveWords(staff, input)
        return { ...input, confirmed: signIn(warned) }
      }),
    )
    const outcomes = await Promise.all(signed.map(input => saveWords(staff, input)))
    expect(outcomes.map(one => (one.ok ? 'ok' : one.reason)).sort()).toEqual(['changed_meanwhile', 'ok'])
    const after = await db().templateVersion.findFirst({
      where: { template: { key: 'withdrawal', locale: 'en' } },
      orderBy: { version: 'desc' },
    })
    expect(after?.labels).toMatchObject(labels as object)
    expect(after?.labels).not.toHaveProperty('seal')
  })
})
