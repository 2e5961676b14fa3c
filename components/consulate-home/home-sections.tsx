import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import type { Locale } from '@/lib/i18n/routing'
import type { HomeInvitation } from '@/lib/invitations/types'
import { AwaitingCard } from './awaiting-card'
import { ComingUpCard } from './coming-up-card'
import { EarlierList } from './earlier-list'

type Props = {
  awaiting: HomeInvitation[]
  comingUp: HomeInvitation[]
  earlier: HomeInvitation[]
  earlierInAll: number
  locale: Locale
}

/** The post's invitations: to be answered, still to come, behind it. */
export function HomeSections({ awaiting, comingUp, earlier, earlierInAll, locale }: Props) {
  const t = useTranslations('home')
  if (awaiting.length + comingUp.length + earlierInAll === 0) {
    return (
      <Card>
        <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      </Card>
    )
  }
  return (
    <div className="grid gap-7">
      {awaiting.length > 0 ? (
        <div className="grid gap-3.5">
          {awaiting.map(invitation => (
            <AwaitingCard key={invitation.id} invitation={invitation} locale={locale} />
          ))}
        </div>
      ) : null}
      <Section title={t('comingUp')}>
        {comingUp.length === 0 ? <p className="text-ink-2">{t('comingUpEmpty')}</p> : null}
        {comingUp.map(invitation => (
          <ComingUpCard key={invitation.id} invitation={invitation} locale={locale} />
        ))}
      </Section>
      {earlierInAll > 0 ? (
        <Section title={t('earlier')}>
          <div>
            <EarlierList invitations={earlier} inAll={earlierInAll} locale={locale} />
          </div>
        </Section>
      ) : null}
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3.5">
      <h2 className="text-ink-2 text-md">{title}</h2>
      {children}
    </section>
  )
}
