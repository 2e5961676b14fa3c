import type { Actor } from '@/lib/access/actor'
import type { Sheet } from '@/lib/documents/sheet'
import { formatStamp, zoneName } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translator'
import { theOffice } from '@/lib/offices/queries'
import { wholeRegister } from '../queries/register'
import { registerNumber } from '../rules/register'
import type { RegisterExport } from '../schema'

/** The register as a sheet, in the reader's language: what its page shows under the same filter, all pages of it. */
export async function registerSheet(actor: Actor, asked: RegisterExport): Promise<Sheet> {
  const { locale } = asked
  const [entries, { zone }] = await Promise.all([wholeRegister(actor, asked), theOffice()])
  const t = translator(locale, 'register')
  const words = translator(locale, 'cockpit')
  const other = locale === 'zh' ? 'en' : 'zh'
  return {
    name: t('title'),
    columns: [
      t('number'),
      t('issuedIn', { zone: zoneName(locale, zone) }),
      t('kind'),
      t('subject'),
      t('subjectOther'),
      t('issuedBy'),
      t('mails'),
      t('outcome'),
    ],
    rows: entries.map(one => [
      one.year && one.number ? registerNumber(one.year, one.number, one.prefix)[locale] : null,
      formatStamp(one.issuedAt, zone),
      words(`messages.key.${one.key}`),
      one.subject[locale],
      one.subject[other],
      one.issuedBy,
      one.states.reduce((sum, [, count]) => sum + count, 0),
      one.isVoid
        ? t('void')
        : one.states.map(([state, count]) => `${words(`delivery.${state}`)} ${count}`).join(' · '),
    ]),
  }
}
