import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { inLocale } from '@/lib/invitations/rules/wording'
import type { ReplyView } from '@/lib/invitations/types'

/** Why no answer is taken any more, and whom to ask. */
export function ClosedNotice({ view }: { view: ReplyView }) {
  const t = useTranslations('reply')
  const { closed, invitation, locale } = view
  if (!closed) return null
  const why = closed === 'cancelled' ? inLocale(invitation.activity, 'reason', locale) : ''
  return (
    <Notice
      tone={closed === 'cancelled' || closed === 'withdrawn' ? 'problem' : 'info'}
      title={t(`closed.${closed}`)}
    >
      {why ? <p>{why}</p> : null}
      <p>{t('closed.help', { contact: view.contactLine })}</p>
    </Notice>
  )
}
