import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ZONE } from '@/lib/clock'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { SentAudience as Sent } from '@/lib/invitations/types'
import { StepWords } from './step-words'

/** To whom invitations were sent, how they were chosen, and who was meant and left out: as it was on the day of sending. */
export function SentAudiences({ audiences, city }: { audiences: Sent[]; city: { en: string; zh: string } }) {
  const t = useTranslations('segments')
  const locale: Locale = useLocale()
  if (audiences.length === 0) return null
  return (
    <details className="border-line border-b px-4.5 py-2 text-sm">
      <summary className="touch cursor-pointer text-navy">{t('sent')}</summary>
      <ul className="grid gap-2.5 pt-1.5 pb-1">
        {audiences.map(one => (
          <li key={one.id}>
            <div>
              <b>{t('invited', { count: one.invited })}</b>{' '}
              <span className="text-ink-3">
                {formatShort(one.sentAt, locale, ZONE)} ·{' '}
                <span lang={langOfText(one.chosenByName)}>{one.chosenByName}</span>
              </span>
            </div>
            <div className="text-ink-2">
              {one.steps.length > 0 ? <StepWords steps={one.steps} city={city} /> : t('byHandOnly')}
              {one.steps.length > 0 && one.byHand > 0 ? ` · ${t('byHand', { count: one.byHand })}` : ''}
            </div>
            {one.leftOut.length > 0 ? <LeftOut leftOut={one.leftOut} /> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

function LeftOut({ leftOut }: { leftOut: Sent['leftOut'] }) {
  const t = useTranslations('segments')
  const zh = useLocale() === 'zh'
  return (
    <div className="text-ink-2">
      {t('notAskedTitle')}
      {zh ? '：' : ': '}
      {leftOut.map(({ consulateId, stateEn, stateZh, why, reason }, place) => (
        <Fragment key={consulateId}>
          {place > 0 ? (zh ? '、' : ', ') : ''}
          {zh ? `${stateZh}（` : `${stateEn} (`}
          {t(`why.${why}`)}
          {reason ? (
            <>
              {zh ? '：' : ', '}
              <span lang={langOfText(reason)}>{reason}</span>
            </>
          ) : null}
          {zh ? '）' : ')'}
        </Fragment>
      ))}
    </div>
  )
}
