import type { Actor } from '@/lib/access/actor'
import type { Sheet } from '@/lib/documents/sheet'
import { halfYearName, monthName } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translator'
import { halfPlan } from '../queries/half-plan'
import type { PlanExport } from '../schema'

/** The plan of a half-year as a sheet, in the reader's language: a row for each thing that stands on it, and one for whoever has sent no plan. */
export async function halfPlanSheet(actor: Actor, { half, locale }: PlanExport): Promise<Sheet> {
  const rows = await halfPlan(actor, half)
  const t = translator(locale, 'workPlans')
  const kinds = translator(locale, 'activities')
  const of = (zh: string, en: string) => (locale === 'zh' ? [zh || en, en] : [en || zh, zh])
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
  return {
    name: t('titleOf', { half: halfYearName(half, locale) }),
    columns: [
      t('half.whose'),
      t('half.state'),
      t('activity'),
      t('otherTitle'),
      t('kind'),
      t('firstDay'),
      t('lastDay'),
      t('month'),
    ],
    rows: rows.flatMap(row => {
      const [whose] = of(row.nameZh, row.nameEn)
      const state =
        row.host === 'city' ? null : row.plan ? t(`status.${row.plan.status}`) : t('half.notReceived')
      const lines = row.entries.map(({ titleZh, titleEn, kind, firstOn, lastOn, month }) => [
        ...of(titleZh, titleEn),
        kind ? kinds(`kind.${kind}`) : null,
        day(firstOn),
        day(lastOn),
        monthName(month, locale),
      ])
      const none = [null, null, null, null, null, null]
      return (lines.length > 0 ? lines : [none]).map(line => [whose ?? '', state, ...line])
    }),
  }
}
