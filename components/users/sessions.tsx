import { useLocale, useTranslations } from 'next-intl'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type Session = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date }

const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** The browsers that are signed in. */
export function Sessions({ sessions }: { sessions: Session[] }) {
  const t = useTranslations('account.sessions')
  const locale: Locale = useLocale()
  const named = (list: [RegExp, string][], agent: string) => list.find(([sign]) => sign.test(agent))?.[1]
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Th>{t('browser')}</Th>
          <Th>{t('since')}</Th>
          <Th>{t('seen')}</Th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => {
          const browser = named(BROWSERS, userAgent)
          return (
            <Tr key={id}>
              <Th scope="row" place="lead">
                {browser ? t('on', { browser, system: named(SYSTEMS, userAgent) ?? '–' }) : t('unknown')}
              </Th>
              <Td label={t('since')}>{formatShort(createdAt, locale)}</Td>
              <Td label={t('seen')}>{formatShort(lastSeenAt, locale)}</Td>
            </Tr>
          )
        })}
      </tbody>
    </Table>
  )
}
