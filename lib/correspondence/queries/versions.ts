import { pool, prepared, type Tx } from '@/lib/db/client'
import type { TemplateKey } from '@/prisma/generated/enums'
import { templateLabels } from '../schema'
import type { Versions, Words } from '../types'

// A version is never changed, so what was read once holds.
const known = new Map<string, Words>()

/** The words of a message by the versions that it was issued with. Throws when there is no such version. */
export async function versionWords(enId: string, zhId: string): Promise<Versions> {
  const missing = [enId, zhId].filter(id => !known.has(id))
  if (missing.length > 0) {
    const { rows } = await pool().query<Words & { id: string }>(
      'select id, subject, body, closing, labels from "TemplateVersion" where id = any($1::uuid[])',
      [missing],
    )
    for (const { id, labels, ...words } of rows)
      known.set(id, { ...words, labels: templateLabels.parse(labels) })
  }
  return { en: wordsOf(enId), zh: wordsOf(zhId) }
}

function wordsOf(id: string): Words {
  const words = known.get(id)
  if (!words) throw new Error(`template version ${id} is missing`)
  return words
}

const NEWEST = `
  select distinct on (t.locale) t.locale, v.id from "Template" t join "TemplateVersion" v on v."templateId" = t.id
  where t.key = $1::"TemplateKey" order by t.locale, v.version desc`

/** The ids of the newest versions of a template. Throws when it has none. */
export async function newestVersions(key: TemplateKey, tx?: Tx): Promise<{ en: string; zh: string }> {
  const rows = await prepared<{ locale: 'en' | 'zh'; id: string }>('newest-versions', NEWEST, [key], tx)
  const id = (locale: string) => rows.find(row => row.locale === locale)?.id
  const [en, zh] = [id('en'), id('zh')]
  if (!en || !zh) throw new Error(`template ${key} has no words`)
  return { en, zh }
}
