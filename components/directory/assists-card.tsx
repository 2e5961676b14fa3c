'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { setAssists } from '@/lib/directory/actions'
import { addresseeName, personTitle } from '@/lib/directory/rules/address'
import type { PersonInPost } from '@/lib/directory/types'

type Props = { posting: PersonInPost; people: PersonInPost[] }

/** Chooses for whom of the same post somebody may answer, as an assistant. */
export function AssistsCard({ posting, people }: Props) {
  const t = useTranslations('directory.assists')
  const locale = useLocale()
  const colleagues = people.filter(person => person.contactId !== posting.contactId)
  const name = (person: PersonInPost) =>
    [addresseeName(person, locale), personTitle(person, locale)].join(locale === 'zh' ? '，' : ', ')
  return (
    <Card className="px-5 py-5" title={t('title')}>
      <ActionForm action={setAssists} namespace="directory" className="grid max-w-xl gap-4">
        <input type="hidden" name="postingId" value={posting.postingId} />
        <Field name="assistsId" label={t('label')} hint={t('hint')}>
          <Select
            defaultValue={posting.assistsId ?? ''}
            options={[
              { value: '', label: t('nobody') },
              ...colleagues.map(person => ({ value: person.contactId, label: name(person) })),
            ]}
          />
        </Field>
        <div>
          <SubmitButton variant="secondary">{t('save')}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  )
}
