import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { HalfYears } from './half-years'

type Props = ComponentProps<typeof HalfYears> & { mayWrite: boolean }

/** What can be done with the list: another half-year, what went out, the words of it, a new activity. */
export function ListActions({ mayWrite, ...halfYears }: Props) {
  const t = useTranslations('activities')
  return (
    <>
      <HalfYears {...halfYears} />
      <ButtonLink href="/office/activities/register">{t('register')}</ButtonLink>
      <ButtonLink href="/office/activities/inbox">{t('inbox')}</ButtonLink>
      <ButtonLink href="/office/activities/segments">{t('segments')}</ButtonLink>
      <ButtonLink href="/office/activities/templates">{t('templates')}</ButtonLink>
      {mayWrite ? (
        <ButtonLink href="/office/activities/new" variant="primary">
          {t('new')}
        </ButtonLink>
      ) : null}
    </>
  )
}
