import { getTranslations } from 'next-intl/server'
import { AudienceForm } from '@/components/invitations/audience-form'
import { NotInvited } from '@/components/invitations/not-invited'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Steps } from '@/components/ui/steps'
import type { Locale } from '@/lib/i18n/routing'
import { audience } from '@/lib/invitations/queries/audience'
import { inLocale } from '@/lib/invitations/rules/wording'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'invitations' })
  return { title: t('audience.title') }
}

export default async function AudiencePage({ params }: Props) {
  const { locale, id } = await params
  const actor = await signedIn(locale, 'invitations.send')
  const whom = await found(() => audience(actor, id))
  const t = await getTranslations('invitations')
  const here = `/office/activities/${id}`
  const open = whom.posts.filter(post => post.exclusion === null)
  return (
    <Page width="wide">
      <Steps
        label={t('steps.label')}
        current={1}
        items={[
          { label: t('steps.activity'), href: `${here}/edit` },
          { label: t('steps.audience') },
          { label: t('steps.check'), href: `${here}/check` },
        ]}
      />
      <PageHeader
        title={t('audience.title')}
        meta={{
          title: inLocale(whom.activity, 'title', locale),
          seats: t('audience.seats', { seats: whom.activity.seats }),
        }}
      />
      {whom.alreadyInvited > 0 ? (
        <div className="mb-4">
          <Notice tone="info" title={t('audience.already', { count: whom.alreadyInvited })} />
        </div>
      ) : null}
      {open.length === 0 ? (
        <EmptyState
          title={t('audience.empty')}
          action={<ButtonLink href="/office/consulates">{t('audience.emptyAction')}</ButtonLink>}
        />
      ) : (
        <ClientMessages of={['invitations', 'directory', 'segments']}>
          <AudienceForm audience={whom} />
        </ClientMessages>
      )}
      <NotInvited
        posts={whom.posts.filter(post => post.exclusion !== null && post.group !== null)}
        back={`${here}/audience`}
      />
    </Page>
  )
}
