import { getTranslations } from 'next-intl/server'
import { Approval } from '@/components/invitations/approval'
import { CheckRecipients } from '@/components/invitations/check-recipients'
import { Sending } from '@/components/invitations/sending'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Steps } from '@/components/ui/steps'
import { may } from '@/lib/access/actor'
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
  const actor = await signedIn(locale, 'invitations.check')
  const { activity, drafts, fingerprint, obstacle, approval } = await found(() => checkInvitations(actor, id))
  const t = await getTranslations('invitations')
  const here = `/office/activities/${id}`
  const maySend = may(actor, 'invitations.send')
  const problems = drafts.filter(draft => draft.problem !== null).length
  const steps = [
    { label: t('steps.activity'), href: `${here}/edit` },
    { label: t('steps.audience'), href: `${here}/audience` },
    { label: t('steps.check') },
  ]
  const date = activity.replyBy ? formatDate(activity.replyBy, locale, activity.zone) : '–'
  const facts = {
    title: inLocale(activity, 'title', locale),
    seats: t('check.seats', { seats: activity.seats }),
    replyBy: t('check.replyBy', { date }),
  }
  return (
    <ClientMessages of={['invitations']}>
      <Page width="wide">
        <Steps label={t('steps.label')} current={2} items={steps} />
        <PageHeader title={t('check.title', { count: drafts.length })} meta={facts} />
        {obstacle ? (
          <Notice
            tone="problem"
            title={t(`check.${obstacle}`)}
            actions={<ButtonLink href={`${here}/edit`}>{t('check.completeIt')}</ButtonLink>}
          />
        ) : null}
        <Approval
          approval={approval}
          zone={activity.zone}
          mayDecide={may(actor, 'invitations.approve') && !obstacle}
        />
        <CheckRecipients
          {...{ activityId: id, drafts, mayTry: maySend }}
          withPreview={obstacle !== 'incomplete'}
          withLetter={activity.letterForm !== 'none'}
        />
        {drafts.length > 0 && !obstacle && maySend ? (
          <Sending
            activityId={id}
            fingerprint={fingerprint}
            sendable={drafts.length - problems}
            problems={problems}
            state={approval.state}
          />
        ) : null}
      </Page>
    </ClientMessages>
  )
}
