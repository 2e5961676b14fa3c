import { saveWords } from '@/lib/correspondence/commands/words'
import { templateWords } from '@/lib/correspondence/queries/words'
import type { People } from '@/lib/testing/people'
import type { ActionCase, Input } from '../case'

const permission = 'templates.write'
let saved = 0

/** The words of a mail that names nothing in its subject, so that another one needs no confirming. */
async function words({ actors }: People) {
  const { now } = await templateWords(actors.staff, 'sign_in')
  const subject = { en: `Sign in ${++saved}`, zh: `登录${saved}` }
  return { now, subject }
}

async function typed(people: People, more: Input = {}): Promise<Input> {
  const { now, subject } = await words(people)
  return {
    ...{ key: 'sign_in', versionEn: String(now.en.version), versionZh: String(now.zh.version) },
    ...{ 'en.subject': subject.en, 'en.body': now.en.body, 'en.closing': now.en.closing },
    ...{ 'zh.subject': subject.zh, 'zh.body': now.zh.body, 'zh.closing': now.zh.closing },
    ...more,
  }
}

async function back(people: People, more: Input = {}): Promise<Input> {
  const { now, subject } = await words(people)
  const { version: versionEn } = now.en
  const { version: versionZh } = now.zh
  await saveWords(people.actors.staff, {
    ...{ key: 'sign_in', versionEn, versionZh, note: '', confirmed: '' },
    en: { ...now.en, subject: subject.en },
    zh: { ...now.zh, subject: subject.zh },
  })
  const before = { versionEn: `${versionEn + 1}`, versionZh: `${versionZh + 1}` }
  return { key: 'sign_in', ...before, toEn: `${versionEn}`, toZh: `${versionZh}`, ...more }
}

export const TEMPLATES: Record<string, ActionCase> = {
  'correspondence.saveWords': {
    permission,
    own: people => typed(people),
    nonexistent: people => typed(people, { versionEn: '9999' }),
    malformed: people => typed(people, { key: 'treaty' }),
    outcomes: { nonexistent: 'changed_meanwhile' },
  },
  'correspondence.rollBackWords': {
    permission,
    own: people => back(people),
    nonexistent: people => back(people, { toEn: '9999' }),
    malformed: people => back(people, { toEn: 'x' }),
  },
}
