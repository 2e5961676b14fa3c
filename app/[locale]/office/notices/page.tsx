import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { NoticeList } from '@/components/notices/notice-list'
import { ReadAll } from '@/components/notices/read-all'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { now } from '@/lib/clock'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { ownNotices } from '@/lib/notifications/queries/notices'
import { noticesSchema } from '@/lib/notifications/schema'
import { theOffice } from '@/lib/offices/queries'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'notices' })
  return { title: t('title') }
}

export default async function NoticesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'notices.own')
  const asked = noticesSchema.parse(await searchParams)
  // Before they are read: what comes meanwhile stays unread.
  const until = now().toISOString()
  const [{ notices, total, unread, pages }, { zone }, t, other] = await Promise.all([
    ownNotices(actor, asked),
    theOffice(),
    getTranslations('notices'),
    getTranslations({ locale: otherLocale(locale), namespace: 'notices' }),
  ])
  return (
    <Page width="narrow">
      <PageHeader
        title={t('title')}
        otherTitle={other('title')}
        locale={locale}
        intro={t('intro')}
        meta={{ count: t('count', { count: total }), unread: t('unreadCount', { count: unread }) }}
        actions={
          <>
            <ButtonLink href="/account#notices">{t('settings')}</ButtonLink>
            <ClientMessages of={['notices']}>{unread > 0 ? <ReadAll until={until} /> : null}</ClientMessages>
          </>
        }
      />
      <NoticeList notices={notices} page={asked.page} pages={pages} zone={zone} />
    </Page>
  )
}
