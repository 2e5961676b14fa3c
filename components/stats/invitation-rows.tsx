import { useLocale, useTranslations } from 'next-intl'
import { ReplyChip } from '@/components/invitations/cockpit/reply-chip'
import { Bilingual } from '@/components/ui/bilingual'
import { Flag } from '@/components/ui/flag'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatDays, formatShort } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { Answer } from '@/prisma/generated/enums'
import { Duration } from './duration'

type Row = {
  id: string
  answer: Answer
  issuedAt: Date | null
  activity: {
    id: string
    titleZh: string
    titleEn: string
    startsAt: Date | null
    endsAt: Date | null
    zone: string
  }
  consulate: { sendingState: string; stateZh: string; stateEn: string }
  replies: { at: Date; late: boolean }[]
}

/** The invitations that a number counts, each opening its activity's cockpit. */
export function InvitationRows({ rows, caption }: { rows: Row[]; caption: string }) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('consulate')}</Th>
          <Th>{t('activity')}</Th>
          <Th>{t('issued')}</Th>
          <Th>{t('first_reply')}</Th>
          <Th>{t('time_to_reply')}</Th>
          <Th>{t('answer')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, consulate, activity, issuedAt, replies: [first], answer }) => (
          <Tr key={id}>
            <Th scope="row" place="lead">
              <Flag code={consulate.sendingState.trim()} className="mr-1.5" />
              <Bilingual zh={consulate.stateZh} en={consulate.stateEn} locale={locale} />
            </Th>
            <Td label={t('activity')}>
              <Link href={`/office/activities/${activity.id}`}>
                <Bilingual zh={activity.titleZh} en={activity.titleEn} locale={locale} layout="one" />
              </Link>
              {activity.startsAt ? (
                <span className="text-ink-3 text-xs">
                  {' '}
                  {formatDays(activity.startsAt, activity.endsAt, locale, activity.zone)}
                </span>
              ) : null}
            </Td>
            <Td label={t('issued')}>{issuedAt ? formatShort(issuedAt, locale, activity.zone) : '–'}</Td>
            <Td label={t('first_reply')}>
              {first ? formatShort(first.at, locale, activity.zone) : '–'}
              {first?.late ? <span className="text-seal"> · {t('late')}</span> : null}
            </Td>
            <Td label={t('time_to_reply')}>
              <Duration
                seconds={first && issuedAt ? (first.at.getTime() - issuedAt.getTime()) / 1000 : null}
              />
            </Td>
            <Td place="corner">
              <ReplyChip standing={answer} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
