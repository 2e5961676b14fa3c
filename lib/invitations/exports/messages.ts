import type { Actor } from '@/lib/access/actor'
import { deliveriesOfActivity } from '@/lib/correspondence/queries/deliveries'
import { byMessage } from '@/lib/correspondence/rules/by-message'
import type { Sheet } from '@/lib/documents/sheet'
import { formatStamp, zoneName } from '@/lib/i18n/format'
import { translator } from '@/lib/i18n/translator'
import { cockpit } from '../queries/cockpit'
import { inLocale } from '../rules/wording'
import type { MessagesExport } from '../schema'

/** What went out about an activity as a sheet, in the reader's language: one row for each mail, by message, the newest first. Throws NotFound. */
export async function messagesSheet(actor: Actor, { activityId, locale }: MessagesExport): Promise<Sheet> {
  const { activity } = await cockpit(actor, activityId)
  const deliveries = await deliveriesOfActivity(actor, activityId)
  const t = translator(locale, 'cockpit')
  const zone = { zone: zoneName(locale, activity.zone, activity.startsAt ?? undefined) }
  const stamp = (at: Date | null) => at && formatStamp(at, activity.zone)
  return {
    name: `${t('export.messages')} ${inLocale(activity, 'title', locale)}`,
    columns: [
      t('export.number'),
      t('export.message'),
      t('export.issued', zone),
      t('messages.to'),
      t('export.address'),
      t('messages.state'),
      t('messages.server'),
      t('export.attempts'),
      t('export.sent', zone),
    ],
    rows: byMessage(deliveries)
      .flat()
      .map(one => [
        one.year && one.number ? t('messages.number', { year: one.year, number: one.number }) : null,
        t(`messages.key.${one.key}`),
        stamp(one.issuedAt),
        one.toName,
        one.address,
        t(`delivery.${one.status}`),
        one.response,
        one.attempts,
        stamp(one.sentOn),
      ]),
  }
}
