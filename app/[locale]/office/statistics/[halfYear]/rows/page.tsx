import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { FigureRows } from '@/components/stats/figure-rows'
import { PageHeader } from '@/components/ui/page-header'
import { halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { isHalfYear } from '@/lib/plans/rules/half-year'
import { rowsOf } from '@/lib/stats/queries/rows'
import { rowsSchema } from '@/lib/stats/schema'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; halfYear: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function asked({ params, searchParams }: Props) {
  const { locale, halfYear } = await params
  const rows = rowsSchema.safeParse(await searchParams)
  if (!isHalfYear(halfYear) || !rows.success) notFound()
  return { locale, halfYear, rows: rows.data }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, halfYear, rows } = await asked(props)
  const t = await getTranslations({ locale, namespace: 'stats' })
  return { title: `${t(`figure.${rows.figure}`)} · ${halfYearName(halfYear, locale, 'short')}` }
}

/** Exactly the rows that a number of the statistics page counts. */
export default async function RowsPage(props: Props) {
  const actor = await signedIn((await props.params).locale, 'figures.read')
  const { locale, halfYear, rows } = await asked(props)
  setRequestLocale(locale)
  const result = await found(() => rowsOf(actor, halfYear, rows))
  const [t, other] = await Promise.all([
    getTranslations('stats'),
    getTranslations({ locale: otherLocale(locale), namespace: 'stats' }),
  ])
  return (
    <Page>
      <PageHeader
        kicker={
          <Link href={`/office/statistics/${halfYear}`}>
            {t('title_of', { half: halfYearName(halfYear, locale) })}
          </Link>
        }
        title={t(`figure.${rows.figure}`)}
        otherTitle={other(`figure.${rows.figure}`)}
        locale={locale}
      />
      <FigureRows half={halfYear} asked={rows} {...result} />
    </Page>
  )
}
