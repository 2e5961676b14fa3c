import { pool } from '@/lib/db/client'
import type { TemplateKey } from '@/prisma/generated/enums'
import type { Versions, Words } from '../types'

// A version is never changed, so what was read once holds.
const known = new Map<string, Words>()

/** The words of a message by the versions that it was issued with. Throws when there is no such version. */
export async function versionWords(enId: string, zhId: string): Promise<Versions> {
  const missing = [enId, zhId].filter(id => !known.has(id))
  if (missing.length > 0) {
    const { rows } = await pool().query<Words & { id: string }>(
      'select id, subject, body, closing from "TemplateVersion" where id = any($1::uuid[])',
      [missing],
    )
    for (const { id, ...words } of rows) known.set(id, words)
  }
  return { en: wordsOf(enId), zh: wordsOf(zhId) }
}

function wordsOf(id: string): Words {
  const words = known.get(id)
  if (!words) throw new Error(`template version ${id} is missing`)
  return words
}

/** The ids of the newest versions of a template. Throws when it has none. */
export async function newestVersions(key: TemplateKey): Promise<{ en: string; zh: string }> {
  const { rows } = await pool().query<{ locale: 'en' | 'zh'; id: string }>({
    name: 'newest-versions',
    text: `select distinct on (t.locale) t.locale, v.id from "Template" t join "TemplateVersion" v on v."templateId" = t.id
           where t.key = $1::"TemplateKey" order by t.locale, v.version desc`,
    values: [key],
  })
  const id = (locale: string) => rows.find(row => row.locale === locale)?.id
  const [en, zh] = [id('en'), id('zh')]
  if (!en || !zh) throw new Error(`template ${key} has no words`)
  return { en, zh }
}
