import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page, WithAside } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { otherLocale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import { inLocale } from '@/lib/invitations/rules/wording'
import { ConcernedList, type ConcernedPost } from './concerned-list'

type Props = {
  what: 'postpone' | 'cancel'
  activity: { titleZh: string; titleEn: string }
  posts: ConcernedPost[]
  children: ReactNode
}

/** The frame of what tells everybody who is invited: which activity, what will happen, who is told, and the form. */
export function TellingPage({ what, activity, posts, children }: Props) {
  const t = useTranslations('invitations')
  const locale = useLocale()
  return (
    <Page width="middle">
      <PageHeader
        kicker={inLocale(activity, 'title', locale)}
        title={t(`${what}.title`)}
        otherTitle={translator(otherLocale(locale), 'invitations')(`${what}.title`)}
        locale={locale}
        intro={t(`${what}.intro`, { count: posts.length })}
      />
      <WithAside label={t('postpone.concerned')} aside={<ConcernedList posts={posts} />}>
        <Card>
          <ClientMessages of={['invitations']}>{children}</ClientMessages>
        </Card>
      </WithAside>
    </Page>
  )
}
