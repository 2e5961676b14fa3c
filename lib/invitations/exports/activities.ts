import type { Actor } from '@/lib/access/actor'
import type { Sheet } from '@/lib/documents/sheet'
import { formatStamp, halfYearName, zoneName } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translator'
import { theOffice } from '@/lib/offices/queries'
import { allListed } from '@/lib/plans/queries/list'
import { activityTallies } from '../queries/activity-tallies'
import { inLocale } from '../rules/wording'
import type { ActivitiesExport } from '../schema'

/** The list of activities as a sheet, in the reader's language: every page of it under the same filter. Each has the times of its own zone. */
export async function activitiesSheet(actor: Actor, asked: ActivitiesExport): Promise<Sheet> {
  const { locale } = asked
  const { rows, half } = await allListed(actor, asked, (await theOffice()).zone)
  const tallies = await activityTallies(
    actor,
    rows.map(row => row.id),
  )
  const t = translator(locale, 'activities')
  return {
    name: half === 'all' ? t('titleAll') : t('titleOf', { half: halfYearName(half, locale, 'short') }),
    columns: [
      t('export.start'),
      t('export.end'),
      t('export.zone'),
      t('export.title'),
      t('export.other'),
      t('list.kind'),
      t('list.host'),
      t('list.status'),
      t('list.invited'),
      t('list.attending'),
      t('list.awaiting'),
      t('list.deadline'),
    ],
    rows: rows.map(row => {
      const own = tallies.get(row.id)
      const stamp = (at: Date | null) => at && formatStamp(at, row.zone)
      const hosts = [row.office, ...row.hosts.map(host => host.office)]
      return [
        stamp(row.startsAt),
        stamp(row.endsAt),
        row.startsAt && zoneName(locale, row.zone, row.startsAt),
        ...(locale === 'zh' ? [row.titleZh, row.titleEn] : [row.titleEn, row.titleZh]),
        row.kind && t(`kind.${row.kind}`),
        hosts.map(office => inLocale(office, 'short', locale)).join(t('export.hosts')),
        t(`status.${row.status}`),
        ...[own?.invited, own?.attending, own?.awaiting].map(count => count ?? null),
        stamp(row.replyBy),
      ]
    }),
  }
}
