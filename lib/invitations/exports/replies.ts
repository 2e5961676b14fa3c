import type { Actor } from '@/lib/access/actor'
import { factsText, ruleText } from '@/lib/directory/rules/precedence-reason'
import type { Cell, Sheet } from '@/lib/documents/sheet'
import { formatStamp, zoneName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { cockpit } from '../queries/cockpit'
import { isComing, rowsShown } from '../rules/showing'
import { inLocale, personLine } from '../rules/wording'
import type { RepliesExport } from '../schema'
import type { CockpitRow } from '../types'

/**
 * The cockpit's table as a sheet, in the reader's language: the same rows, in order of precedence, with the paragraph that gave the place.
 * Times are the activity's zone's, which the heading names. What only organisers may read is not in it. Throws NotFound.
 */
export async function repliesSheet(
  actor: Actor,
  { activityId, show, locale }: RepliesExport,
): Promise<Sheet> {
  const { activity, rows } = await cockpit(actor, activityId)
  const t = translator(locale, 'cockpit')
  const zone = { zone: zoneName(locale, activity.zone, activity.startsAt ?? undefined) }
  return {
    name: `${t('export.replies')} ${inLocale(activity, 'title', locale)}`,
    columns: [
      t('table.order'),
      t('table.consulate'),
      t('export.other'),
      t('table.who'),
      t('export.people'),
      t('export.represented'),
      t('table.reply'),
      t('export.channel'),
      t('export.at', zone),
      t('export.late'),
      t('export.note'),
      t('export.invited', zone),
      t('export.reminded', zone),
      t('export.withdrawn', zone),
      t('export.server'),
      t('export.rule'),
      t('export.facts'),
    ],
    rows: rowsShown(rows, show).map(row => [
      row.place,
      ...(locale === 'zh' ? [row.post.stateZh, row.post.stateEn] : [row.post.stateEn, row.post.stateZh]),
      ...whoComes(row, locale),
      t(`standing.${row.standing}`),
      ...replied(row, locale, activity.zone),
      ...[row.issuedAt, row.remindedAt, row.withdrawnAt].map(at => at && formatStamp(at, activity.zone)),
      row.standing === 'undelivered' ? (row.delivery?.response ?? t('who.noWords')) : null,
      ruleText(row.reason, translator(locale, 'directory')),
      factsText(row.reason, translator(locale, 'directory'), locale),
    ]),
  }
}

/** Everybody who comes, as signed, with titles; and how many they are. */
function whoComes(row: CockpitRow, locale: Locale): Cell[] {
  if (!isComing(row)) return [null, null, null]
  const { delegates } = row
  const t = translator(locale, 'cockpit')
  const lines = delegates.map(one => {
    const person = personLine({ ...one, title: inLocale(one, 'title', locale) })
    return one.isOpen ? t('export.toApprove', { person }) : person
  })
  return [lines.join(t('export.and')), delegates.length, delegates[0]?.represents ?? null]
}

function replied({ reply }: CockpitRow, locale: Locale, zone: string): Cell[] {
  const t = translator(locale, 'cockpit')
  if (!reply) return [null, null, null, null]
  const { channel, at, late, note } = reply
  return [
    t(`contact.channel.${channel}`),
    formatStamp(at, zone),
    late ? t('export.isLate') : null,
    note || null,
  ]
}
