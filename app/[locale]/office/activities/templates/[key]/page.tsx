import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { WordsHistory } from '@/components/templates/words-history'
import { WordsPage } from '@/components/templates/words-page'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { may } from '@/lib/access/actor'
import { templateWords } from '@/lib/correspondence/queries/words'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { wordsRecipients } from '@/lib/invitations/queries/preview-words'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale; key: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const DONE = ['saved', 'rolled_back'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, key } = await params
  const t = await getTranslations({ locale, namespace: 'templates' })
  return { title: t.has(`key.${key}`) ? t(`key.${key}`) : t('title') }
}

export default async function TemplatePage({ params, searchParams }: Props) {
  const { locale, key } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'templates.read')
  const words = await found(() => templateWords(actor, key))
  const { done: said } = await searchParams
  const done = DONE.find(one => one === said)
  const [recipients, t, other] = await Promise.all([
    wordsRecipients(actor),
    getTranslations('templates'),
    getTranslations({ locale: otherLocale(locale), namespace: 'templates' }),
  ])
  const { labels, placeholders, now } = words
  const mayWrite = may(actor, 'templates.write')
  return (
    <ClientMessages of={['templates']}>
      <Page width="wide">
        <PageHeader
          kicker={<Link href="/office/activities/templates">{t('title')}</Link>}
          title={t(`key.${words.key}`)}
          otherTitle={other(`key.${words.key}`)}
          locale={locale}
          intro={t(words.typeset ? 'introPaper' : 'introMail')}
        />
        {done ? <Notice tone="yes">{t(`done.${done}`)}</Notice> : null}
        {words.older ? <Notice tone="wait">{t(`olderText.${words.older}`)}</Notice> : null}
        <WordsPage
          words={{ key: words.key, labels, placeholders, now }}
          recipients={recipients}
          mayWrite={mayWrite}
        />
        <WordsHistory words={words} mayWrite={mayWrite} />
      </Page>
    </ClientMessages>
  )
}
