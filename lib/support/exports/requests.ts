import type { Actor } from '@/lib/access/actor'
import type { Sheet } from '@/lib/documents/sheet'
import { translator } from '@/lib/i18n/translator'
import { allSupport } from '../queries/requests'
import type { SupportExport } from '../schema'

/** What consulates have asked as a sheet, in the reader's language: as its page shows it, under the same filter, all of it. */
export async function supportSheet(actor: Actor, { status, locale }: SupportExport): Promise<Sheet> {
  const requests = await allSupport(actor, { status })
  const t = translator(locale, 'support')
  const kinds = translator(locale, 'activities')
  const of = (zh: string, en: string) => (locale === 'zh' ? [zh || en, en] : [en || zh, zh])
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
  return {
    name: t('queue.title'),
    columns: [
      t('about.post'),
      t('about.what'),
      t('queue.otherTitle'),
      t('about.kind'),
      t('form.firstOn'),
      t('form.lastOn'),
      t('about.where'),
      t('about.expected'),
      t('about.needs'),
      t('about.details'),
      t('about.status'),
      t('about.answerBy'),
      t('about.said'),
    ],
    rows: requests.map(({ consulate, steps, ...one }) => {
      const said = steps.at(-1)
      return [
        of(consulate.stateZh, consulate.stateEn)[0] ?? '',
        ...of(one.titleZh, one.titleEn),
        kinds(`kind.${one.kind}`),
        day(one.firstOn),
        day(one.lastOn),
        of(one.placeZh, one.placeEn)[0] ?? '',
        one.expected,
        one.needs.map(need => t(`need.${need}`)).join(locale === 'zh' ? '、' : ', '),
        one.details,
        t(`status.${one.status}`),
        day(one.answerBy),
        said ? (of(said.wordsZh, said.wordsEn)[0] ?? '') : '',
      ]
    }),
  }
}
