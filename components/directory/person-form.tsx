'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { addPerson, changeContact, changePosting } from '@/lib/directory/actions'
import { AskAlike } from './alike'
import { CardReader } from './card-reader'
import { PersonFields, type PersonValues } from './person-fields'
import { PostingFields, type PostingValues } from './posting-fields'
import { useCard } from './use-card'

/** Adds a person with the posting that brings him or her here; a vCard fills in what it says. */
export function AddPersonForm({ consulateId }: { consulateId: string }) {
  const t = useTranslations('directory.form')
  const { card, taken, take } = useCard()
  return (
    <div className="grid gap-5">
      <CardReader onCard={take} />
      <ActionForm key={taken} action={addPerson} namespace="directory" className="grid gap-5">
        <input type="hidden" name="consulateId" value={consulateId} />
        <PersonFields values={card} mobile={card?.mobile} />
        <PostingFields start={card} />
        <AskAlike />
        <Buttons consulateId={consulateId} label={t('add_person')} />
      </ActionForm>
    </div>
  )
}

type ChangeProps = {
  consulateId: string
  person: PersonValues & { id: string; version: number }
  /** Where to go on afterwards, if not to the consulate. */
  back: string | null
}

/** Changes a person's own record; the posting has a form of its own. */
export function ChangePersonForm({ consulateId, person, back }: ChangeProps) {
  const t = useTranslations('directory.form')
  const labels = {
    honorific: t('honorific'),
    name: t('person_name'),
    nameZh: t('name_zh'),
    nameLatin: t('name_latin'),
    familyName: t('family_name'),
    preferredName: t('preferred_name'),
    sortName: t('sort_name'),
    addressZh: t('address_zh'),
    addressEn: t('address_en'),
    email: t('email'),
    source: t('source'),
  }
  return (
    <ActionForm action={changeContact} namespace="directory" className="grid gap-5">
      <input type="hidden" name="id" value={person.id} />
      <input type="hidden" name="consulateId" value={consulateId} />
      {back ? <input type="hidden" name="back" value={back} /> : null}
      <ChangedMeanwhile version={person.version} labels={labels} />
      <PersonFields values={person} />
      <Buttons consulateId={consulateId} label={t('save_person')} />
    </ActionForm>
  )
}

type PostingProps = { consulateId: string; posting: PostingValues & { postingId: string; version: number } }

/** Fills in what has become known of a posting in force: its dates decide precedence. */
export function ChangePostingForm({ consulateId, posting }: PostingProps) {
  const t = useTranslations('directory.form')
  const labels = {
    titleZh: `${t('title')} · ${t('in_chinese')}`,
    titleEn: `${t('title')} · ${t('in_english')}`,
    function: t('function'),
    fromOn: t('from'),
    exequaturOn: t('exequatur'),
    provisionalOn: t('provisional'),
    commissionOn: t('commission'),
    actingSince: t('acting_since'),
    actingUntil: t('acting_until'),
    arrivedOn: t('arrived'),
  }
  return (
    <ActionForm action={changePosting} namespace="directory" className="grid gap-5">
      <input type="hidden" name="postingId" value={posting.postingId} />
      <ChangedMeanwhile version={posting.version} labels={labels} />
      <PostingFields values={posting} />
      <Buttons consulateId={consulateId} label={t('save_posting')} />
    </ActionForm>
  )
}

function Buttons({ consulateId, label }: { consulateId: string; label: string }) {
  const t = useTranslations('directory.form')
  return (
    <div className="flex flex-wrap gap-2.5">
      <SubmitButton>{label}</SubmitButton>
      <ButtonLink href={`/office/consulates/${consulateId}`}>{t('cancel')}</ButtonLink>
    </div>
  )
}
