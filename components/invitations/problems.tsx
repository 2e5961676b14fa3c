'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { missingWords } from '@/lib/directory/rules/address'
import { Link } from '@/lib/i18n/navigation'
import { leaveOut } from '@/lib/invitations/actions/sending'
import type { Check } from '@/lib/invitations/types'

type Props = { activityId: string; drafts: Check['drafts'] }

/** What keeps some of the invitations from being sent, each with the ways out. */
export function Problems({ activityId, drafts }: Props) {
  const t = useTranslations('invitations.check')
  const locale = useLocale()
  if (drafts.length === 0) return null
  const back = `?back=${encodeURIComponent(`/office/activities/${activityId}/check`)}`
  return (
    <section role="alert" className="mb-4 rounded-lg border-[1.5px] border-seal bg-card px-4.5 py-3.5">
      <h2 className="mb-1 text-md text-seal">{t('problems', { count: drafts.length })}</h2>
      <ul className="grid gap-1">
        {drafts.map(({ invitation, post, recipient, problem }) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-x-3">
            <span>
              {t(problem ?? 'closed', {
                post: locale === 'zh' ? post.nameZh : post.nameEn,
                name: recipient.person?.name ?? '',
                languages: missingWords(recipient.person),
              })}
            </span>
            {problem === 'no_address' ? (
              <Link href={`/office/consulates/${post.id}/edit${back}`}>{t('fill')}</Link>
            ) : null}
            {problem === 'no_form' ? (
              <Link href={`/office/consulates/${post.id}/people/${recipient.person?.contactId}/edit${back}`}>
                {t('fillForm')}
              </Link>
            ) : null}
            <ActionForm action={leaveOut} namespace="invitations" className="inline-grid">
              <input type="hidden" name="activityId" value={activityId} />
              <input type="hidden" name="invitationId" value={invitation.id} />
              <SubmitButton variant="plain" size="sm">
                {t('leaveOut')}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
