import { useLocale } from 'next-intl'
import { formatTime } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { CockpitActivity } from '@/lib/invitations/types'

/** The hours of the programme; `both` sets the other language beneath each line. */
export function ProgrammeLines({ activity, both }: { activity: CockpitActivity; both?: boolean }) {
  const locale: Locale = useLocale()
  return (
    <ol>
      {activity.programme.map(line => {
        const texts = locale === 'zh' ? [line.textZh, line.textEn] : [line.textEn, line.textZh]
        const [first, second] = texts.filter(Boolean)
        return (
          <li
            key={line.id}
            className={
              both
                ? 'grid grid-cols-[3.5rem_1fr] gap-1.5 border-line-2 py-2.5 not-first:border-t'
                : 'grid grid-cols-[2.9rem_1fr] gap-1.5 py-0.75 leading-normal'
            }
          >
            <time dateTime={line.startsAt.toISOString()} className="text-ink-3">
              {formatTime(line.startsAt, activity.zone)}
            </time>
            <span>
              <span lang={langOfText(first ?? '')}>{first}</span>
              {both && second ? (
                <span lang={langOfText(second)} className="block text-ink-3 text-sm">
                  {second}
                </span>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
