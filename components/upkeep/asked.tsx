'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { confirmPeople } from '@/lib/directory/actions'
import type { PeopleCheck } from '@/lib/directory/types'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { Name } from './name'

/** What the office asks the post about its people, each with the one click that confirms. */
export function AskedChecks({ checks }: { checks: PeopleCheck[] }) {
  const t = useTranslations('upkeep.check')
  const locale: Locale = useLocale()
  return (
    <ActionForm action={confirmPeople} namespace="upkeep" className="grid gap-3 has-[:not(:empty)]:mb-4">
      {checks.map(check => (
        <Notice
          key={check.id}
          tone="wait"
          title={t.rich(`ask_${check.why}`, { name: () => <Name name={check.unreached ?? ''} /> })}
          actions={
            <SubmitButton size="sm" name="id" value={check.id}>
              {t('confirm')}
            </SubmitButton>
          }
        >
          {t('ask_text', { day: formatDay(check.askedAt, locale) })}
        </Notice>
      ))}
    </ActionForm>
  )
}
