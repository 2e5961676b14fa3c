import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import type { SentMail } from '@/lib/correspondence/types'
import { formatDateTime } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { DeliveryChip } from './delivery-chip'
import type { ShownActivity } from './shown'

/** One mail as it went out, decoded from its bytes in a frame that runs nothing, with every attempt to hand it over. */
export function SentMailView({ sent, activity }: { sent: SentMail; activity: ShownActivity }) {
  const t = useTranslations('cockpit.mail')
  const delivery = useTranslations('cockpit.delivery')
  const locale: Locale = useLocale()
  const { mail, attempts, status } = sent
  return (
    <div className="grid lg:grid-cols-[minmax(0,1fr)_20rem]">
      <iframe
        src={`/api/sent-mail/${sent.id}`}
        title={t('frame')}
        sandbox=""
        className="block h-180 w-full border-0 bg-white"
      />
      <div className="grid content-start gap-4 border-line p-4.5 lg:border-l">
        <Facts
          className="[&_dd]:break-words"
          items={[
            { name: t('subject'), value: <span lang={langOfText(mail.subject)}>{mail.subject}</span> },
            { name: t('from'), value: <span lang="en">{mail.from}</span> },
            { name: t('to'), value: <span lang="en">{mail.to}</span> },
            {
              name: t('date'),
              value: mail.date ? formatDateTime(new Date(mail.date), locale, activity.zone) : '',
            },
            {
              name: t('approved'),
              value: sent.approvedAt ? (
                <>
                  <span lang={langOfText(sent.approvedBy)}>{sent.approvedBy}</span>{' '}
                  {formatDateTime(sent.approvedAt, locale, activity.zone)}
                </>
              ) : null,
            },
            { name: t('state'), value: <DeliveryChip status={status} /> },
          ]}
        />
        <section>
          <h2 className="mb-1.5 text-md">{t('attempts')}</h2>
          {attempts.length === 0 ? <p className="text-ink-3 text-xs">{t('none')}</p> : null}
          <ol className="grid gap-1.5 text-xs">
            {attempts.map(one => (
              <li key={`${one.attempt}-${one.at.toISOString()}`}>
                {t('attempt', { place: one.attempt, outcome: delivery(one.outcome) })}
                {one.response ? (
                  <div lang="en" className="break-words text-ink-3">
                    {one.response}
                  </div>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
        <details>
          <summary className="touch">{t('text')}</summary>
          <pre className="mt-1.5 max-h-80 overflow-auto whitespace-pre-wrap break-words font-mono text-xs">
            {mail.text}
          </pre>
        </details>
        {mail.files.length > 0 ? (
          <section>
            <h2 className="mb-1.5 text-md">{t('attached')}</h2>
            <ul className="grid gap-1.5">
              {mail.files.map(({ name }, place) => (
                <li key={name}>
                  <AttachedFile {...{ sent, name, place }} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {mail.calendar ? (
          <details>
            <summary className="touch">{t('calendar')}</summary>
            <pre
              lang="en"
              className="mt-1.5 max-h-80 overflow-auto whitespace-pre-wrap break-all font-mono text-xs"
            >
              {mail.calendar}
            </pre>
          </details>
        ) : null}
      </div>
    </div>
  )
}

/** The typeset letter is opened, every other file is saved. */
function AttachedFile({ sent, name, place }: { sent: SentMail; name: string; place: number }) {
  const source = `/api/sent-mail/${sent.id}`
  const words = <span lang={langOfText(name)}>{name}</span>
  if (place > 0 || !sent.hasLetter)
    return (
      <a href={`${source}?as=file&n=${place}`} className="touch wrap-anywhere">
        {words}
      </a>
    )
  return (
    <a href={`${source}?as=letter`} target="_blank" rel="noreferrer" className="touch">
      {words}
    </a>
  )
}
