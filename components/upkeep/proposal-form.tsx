'use client'

import { useTranslations } from 'next-intl'
import { CardReader } from '@/components/directory/card-reader'
import { EmailField } from '@/components/directory/email-field'
import { NameFields, type PersonValues, SignedFields } from '@/components/directory/person-fields'
import { PositionFields, type PostingValues } from '@/components/directory/posting-fields'
import { useCard } from '@/components/directory/use-card'
import { ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { proposeArrival, proposeChange } from '@/lib/directory/actions'

type ProposedValues = Omit<PersonValues, 'addressEn' | 'addressZh' | 'sortName' | 'source' | 'hasMobile'> &
  Pick<PostingValues, 'titleEn' | 'titleZh' | 'rank' | 'function' | 'fromOn' | 'arrivedOn'> & {
    postingId: string
  }

/** Somebody who has come; a vCard fills in what it says. */
export function ArrivalForm() {
  const { card, taken, take } = useCard()
  return (
    <div className="grid gap-5">
      <CardReader onCard={take} />
      <ActionForm key={taken} action={proposeArrival} namespace="upkeep" className="grid gap-5">
        <Fields values={card} />
      </ActionForm>
    </div>
  )
}

/** What is no longer right of somebody in post. */
export function ChangeForm({ person }: { person: ProposedValues }) {
  return (
    <ActionForm action={proposeChange} namespace="upkeep" className="grid gap-5">
      <input type="hidden" name="postingId" value={person.postingId} />
      {Object.entries(factsShown(person)).map(([fact, text]) => (
        <input key={fact} type="hidden" name={`shown.${fact}`} value={text ?? ''} />
      ))}
      <Fields values={person} />
    </ActionForm>
  )
}

function factsShown({ postingId: _, ...facts }: ProposedValues) {
  return facts
}

function Fields({ values }: { values?: Partial<ProposedValues> }) {
  const t = useTranslations('upkeep.form')
  return (
    <>
      <section className="grid gap-4">
        <h2 className="text-md">{t('person')}</h2>
        <SignedFields values={values} />
        <NameFields fields={['nameLatin', 'familyName', 'preferredName']} values={values} />
        <div className="grid items-end gap-x-5 gap-y-4 sm:grid-cols-2">
          <EmailField email={values?.email} mark="optional" />
        </div>
      </section>
      <section className="grid gap-4">
        <h2 className="text-md">{t('posting')}</h2>
        <PositionFields values={values}>
          <Field name="arrivedOn" label={t('arrived')}>
            <TextInput type="date" defaultValue={values?.arrivedOn ?? ''} />
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
    </>
  )
}
