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
import { matterOf } from '@/lib/correspondence/rules/templates'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { wordsRecipients } from '@/lib/invitations/queries/preview-words'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'
import { ActivityKind } from '@/prisma/generated/enums'

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
  const [recipients, t, other, kindNames] = await Promise.all([
    matterOf(words.key) === 'activity' ? wordsRecipients(actor) : null,
    getTranslations('templates'),
    getTranslations({ locale: otherLocale(locale), namespace: 'templates' }),
    getTranslations('activities.kind'),
  ])
  const { labels, placeholders, now } = words
  const kinds = Object.values(ActivityKind).map(kind => ({ kind, name: kindNames(kind) }))
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
        <div className="grid gap-5">
          {done ? <Notice tone="yes">{t(`done.${done}`)}</Notice> : null}
          {words.older ? <Notice tone="wait">{t(`olderText.${words.older}`)}</Notice> : null}
          <WordsPage
            words={{ key: words.key, labels, placeholders, now }}
            {...{ recipients, kinds, mayWrite }}
          />
          <WordsHistory words={words} mayWrite={mayWrite} />
        </div>
      </Page>
    </ClientMessages>
  )
}
