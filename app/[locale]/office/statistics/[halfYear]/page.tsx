import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Breakdown } from '@/components/stats/breakdown'
import { Cells } from '@/components/stats/cells'
import { Counting } from '@/components/stats/counting'
import { ExportButtons } from '@/components/stats/export-buttons'
import { StatisticsHalfYears } from '@/components/stats/half-years'
import { Headline } from '@/components/stats/headline'
import { Months } from '@/components/stats/months'
import { Recorded } from '@/components/stats/recorded'
import { ButtonAnchor } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { may } from '@/lib/access/actor'
import { halfYearName } from '@/lib/i18n/format'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { isHalfYear } from '@/lib/plans/rules/half-year'
import { halfYearFigures, halfYearsToChoose } from '@/lib/stats/queries/half-year'
import { viewSchema } from '@/lib/stats/schema'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; halfYear: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, halfYear } = await params
  const t = await getTranslations({ locale, namespace: 'stats' })
  return { title: t('title_of', { half: halfYearName(halfYear, locale) }) }
}

export default async function HalfYearPage({ params, searchParams }: Props) {
  const { locale, halfYear } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'figures.read')
  if (!isHalfYear(halfYear)) notFound()
  const chosen = viewSchema.parse(await searchParams)
  const { now, then, consulates, office } = await found(() => halfYearFigures(actor, halfYear))
  const halves = await halfYearsToChoose(actor, halfYear)
  const t = await getTranslations('stats')
  return (
    <Page>
      <PageHeader
        kicker={t('compared', { half: halfYearName(then.half, locale, 'short') })}
        title={halfYearName(halfYear, locale)}
        otherTitle={halfYearName(halfYear, otherLocale(locale))}
        locale={locale}
        actions={
          <>
            <StatisticsHalfYears halves={halves} shown={halfYear} />
            <ButtonAnchor href="#counting">{t('counting.title')}</ButtonAnchor>
            <ExportButtons half={halfYear} table="figures" />
          </>
        }
      />
      <Headline now={now} then={then} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,7fr)_minmax(0,6fr)]">
        <Months now={now} then={then} chosen={chosen} />
        <Cells now={now} consulates={consulates} chosen={chosen} />
      </div>
      <Breakdown now={now} then={then} consulates={consulates} chosen={chosen} />
      <ClientMessages of={['stats']}>
        <Recorded now={now} then={then} office={office} mayWrite={may(actor, 'figures.write')} />
      </ClientMessages>
      <Counting now={now} then={then} office={office} mayChange={may(actor, 'offices.manage')} />
    </Page>
  )
}
