'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Chip, type Tone } from '@/components/ui/chip'
import { ConfirmButton } from '@/components/ui/confirm'
import { Flag } from '@/components/ui/flag'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { clearInbound } from '@/lib/correspondence/actions'
import { formatShort } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { countReply } from '@/lib/invitations/actions/replies'
import type { InboxEntry } from '@/lib/invitations/types'

type Props = { entry: InboxEntry; zone: string; mayWrite: boolean }

const TONES: Record<InboxEntry['state'], Tone> = {
  new: 'wait',
  waiting: 'wait',
  applied: 'yes',
  ignored: 'off',
  cleared: 'off',
}

/** One mail that came in: whom it is from, what it is about, why it waits, and what can be done about it. */
export function InboxRow({ entry, zone, mayWrite }: Props) {
  const t = useTranslations('inbox')
  const locale: Locale = useLocale()
  const { id, state, reason, fromName, fromAddress, subject, text, receivedAt, data } = entry
  const waits = state === 'waiting'
  return (
    <li className="grid gap-x-6 gap-y-2 border-line-2 border-t px-4.5 py-3 first:border-t-0 sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
          <b lang={langOfText(fromName)}>{fromName || fromAddress || t('nobody')}</b>
          {fromName ? (
            <span className="text-ink-3 text-sm" lang="en">
              {fromAddress}
            </span>
          ) : null}
          <span className="text-ink-3 text-sm">{formatShort(receivedAt, locale, zone)}</span>
        </p>
        {subject ? (
          <p className="mt-1 break-words font-serif" lang={langOfText(subject)}>
            {subject}
          </p>
        ) : null}
        <p className="mt-1">
          {data?.partstat ? `${t(`answer.${data.partstat}`)} ` : null}
          {reason ? t(`reason.${reason}`) : null}
        </p>
        {data?.proposed ? (
          <p className="font-medium">
            {t('proposed', { when: formatShort(new Date(data.proposed.startsAt), locale, zone) })}
          </p>
        ) : null}
        {data?.delegatedTo ? <p>{t('delegatedTo', { address: data.delegatedTo })}</p> : null}
        {text ? (
          <blockquote
            lang={langOfText(text)}
            className="mt-2 whitespace-pre-line break-words border-line border-l-2 pl-3 text-ink-2 text-sm"
          >
            {text}
          </blockquote>
        ) : null}
        {entry.clearedAt ? (
          <p className="text-ink-3 text-sm">
            {t('clearedBy')} <span lang={langOfText(entry.clearedByName)}>{entry.clearedByName}</span>{' '}
            {formatShort(entry.clearedAt, locale, zone)}
          </p>
        ) : null}
        <About entry={entry} />
      </div>
      {waits && mayWrite ? (
        <div className="flex flex-wrap items-start gap-2 sm:justify-end">
          {entry.mayBeCounted ? (
            <ConfirmButton
              trigger={t('countIt')}
              size="sm"
              title={t('countTitle')}
              confirm={t('countIt')}
              action={countReply}
              namespace="cockpit"
              fields={{ inboundId: id }}
            >
              <p>{t('countText', { answer: data?.partstat ? t(`answer.${data.partstat}`) : '' })}</p>
            </ConfirmButton>
          ) : null}
          <ActionForm action={clearInbound} namespace="inbox" label={t('clear')}>
            <input type="hidden" name="inboundId" value={id} />
            <SubmitButton size="sm" variant="secondary">
              {t('clear')}
            </SubmitButton>
          </ActionForm>
        </div>
      ) : null}
    </li>
  )
}

/** The invitation that it is about, with the way to its row in the cockpit. */
function About({ entry: { invitation } }: { entry: InboxEntry }) {
  const locale: Locale = useLocale()
  if (!invitation) return null
  const { activity, consulate } = invitation
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-sm">
      <Flag code={consulate.sendingState} />
      <span>{locale === 'zh' ? consulate.stateZh : consulate.stateEn}</span>
      <Link href={`/office/activities/${activity.id}`}>
        <Bilingual zh={activity.titleZh} en={activity.titleEn} locale={locale} layout="one" />
      </Link>
    </p>
  )
}
