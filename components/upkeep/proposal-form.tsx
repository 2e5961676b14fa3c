'use client'

import { useTranslations } from 'next-intl'
import { NameFields, type PersonValues, SignedFields } from '@/components/directory/person-fields'
import { PositionFields, type PostingValues } from '@/components/directory/posting-fields'
import { ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { proposeArrival, proposeChange } from '@/lib/directory/actions'

export type ProposedValues = Omit<
  PersonValues,
  'addressEn' | 'addressZh' | 'sortName' | 'source' | 'hasMobile'
> &
  Pick<PostingValues, 'titleEn' | 'titleZh' | 'rank' | 'function' | 'fromOn' | 'arrivedOn'> & {
    postingId: string
  }

/** With `person` what is no longer right of somebody in post; without, somebody who has come. */
export function ProposalForm({ person }: { person?: ProposedValues }) {
  const t = useTranslations('upkeep.form')
  const words = useTranslations('directory.form')
  return (
    <ActionForm action={person ? proposeChange : proposeArrival} namespace="upkeep" className="grid gap-5">
      {person ? <input type="hidden" name="postingId" value={person.postingId} /> : null}
      <section className="grid gap-4">
        <h2 className="text-md">{t('person')}</h2>
        <SignedFields values={person} />
        <NameFields fields={['nameLatin', 'familyName', 'preferredName']} values={person} />
        <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
          <Field name="email" label={words('email')} mark="optional">
            <TextInput
              type="email"
              defaultValue={person?.email ?? ''}
              autoComplete="off"
              spellCheck={false}
            />
          </Field>
        </div>
      </section>
      <section className="grid gap-4">
        <h2 className="text-md">{t('posting')}</h2>
        <PositionFields values={person}>
          <Field name="arrivedOn" label={t('arrived')}>
            <TextInput type="date" defaultValue={person?.arrivedOn ?? ''} />
          </Field>
        </PositionFields>
      </section>
      <section className="grid gap-2">
        <p className="text-ink-2">{t('office_only')}</p>
        <Field name="note" label={t('note')} hint={t('note_hint')} mark="optional">
          <TextArea rows={3} />
        </Field>
      </section>
      <div className="flex flex-wrap gap-2.5">
        <SubmitButton>{t('send')}</SubmitButton>
        <ButtonLink href="/consulate/people">{t('cancel')}</ButtonLink>
      </div>
    </ActionForm>
  )
}
