import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'

/** The first step of the day's work. */
export function NewActivity() {
  return (
    <ButtonLink href="/office/activities/new" variant="primary">
      {useTranslations('today')('new')}
    </ButtonLink>
  )
}
