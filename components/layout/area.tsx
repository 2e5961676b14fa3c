import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { permissionsOf } from '@/lib/access/permissions'
import { now } from '@/lib/clock'
import { formatDateTime } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import { leave } from '@/lib/users/actions'
import { homeOf } from '@/lib/users/rules/homes'
import type { Role } from '@/prisma/generated/enums'
import { NoticeBell } from '../notices/bell'
import { Palette } from '../search/palette'
import { Shell } from './shell'

const OFFICE = [
  ['/office', 'today'],
  ['/office/activities', 'activities'],
  ['/office/consulates', 'consulates'],
  ['/office/plans', 'plans'],
  ['/office/support', 'support'],
  ['/office/statistics', 'statistics'],
] as const

const SECTIONS: Record<Role, readonly (readonly [string, string])[]> = {
  administrator: [...OFFICE, ['/admin', 'administration']],
  staff: OFFICE,
  director: OFFICE,
  district: [
    ['/district', 'district'],
    ['/district/plan', 'plan'],
  ],
  officer: [
    ['/consulate', 'home'],
    ['/consulate/plan', 'plan'],
    ['/consulate/support', 'support'],
    ['/consulate/people', 'people'],
  ],
  auditor: [['/audit', 'audit']],
}

type Props = {
  children: ReactNode
  user: { name: string; role: Role | null }
  office: { mark: string; shortZh: string; shortEn: string; isSample: boolean } | null
  /** Where this person works, where it is not the office: a consulate, a district. */
  place?: string
  /** How many unread notices there are; null or left out for who gets none. */
  unread?: number | null
}

/** The frame of every area for whoever is signed in: the sections of the role, the account menu, the sample's banner. */
export function Area({ children, user, office, place, unread = null }: Props) {
  const locale: Locale = useLocale()
  const t = useTranslations('layout')
  if (!user.role) return children
  const works =
    place ?? (user.role === 'officer' ? undefined : office?.[locale === 'zh' ? 'shortZh' : 'shortEn'])
  return (
    <Shell
      nav={SECTIONS[user.role].map(([href, section]) => ({ href, label: t(`sections.${section}`) }))}
      home={homeOf(user.role)}
      mark={office?.mark}
      user={{ name: user.name, role: [works, t(`roles.${user.role}`)].filter(Boolean).join(' · ') }}
      userLinks={[{ href: '/account', label: t('account') }]}
      signOut={leave}
      bell={unread === null ? undefined : <NoticeBell unread={unread} />}
      search={permissionsOf(user.role).has('search.use') ? <Palette /> : undefined}
      banner={office?.isSample ? <SampleBanner /> : undefined}
    >
      {children}
    </Shell>
  )
}

function SampleBanner() {
  const locale: Locale = useLocale()
  const t = useTranslations('layout')
  return (
    <>
      {t('sample', { now: formatDateTime(now(), locale) })}
      <span className="no-print">
        {' · '}
        <Link href="/demo/mailbox">{t('mailbox')}</Link>
      </span>
    </>
  )
}
