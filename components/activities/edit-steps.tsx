import { useTranslations } from 'next-intl'
import { Steps } from '@/components/ui/steps'

/** The way from an activity to invitations sent; the present step is the first. */
export function EditSteps() {
  const t = useTranslations('activities.steps')
  return (
    <Steps
      label={t('label')}
      current={0}
      items={[{ label: t('activity') }, { label: t('audience') }, { label: t('check') }]}
    />
  )
}
