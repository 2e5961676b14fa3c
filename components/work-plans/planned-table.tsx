import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Bilingual } from '@/components/ui/bilingual'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/routing'
import type { PlannedLine } from '@/lib/plans/types'
import { plannedWhen } from './when'

type Props<Line> = {
  lines: Line[]
  caption: string
  /** Whose each is, where they are of several plans. */
  whose?: (line: Line) => ReactNode
  /** What can be done with one of them, at the end of its row. */
  action?: (line: Line) => ReactNode
}

/** Activities that plans name, in the order in which they are given. */
export function PlannedTable<Line extends PlannedLine>({ lines, caption, whose, action }: Props<Line>) {
  const t = useTranslations('workPlans')
  const kinds = useTranslations('activities.kind')
  const locale: Locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th className="w-36">{t('when')}</Th>
          {whose ? <Th>{t('published.whose')}</Th> : null}
          <Th>{t('activity')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('place')}</Th>
          {action ? (
            <Th>
              <span className="sr-only">{t('actions')}</span>
            </Th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <Tr key={line.key}>
            <Td label={t('when')} className="whitespace-nowrap">
              {plannedWhen(line, locale)}
              {line.firstOn ? null : <span className="block text-ink-3 text-xs">{t('dayOpen')}</span>}
            </Td>
            {whose ? <Td label={t('published.whose')}>{whose(line)}</Td> : null}
            <Th scope="row" place="lead" className="wrap-anywhere">
              <Bilingual zh={line.titleZh} en={line.titleEn} locale={locale} layout="block" />
            </Th>
            <Td label={t('kind')}>{kinds(line.kind)}</Td>
            <Td label={t('place')} className="wrap-anywhere">
              <Bilingual zh={line.placeZh} en={line.placeEn} locale={locale} layout="one" />
            </Td>
            {action ? <Td className="whitespace-nowrap text-end">{action(line)}</Td> : null}
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
