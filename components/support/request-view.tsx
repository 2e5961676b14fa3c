import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { WithAside } from '@/components/layout/page'
import { Flag } from '@/components/ui/flag'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText, otherLocale } from '@/lib/i18n/routing'
import { formOf } from '@/lib/support/rules/form'
import { type Side, stepsOf } from '@/lib/support/rules/life'
import type { SupportView } from '@/lib/support/types'
import { RequestFacts } from './facts'
import { RequestHistory } from './history'
import { DiscardButton, WithdrawButton } from './own-buttons'
import { SupportChip } from './status-chip'
import { SupportForm } from './support-form'
import { OfficeWords } from './words'

type Props = {
  request: SupportView
  reader: Side
  /** What the reader can do with it. */
  children?: ReactNode
}

/** One request: what the office says, what was asked, what became of it; a draft of the own post as its form. */
export function RequestView({ request, reader, children }: Props) {
  const t = useTranslations('support')
  const { id, version, status } = request
  if (status === 'draft')
    return (
      <>
        <Head request={request} reader={reader} action={<DiscardButton id={id} version={version} />} />
        <SupportForm key={version} values={formOf(request)} />
      </>
    )
  const mayWithdraw = reader === 'post' && stepsOf(status, 'post').includes('withdrawn')
  return (
    <>
      <Head
        request={request}
        reader={reader}
        action={mayWithdraw ? <WithdrawButton id={id} version={version} /> : null}
      />
      <WithAside label={t('about.history')} aside={<RequestHistory request={request} reader={reader} />}>
        <div className="grid gap-4">
          <Said request={request} />
          {children}
          <RequestFacts request={request} />
        </div>
      </WithAside>
    </>
  )
}

function Head({ request, reader, action }: { request: SupportView; reader: Side; action: ReactNode }) {
  const t = useTranslations('support')
  const locale: Locale = useLocale()
  const { status, consulate } = request
  const titles = { zh: request.titleZh, en: request.titleEn }
  const title = titles[locale] || titles[otherLocale(locale)]
  const list = reader === 'post' ? '/consulate/support' : '/office/support'
  return (
    <PageHeader
      kicker={<Link href={list}>{t(reader === 'post' ? 'title' : 'queue.title')}</Link>}
      title={title}
      titleLang={langOfText(title)}
      otherTitle={titles[locale] && titles[otherLocale(locale)]}
      locale={locale}
      intro={status === 'draft' ? t('draftText') : undefined}
      meta={{
        status: <SupportChip status={status} />,
        post:
          reader === 'office' ? (
            <>
              <Flag code={consulate.sendingState} className="mr-1.5" />
              <Link href={`/office/consulates/${consulate.id}`}>
                {locale === 'zh' ? consulate.nameZh : consulate.nameEn}
              </Link>
            </>
          ) : null,
      }}
      actions={action}
    />
  )
}

/** The office's words with its last step, before all else. */
function Said({ request }: { request: SupportView }) {
  const t = useTranslations('support.about')
  const locale: Locale = useLocale()
  const last = request.steps.at(-1)
  if (!last || (!last.wordsZh && !last.wordsEn)) return null
  return (
    <Notice tone={request.status === 'declined' ? 'info' : 'yes'} title={t('said')}>
      <p className="max-w-prose whitespace-pre-line">
        <OfficeWords request={request} locale={locale} />
      </p>
    </Notice>
  )
}
