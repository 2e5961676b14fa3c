import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Check } from '@/lib/invitations/types'
import { Attachments } from './attachments'
import { Preview } from './preview'
import { Problems } from './problems'
import { Recipients } from './recipients'

type Props = {
  activityId: string
  drafts: Check['drafts']
  attachments: Check['attachments']
  withPreview: boolean
  withLetter: boolean
  maySend: boolean
  mayAttach: boolean
}

/** Problems, recipients and attachments, and the preview beside them; where nobody is chosen, the way to choose. */
export function CheckRecipients(props: Props) {
  const { activityId, drafts, attachments, withPreview, withLetter, maySend, mayAttach } = props
  const t = useTranslations('invitations.check')
  if (drafts.length === 0) {
    const action = (
      <ButtonLink href={`/office/activities/${activityId}/audience`}>{t('chooseFirst')}</ButtonLink>
    )
    return <EmptyState title={t('empty')} action={action} />
  }
  const recipients = drafts.map(({ invitation, post }) => ({
    id: invitation.id,
    stateEn: post.stateEn,
    stateZh: post.stateZh,
  }))
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,510px)]">
      <div className="min-w-0">
        <Problems activityId={activityId} drafts={drafts.filter(draft => draft.problem !== null)} />
        <Attachments {...{ activityId, attachments }} mayChange={mayAttach} />
        <Recipients drafts={drafts} />
      </div>
      {withPreview ? (
        <Preview {...{ activityId, withLetter, recipients }} mayTry={maySend} files={attachments} />
      ) : null}
    </div>
  )
}
