import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

type Props = { activityId: string; mayInvite: boolean }

/** Nobody is invited yet: says what will stand here and offers the first step. */
export function NobodyYet({ activityId, mayInvite }: Props) {
  const t = useTranslations('cockpit.empty')
  return (
    <EmptyState
      title={t('title')}
      action={
        mayInvite ? (
          <ButtonLink variant="primary" href={`/office/activities/${activityId}/audience`}>
            {t('first')}
          </ButtonLink>
        ) : undefined
      }
    >
      {t('text')}
    </EmptyState>
  )
}
