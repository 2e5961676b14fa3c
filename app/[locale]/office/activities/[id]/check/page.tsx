import { getTranslations } from 'next-intl/server'
import { Approval } from '@/components/invitations/approval'
import { CheckHeader } from '@/components/invitations/check-header'
import { CheckRecipients } from '@/components/invitations/check-recipients'
import { ScheduledNotice } from '@/components/invitations/scheduled'
import { Sending } from '@/components/invitations/sending'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { may } from '@/lib/access/actor'
import type { Locale } from '@/lib/i18n/routing'
import { checkInvitations } from '@/lib/invitations/queries/check'
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
  const check = await found(() => checkInvitations(actor, id))
  const { activity, drafts, fingerprint, obstacle, approval } = check
  const t = await getTranslations('invitations')
  const here = `/office/activities/${id}`
  const maySend = may(actor, 'invitations.send')
  const problems = drafts.filter(draft => draft.problem !== null).length
  return (
    <ClientMessages of={['invitations']}>
      <Page width="wide">
        <CheckHeader check={check} locale={locale} maySend={maySend} />
        {obstacle ? (
          <Notice
            tone="problem"
            title={t(`check.${obstacle}`)}
            actions={
              maySend ? <ButtonLink href={`${here}/edit`}>{t('check.completeIt')}</ButtonLink> : undefined
            }
          />
        ) : null}
        <Approval
          approval={approval}
          zone={activity.zone}
          mayDecide={may(actor, 'invitations.approve') && !obstacle}
        />
        <ScheduledNotice scheduled={check.scheduled} zone={activity.zone} maySend={maySend} />
        <CheckRecipients
          {...{ activityId: id, drafts, attachments: check.attachments, maySend }}
          mayAttach={maySend && obstacle !== 'begun'}
          withPreview={obstacle !== 'incomplete'}
          withLetter={activity.letterForm !== 'none'}
        />
        {drafts.length > 0 && !obstacle && maySend ? (
          <Sending
            {...{ activityId: id, fingerprint, problems, state: approval.state }}
            sendable={drafts.length - problems}
          />
        ) : null}
      </Page>
    </ClientMessages>
  )
}
