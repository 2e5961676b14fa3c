import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { CountingForm } from '@/components/offices/counting-form'
import { CountingRules } from '@/components/offices/counting-rules'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { AdminTabs } from '@/components/users/admin-tabs'
import { halfYearName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { countingRules, theOffice } from '@/lib/offices/queries'
import { kindsThatCount, ruleThatHolds } from '@/lib/offices/rules'
import { currentHalfYear, halfYearsToRule } from '@/lib/stats/queries/half-year'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'
import { ActivityKind, FigureName } from '@/prisma/generated/enums'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'admin.counting' })
  return { title: t('title') }
}

/** Which kinds of activity count in each total, from when on, and what held before. */
export default async function CountingPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'offices.manage')
  const office = await found(() => theOffice())
  const [t, stats, kind, rules, current] = await Promise.all([
    getTranslations('admin.counting'),
    getTranslations('stats.figure'),
    getTranslations('activities.kind'),
    countingRules(actor, office.id),
    currentHalfYear(),
  ])
  const halves = (await halfYearsToRule(actor)).map(value => ({ value, label: halfYearName(value, locale) }))
  const kinds = Object.values(ActivityKind).map(value => ({ value, label: kind(value) }))
  return (
    <Page width="middle">
      <PageHeader title={t('title')} otherTitle={t('other')} locale={locale} intro={t('intro')} />
      <AdminTabs current="counting" />
      <div className="grid gap-4">
        {Object.values(FigureName).map(figure => {
          const ofFigure = rules.filter(rule => rule.figure === figure)
          const holding = ruleThatHolds(ofFigure, figure, current)?.id ?? null
          return (
            <Card key={figure} flush id={figure} title={stats(figure)}>
              <CountingRules caption={stats(figure)} rules={ofFigure} {...{ holding, current }} />
              <details className="border-line border-t px-4.5 py-3">
                <summary className="touch w-fit font-medium text-navy">{t('set')}</summary>
                <div className="mt-3 max-w-3xl">
                  <CountingForm
                    {...{ figure, kinds, halves }}
                    label={`${t('set')} · ${stats(figure)}`}
                    version={ofFigure.length}
                    chosen={kindsThatCount(ofFigure, figure, current)}
                    half={current}
                  />
                </div>
              </details>
            </Card>
          )
        })}
      </div>
    </Page>
  )
}
