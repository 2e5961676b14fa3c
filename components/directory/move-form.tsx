'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { movePerson } from '@/lib/directory/actions'
import { PostingFields } from './posting-fields'

type Props = {
  contactId: string
  /** Where the person is now. */
  consulateId: string
  posts: { id: string; nameEn: string; nameZh: string }[]
}

/** The next posting of somebody in post, here or at another consulate. */
export function MoveForm({ contactId, consulateId, posts }: Props) {
  const t = useTranslations('directory.form')
  const locale = useLocale()
  return (
    <ActionForm action={movePerson} namespace="directory" className="grid gap-5">
      <input type="hidden" name="contactId" value={contactId} />
      <Field name="consulateId" label={t('move_to')} required>
        <Select
          defaultValue={consulateId}
          options={posts.map(post => ({
            value: post.id,
            label: locale === 'zh' ? post.nameZh : post.nameEn,
          }))}
        />
      </Field>
      <PostingFields />
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton>{t('move')}</SubmitButton>
        <ButtonLink href={`/office/consulates/${consulateId}`}>{t('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}
