import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { DateBadge } from '@/components/ui/date-badge'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { formatSpan, formatTime } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { GuestList, type Guests } from './guest-list'

export type Hosted = {
  id: string
  status: ActivityStatus
  titleZh: string
  titleEn: string
  placeZh: string
  placeEn: string
  dressZh: string
  dressEn: string
  zone: string
  startsAt: Date | null
  endsAt: Date | null
  reasonZh: string
  reasonEn: string
  contactName: string
  contactPhone: string
  programme: { id: string; startsAt: Date; textZh: string; textEn: string }[]
}

/** An activity as its host district needs it: when and where, the programme, and who comes. */
export function HostedActivity({ activity, guests }: { activity: Hosted; guests: Guests[] }) {
  const t = useTranslations('district')
  const locale: Locale = useLocale()
  const { startsAt, endsAt, zone, status } = activity
  const reason = locale === 'zh' ? activity.reasonZh : activity.reasonEn
  const contact = [activity.contactName, activity.contactPhone].filter(Boolean).join(' · ')
  const both = (zh: string, en: string) =>
    zh || en ? <Bilingual zh={zh} en={en} locale={locale} layout="one" /> : null
  return (
    <Card as="article" id={`activity-${activity.id}`} className="keep-together">
      <div className="flex items-start gap-4">
        {startsAt ? <DateBadge date={startsAt} locale={locale} zone={zone} /> : null}
        <h2 className="text-lg">
          <Bilingual zh={activity.titleZh} en={activity.titleEn} locale={locale} layout="block" />
        </h2>
      </div>
      {status === 'cancelled' || status === 'postponed' ? (
        <div className="mt-3">
          <Notice tone="wait">{t(status, { reason })}</Notice>
        </div>
      ) : null}
      <div className="mt-4 grid gap-6 md:grid-cols-2">
        <div className="grid content-start gap-4">
          <Facts
            items={[
              {
                name: t('when'),
                value: startsAt && endsAt ? formatSpan(startsAt, endsAt, locale, zone) : null,
              },
              { name: t('where'), value: both(activity.placeZh, activity.placeEn) },
              { name: t('dress'), value: both(activity.dressZh, activity.dressEn) },
              {
                name: t('contact'),
                value: contact ? <span lang={langOfText(contact)}>{contact}</span> : null,
              },
            ]}
          />
          <section>
            <h3 className="mb-1.5 text-md">{t('programme')}</h3>
            {activity.programme.length === 0 ? <p className="text-ink-3">{t('noProgramme')}</p> : null}
            <ol className="grid gap-2">
              {activity.programme.map(line => (
                <li key={line.id} className="flex gap-4">
                  <span className="text-ink-3">{formatTime(line.startsAt, zone)}</span>
                  <span className="min-w-0">
                    <Bilingual zh={line.textZh} en={line.textEn} locale={locale} layout="block" />
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <GuestList guests={guests} />
      </div>
    </Card>
  )
}
