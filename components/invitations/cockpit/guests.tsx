import { useLocale, useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { isComing } from '@/lib/invitations/rules/showing'
import { CameToggle } from './came-toggle'
import { PostName } from './post-name'
import { dayHasCome, type ShownActivity, type ShownRow } from './shown'
import { Represents, Title } from './who-comes'

type Props = { rows: ShownRow[]; activity: ShownActivity; mayMark: boolean }

/** Everybody who comes, in the order of precedence, to print, and on the day to mark who came. */
export function Guests({ rows, activity, mayMark }: Props) {
  const t = useTranslations('cockpit.guests')
  const roles = useTranslations('cockpit.roles')
  const locale: Locale = useLocale()
  const begun = dayHasCome(activity)
  const people = rows
    .filter(isComing)
    .flatMap(row => row.delegates.map((delegate, position) => ({ row, delegate, position })))
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th className="w-12">{t('order')}</Th>
          <Th>{t('consulate')}</Th>
          <Th>{t('name')}</Th>
          <Th>{t('position')}</Th>
          <Th>{t('answer')}</Th>
          {begun ? <Th className="w-44 print:hidden">{t('came')}</Th> : null}
          <Th className="hidden w-36 print:table-cell">{t('sign')}</Th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ row, delegate, position }) => (
          <Tr key={delegate.id} id={position === 0 ? row.id : undefined} className="target:bg-sel">
            <Td className="text-ink-3" place="hidden">
              {position === 0 ? row.place : ''}
            </Td>
            <Td label={t('consulate')} className="whitespace-nowrap">
              {position === 0 ? (
                <PostName post={row.post} locale={locale} />
              ) : (
                <span className="sr-only max-sm:not-sr-only">
                  {locale === 'zh' ? row.post.stateZh : row.post.stateEn}
                </span>
              )}
            </Td>
            <Th scope="row" place="lead" className="wrap-anywhere sm:min-w-36">
              <span lang={langOfText(delegate.name)}>
                {[delegate.honorific, delegate.name].filter(Boolean).join(' ')}
              </span>
            </Th>
            <Td label={t('position')}>
              <Title en={delegate.titleEn} zh={delegate.titleZh} locale={locale} />
              {delegate.represents ? (
                <span className="block text-ink-3 text-xs">
                  <Represents name={delegate.represents} /> · {t(`level.${delegate.level}`)}
                </span>
              ) : null}
              {delegate.role === 'principal' ? null : (
                <span className="block text-ink-3 text-xs">{roles(delegate.role)}</span>
              )}
            </Td>
            <Td label={t('answer')} className="text-ink-3 text-xs">
              {t(row.standing === 'tentative' ? 'tentative' : 'attending')}
              {delegate.isOpen ? ` · ${t('toApprove')}` : ''}
            </Td>
            {begun ? (
              <Td label={t('came')} className="print:hidden">
                <Came delegate={delegate} mayMark={mayMark} />
              </Td>
            ) : null}
            <Td place="hidden" className="hidden print:table-cell">
              {delegate.came ? '✓' : ''}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

function Came({ delegate, mayMark }: { delegate: ShownRow['delegates'][number]; mayMark: boolean }) {
  const t = useTranslations('cockpit.guests')
  if (!mayMark) return <>{t(delegate.came ? 'hasCome' : 'notYet')}</>
  return <CameToggle delegateId={delegate.id} name={delegate.name} came={delegate.came} />
}
