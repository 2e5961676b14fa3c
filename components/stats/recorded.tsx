import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table, Td, Th } from '@/components/ui/table'
import { halfYearName } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOf, langOfText } from '@/lib/i18n/routing'
import { FigureName } from '@/prisma/generated/enums'
import { sourceAddress } from './addresses'
import { RecordForm } from './record-form'
import { type Compared, scopeWords } from './shown'

type Props = Compared & { office: { scopeZh: string; scopeEn: string }; mayWrite: boolean }

/** The totals that staff recorded of these half-years, each opening its source card, and a form for another. */
export function Recorded({ now, then, office, mayWrite }: Props) {
  const t = useTranslations('stats')
  const locale: Locale = useLocale()
  const totals = [now, then].flatMap(of => [
    { half: of.half, figure: FigureName.invited_activities, ...of.invited.recorded },
    { half: of.half, figure: FigureName.supported_activities, ...of.supported.recorded },
  ])
  const recorded = totals.filter(total => total.id !== undefined)
  const scope = (locale === 'zh' ? office.scopeZh : office.scopeEn) || office.scopeZh || office.scopeEn
  return (
    <Card flush id="recorded" className="mt-4" title={t('recorded_title')}>
      <p className="px-4.5 pb-2 text-ink-2">{t('recorded_text')}</p>
      {recorded.length > 0 ? (
        <Table caption={t('recorded_title')}>
          <thead>
            <tr>
              <Th>{t('half_year')}</Th>
              <Th>{t('figure_column')}</Th>
              <Th numeric>{t('value')}</Th>
              <Th>{t('scope')}</Th>
              <Th>{t('source')}</Th>
            </tr>
          </thead>
          <tbody>
            {recorded.map(({ id, half, figure, value, scope: counts = '', source = '' }) => {
              const words = scopeWords(counts, office, locale)
              return (
                <tr key={id}>
                  <Td label={t('half_year')}>{halfYearName(half, locale, 'short')}</Td>
                  <Th scope="row" place="lead">
                    <Link href={sourceAddress(half, figure)}>{t(`figure.${figure}`)}</Link>
                  </Th>
                  <Td numeric label={t('value')} className="font-bold">
                    {value}
                  </Td>
                  <Td label={t('scope')} lang={langOfText(words)}>
                    {words}
                  </Td>
                  <Td label={t('source')} lang={langOfText(source)}>
                    {source}
                  </Td>
                </tr>
              )
            })}
          </tbody>
        </Table>
      ) : null}
      {mayWrite ? (
        <details className="no-print px-4.5 py-3" open={recorded.length === 0}>
          <summary className="touch w-fit font-medium text-navy">{t('record')}</summary>
          <div className="mt-3 max-w-3xl" lang={langOf(locale)}>
            <RecordForm
              half={now.half}
              scope={scope}
              figures={Object.values(FigureName).map(value => ({ value, label: t(`figure.${value}`) }))}
            />
          </div>
        </details>
      ) : null}
    </Card>
  )
}
