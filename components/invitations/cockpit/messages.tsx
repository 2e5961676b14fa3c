import { useLocale, useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { byMessage } from '@/lib/correspondence/rules/by-message'
import type { DeliveryState } from '@/lib/correspondence/types'
import { formatShort } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { DeliveryChip } from './delivery-chip'
import { ResendDelivery } from './resend-delivery'
import type { ShownActivity } from './shown'

type Props = { deliveries: DeliveryState[]; activity: ShownActivity; mayWrite: boolean }

/** Every message that went out about the activity, the newest first, with each of its mails. */
export function Messages({ deliveries, activity, mayWrite }: Props) {
  return (
    <div>
      {byMessage(deliveries).map(mails => (
        <Message key={mails[0]?.messageId} deliveries={mails} activity={activity} mayWrite={mayWrite} />
      ))}
    </div>
  )
}

function Message({ deliveries, activity, mayWrite }: Props) {
  const t = useTranslations('cockpit.messages')
  const locale: Locale = useLocale()
  const [first] = deliveries
  if (!first) return null
  const title = t(`key.${first.key}`)
  const number = first.year && first.number ? t('number', { year: first.year, number: first.number }) : ''
  const facts = [
    formatShort(first.issuedAt, locale, activity.zone),
    t('count', { count: deliveries.length }),
    number,
  ]
  return (
    <section className="border-line not-last:border-b-[6px]">
      <h2 className="px-4.5 pt-3.5 text-md">
        {title}
        <span className="ml-2.5 font-normal font-sans text-ink-3 text-xs">
          {facts.filter(Boolean).join(' · ')}
        </span>
      </h2>
      <Table caption={`${title} ${facts[0]}`} className="sm:table-fixed">
        <thead>
          <tr>
            <Th className="w-[34%]">{t('to')}</Th>
            <Th className="w-28">{t('state')}</Th>
            <Th>{t('server')}</Th>
            <Th className="w-32">{t('sent')}</Th>
            <Th className="w-36">
              <span className="sr-only">{t('actions')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map(one => (
            <Mail key={one.id} delivery={one} activity={activity} mayWrite={mayWrite} />
          ))}
        </tbody>
      </Table>
    </section>
  )
}

type MailProps = { delivery: DeliveryState; activity: ShownActivity; mayWrite: boolean }

function Mail({ delivery, activity, mayWrite }: MailProps) {
  const t = useTranslations('cockpit.messages')
  const locale: Locale = useLocale()
  const { id, toName, address, status, response, sentOn, attempts } = delivery
  const again = !['queued', 'claimed', 'stopped'].includes(status)
  return (
    <Tr>
      <Th scope="row" place="lead" className="break-words">
        <Link href={`/office/activities/${activity.id}/messages/${id}`}>
          <span lang={langOfText(toName)}>{toName}</span>
        </Link>
        <div lang="en" className="break-all font-normal text-ink-3 text-xs">
          {address}
        </div>
      </Th>
      <Td place="corner">
        <DeliveryChip status={status} />
      </Td>
      <Td label={t('server')} className="break-words text-ink-3 text-xs">
        <span lang="en">{response ?? '–'}</span>
        {attempts > 1 ? <div>{t('attempts', { count: attempts })}</div> : null}
      </Td>
      <Td label={t('sent')} className="text-ink-3 text-xs">
        {sentOn ? formatShort(sentOn, locale, activity.zone) : '–'}
      </Td>
      <Td className="text-end">
        {mayWrite ? <ResendDelivery deliveryId={id} to={toName} address={address} able={again} /> : null}
      </Td>
    </Tr>
  )
}
