import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { Facts } from '@/components/ui/facts'
import { Flag } from '@/components/ui/flag'
import { placeName } from '@/lib/directory/rules/places'
import type { Sourced } from '@/lib/directory/rules/sourced'
import { formatDay } from '@/lib/i18n/format'
import { langOfText } from '@/lib/i18n/routing'
import type { ConsulateClass } from '@/prisma/generated/enums'

export type ShownConsulate = {
  sendingState: string
  stateEn: string
  stateZh: string
  officialStateEn: string
  officialStateZh: string
  class: ConsulateClass
  honorary: boolean
  cityEn: string
  cityZh: string
  district: string[]
  openedOn: string | null
  closedOn: string | null
  status: 'open' | 'closed'
  nationalDay: string | null
  region: string
  phone: string | null
  email: string | null
  addressEn: string | null
  addressZh: string | null
  languages: string[]
  tags: string[]
  sources: Partial<Record<Sourced, string>>
  source: string
}

type Props = { consulate: ShownConsulate; office: { en: string; zh: string } }

/** A post's facts, with their source; what is not known says so. */
export function ConsulateFactsCard({ consulate, office }: Props) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const unknown = <span className="text-ink-3">{t('unknown')}</span>
  const dayOrUnknown = (day: string | null) => (day ? formatDay(utc(day), locale, 'UTC') : unknown)
  const here = [office, { en: consulate.cityEn, zh: consulate.cityZh }]
  const district = consulate.district.map(name => placeName(name, locale, here))
  type Item = { name: string; value: ReactNode; fact?: string }
  const sourced = ({ name, value, fact }: Item) => {
    const source = fact ? consulate.sources[fact as Sourced] : undefined
    return { name, value: value && source ? <Known value={value} source={source} /> : value }
  }
  return (
    <Card title={t('page.facts')}>
      <Facts
        items={[
          {
            name: t('page.state'),
            value: (
              <>
                <Flag code={consulate.sendingState} className="mr-1.5" />
                <Bilingual
                  zh={consulate.officialStateZh}
                  en={consulate.officialStateEn}
                  locale={locale}
                  layout="block"
                />
              </>
            ),
          },
          {
            name: t('page.class'),
            fact: 'class',
            value: [t(`class.${consulate.class}`), consulate.honorary ? t('honorary') : '']
              .filter(Boolean)
              .join(' · '),
          },
          {
            name: t('page.seat'),
            value: <Bilingual zh={consulate.cityZh} en={consulate.cityEn} locale={locale} />,
          },
          { name: t('page.district'), fact: 'district', value: district.join(locale === 'zh' ? '、' : ', ') },
          { name: t('page.opened'), fact: 'openedOn', value: dayOrUnknown(consulate.openedOn) },
          {
            name: t('page.closed_on'),
            fact: 'closedOn',
            value:
              consulate.status === 'closed' || consulate.closedOn ? dayOrUnknown(consulate.closedOn) : null,
          },
          {
            name: t('page.national_day'),
            fact: 'nationalDay',
            value: consulate.nationalDay ? monthDay(consulate.nationalDay, locale) : unknown,
          },
          { name: t('page.region'), value: consulate.region ? t(`region.${consulate.region}`) : null },
          { name: t('page.phone'), fact: 'phone', value: consulate.phone },
          {
            name: t('form.address'),
            fact: 'address',
            value:
              consulate.addressZh || consulate.addressEn ? (
                <Bilingual zh={consulate.addressZh} en={consulate.addressEn} locale={locale} layout="block" />
              ) : null,
          },
          { name: t('form.email'), fact: 'email', value: consulate.sources.email ? consulate.email : null },
          { name: t('form.languages'), value: consulate.languages.join(locale === 'zh' ? '、' : ', ') },
          { name: t('form.tags'), value: consulate.tags.join(locale === 'zh' ? '、' : ', ') },
        ].map(sourced)}
      />
      {consulate.source ? (
        <p className="mt-2.5 border-line-2 border-t pt-2 text-ink-3 text-xs">
          {t('page.source')}
          {locale === 'zh' ? '：' : ': '}
          <span lang={langOfText(consulate.source)}>{consulate.source}</span>
        </p>
      ) : null}
    </Card>
  )
}

/** A fact with the source that it has of its own. */
function Known({ value, source }: { value: ReactNode; source: string }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  return (
    <>
      {value}
      <span className="block text-ink-3 text-xs">
        {t('page.source')}
        {locale === 'zh' ? '：' : ': '}
        <span lang={langOfText(source)}>{source}</span>
      </span>
    </>
  )
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** A day of every year: `23 February`, `2月23日`. The year 2000 has them all. */
function monthDay(day: string, locale: 'zh' | 'en'): string {
  const shown = formatDay(utc(`2000-${day}`), locale, 'UTC')
  return locale === 'zh' ? shown.replace('2000年', '') : shown.replace(' 2000', '')
}
