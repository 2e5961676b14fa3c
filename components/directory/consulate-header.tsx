import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Flag } from '@/components/ui/flag'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Link } from '@/lib/i18n/navigation'
import { PostStatus } from './consulate-table'
import { WrongAddress } from './wrong-address'

type Props = {
  consulate: {
    id: string
    sendingState: string
    stateEn: string
    stateZh: string
    nameEn: string
    nameZh: string
    status: 'open' | 'closed'
    email: string | null
    emailWrongSince: Date | null
  }
  mayWrite: boolean
  /** How much of what the post has said of its people waits. */
  waiting: number
}

/** The head of a post's page: its names, its state, and what keeps letters from reaching it. */
export function ConsulateHeader({ consulate, mayWrite, waiting }: Props) {
  const t = useTranslations('directory')
  const changes = useTranslations('upkeep')
  const locale = useLocale()
  const [name, other] =
    locale === 'zh' ? [consulate.nameZh, consulate.nameEn] : [consulate.nameEn, consulate.nameZh]
  const home = `/office/consulates/${consulate.id}`
  return (
    <>
      <PageHeader
        kicker={<Link href="/office/consulates">{t('title')}</Link>}
        title={name}
        otherTitle={other}
        locale={locale}
        meta={{
          state: (
            <>
              <Flag code={consulate.sendingState} className="mr-1.5" />
              {locale === 'zh' ? consulate.stateZh : consulate.stateEn}
            </>
          ),
          status: <PostStatus status={consulate.status} hasEmail={consulate.email !== null} />,
          email: consulate.email,
        }}
        actions={mayWrite ? <ButtonLink href={`${home}/edit`}>{t('page.edit')}</ButtonLink> : null}
      />
      {waiting > 0 ? (
        <div className="mb-4">
          <Notice>
            {changes('notice', { count: waiting })}{' '}
            <Link href="/office/consulates/changes">{changes('look', { count: waiting })}</Link>
          </Notice>
        </div>
      ) : null}
      {consulate.status === 'closed' ? (
        <div className="mb-4">
          <Notice>{t('page.closed_notice')}</Notice>
        </div>
      ) : null}
      {consulate.email && consulate.emailWrongSince ? (
        <div className="mb-4">
          <Notice tone="wait">
            <WrongAddress kind="consulate" id={consulate.id} address={consulate.email} mayWrite={mayWrite} />
          </Notice>
        </div>
      ) : null}
      {consulate.status === 'open' && !consulate.email ? (
        <div className="mb-4">
          <Notice tone="wait">{t('page.email_missing')}</Notice>
        </div>
      ) : null}
    </>
  )
}
