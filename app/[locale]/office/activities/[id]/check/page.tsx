import { getTranslations } from 'next-intl/server'
import { Preview } from '@/components/invitations/preview'
import { Problems } from '@/components/invitations/problems'
import { Recipients } from '@/components/invitations/recipients'
import { SendForm } from '@/components/invitations/send-form'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Steps } from '@/components/ui/steps'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { checkInvitations } from '@/lib/invitations/queries/check'
import { inLocale } from '@/lib/invitations/rules/wording'
import { found } from '@/lib/web/found'
import { signedIn } from '@/lib/web/session'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'invitations' })
  return { title: t('steps.check') }
}

export default async function CheckPage({ params }: Props) {
  const { locale, id } = await params
  const actor = await signedIn(locale, 'invitations.send')
  const { activity, drafts, fingerprint, obstacle } = await found(() => checkInvitations(actor, id))
  const t = await getTranslations('invitations')
  const here = `/office/activities/${id}`
  const problems = drafts.filter(draft => draft.problem !== null)
  const sendable = drafts.length - problems.length
  const steps = [
    { label: t('steps.activity'), href: `${here}/edit` },
    { label: t('steps.audience'), href: `${here}/audience` },
    { label: t('steps.check') },
  ]
  const date = activity.replyBy ? formatDate(activity.replyBy, locale, activity.zone) : '–'
  const summary = t('check.summary', {
    title: inLocale(activity, 'title', locale),
    seats: activity.seats,
    date,
  })
  return (
    <ClientMessages of={['invitations']}>
      <Page width="wide">
        <Steps label={t('steps.label')} current={2} items={steps} />
        <PageHeader title={t('check.title', { count: drafts.length })} intro={summary} />
        {obstacle ? (
          <Notice
            tone="problem"
            title={t(`check.${obstacle}`)}
            actions={<ButtonLink href={`${here}/edit`}>{t('check.completeIt')}</ButtonLink>}
          />
        ) : null}
        {drafts.length === 0 ? (
          <EmptyState
            title={t('check.empty')}
            action={<ButtonLink href={`${here}/audience`}>{t('check.chooseFirst')}</ButtonLink>}
          />
        ) : (
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,470px)]">
            <div className="min-w-0">
              <Problems activityId={id} drafts={problems} />
              <Recipients drafts={drafts} />
            </div>
            {obstacle === 'incomplete' ? null : (
              <Preview
                activityId={id}
                recipients={drafts.map(({ invitation: { id: one }, post: { stateEn, stateZh } }) => ({
                  id: one,
                  stateEn,
                  stateZh,
                }))}
              />
            )}
          </div>
        )}
      </Page>
      {drafts.length > 0 && !obstacle ? (
        <SendForm activityId={id} fingerprint={fingerprint} sendable={sendable} problems={problems.length} />
      ) : null}
    </ClientMessages>
  )
}
