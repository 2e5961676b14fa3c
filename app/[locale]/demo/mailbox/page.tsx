import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { MailList } from '@/components/demo/mail-list'
import { MailView, type MailViewName } from '@/components/demo/mail-view'
import { Page } from '@/components/layout/page'
import { Shell } from '@/components/layout/shell'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { demoMail, demoMailbox } from '@/lib/correspondence/queries/mailbox'

type Props = {
  params: Promise<{ locale: 'zh' | 'en' }>
  searchParams: Promise<{ mail?: string | string[]; view?: string | string[] }>
}

const VIEWS: MailViewName[] = ['html', 'text', 'calendar', 'source']

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'demo' })
  return { title: t('mailbox.title') }
}

/** In the demo: the mails that went out, read back from the mail server that took them. */
export default async function MailboxPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const [entries, asked, t] = await Promise.all([demoMailbox(), searchParams, getTranslations('demo')])
  if (!entries) notFound()
  const chosen = typeof asked.mail === 'string' ? asked.mail : entries[0]?.id
  const found = chosen ? await demoMail(chosen) : null
  if (asked.mail && !found) notFound()
  const view = VIEWS.find(name => name === asked.view) ?? 'html'
  return (
    <Shell banner={t('banner')}>
      <Page>
        <PageHeader title={t('mailbox.title')} intro={t('mailbox.intro')} />
        {entries.length === 0 ? (
          <Card>
            <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyHint')}</EmptyState>
          </Card>
        ) : (
          <div className="grid items-start gap-5 lg:grid-cols-[22rem_minmax(0,1fr)]">
            <MailList entries={entries} chosen={chosen} locale={locale} />
            {found && chosen ? (
              <MailView id={chosen} mail={found.mail} source={found.source} view={view} locale={locale} />
            ) : null}
          </div>
        )}
      </Page>
    </Shell>
  )
}
