import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { History } from '@/components/audit/history'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { SourceFacts } from '@/components/stats/source-card'
import { SourceForm } from '@/components/stats/source-form'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { may } from '@/lib/access/actor'
import { halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { isHalfYear } from '@/lib/plans/rules/half-year'
import { sourceCard } from '@/lib/stats/queries/recorded'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'
import { FigureName } from '@/prisma/generated/enums'

type Props = { params: Promise<{ locale: Locale; halfYear: string; figure: string }> }

async function asked({ params }: Props) {
  const { locale, halfYear, figure } = await params
  const name = Object.values(FigureName).find(one => one === figure)
  if (!isHalfYear(halfYear) || !name) notFound()
  return { locale, halfYear, figure: name }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, halfYear, figure } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'stats' })
  return { title: `${t(`figure.${figure}`)} · ${halfYearName(halfYear, locale, 'short')}` }
}

/** Where a recorded total is from, and what became of it. */
export default async function SourcePage(props: Props) {
  const actor = await signedIn((await props.params).locale, 'figures.read')
  const { locale, halfYear, figure } = await asked(props)
  setRequestLocale(locale)
  const { current, history, scope } = await found(() => sourceCard(actor, halfYear, figure))
  const [t, other] = await Promise.all([
    getTranslations('stats'),
    getTranslations({ locale: otherLocale(locale), namespace: 'stats' }),
  ])
  const here = `/office/statistics/${halfYear}`
  return (
    <Page width="middle">
      <PageHeader
        kicker={<Link href={here}>{t('title_of', { half: halfYearName(halfYear, locale) })}</Link>}
        title={t(`figure.${figure}`)}
        otherTitle={other(`figure.${figure}`)}
        locale={locale}
      />
      <WithAside
        label={t('history')}
        aside={
          <Card title={t('history')}>
            <History events={history} />
          </Card>
        }
      >
        <Card title={t('source_card')}>
          <SourceFacts figure={current} scope={scope} back={`${here}#recorded`} />
        </Card>
        {current && may(actor, 'figures.write') ? (
          <Card title={t('change')} className="mt-4">
            <ClientMessages of={['stats']}>
              <SourceForm figure={current} />
            </ClientMessages>
          </Card>
        ) : null}
      </WithAside>
    </Page>
  )
}
