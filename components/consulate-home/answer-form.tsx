'use client'

import { useTranslations } from 'next-intl'
import { useContext, useState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Field, FieldGroup } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { FormContext, single } from '@/components/ui/form-context'
import { RadioCard } from '@/components/ui/radio'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { answerInPortal } from '@/lib/invitations/actions/replies'
import type { TypedReply } from '@/lib/invitations/types'
import type { DelegateFact } from '@/prisma/generated/enums'
import { Guests } from './guests'

type Props = {
  invitationId: string
  /** The version of the answer that is on screen. */
  seenVersion: number
  seats: number
  tentativeAllowed: boolean
  asks: DelegateFact[]
  roleSeats: string[]
  people: { id: string; line: string }[]
  start: TypedReply
  /** A note for the organisers was given before. */
  privateGiven: boolean
}

/** The answer: attending, not certain yet, or regrets; who comes; a note; a note for the organisers only. */
export function AnswerForm(props: Props) {
  return (
    <ActionForm action={answerInPortal} namespace="home" className="grid gap-5">
      <input type="hidden" name="invitationId" value={props.invitationId} />
      <input type="hidden" name="seenVersion" value={props.seenVersion} />
      <Fields {...props} />
    </ActionForm>
  )
}

function Fields(props: Props) {
  const { invitationId, seenVersion, seats, tentativeAllowed, people, start, privateGiven, asks, roleSeats } =
    props
  const t = useTranslations('reply')
  const th = useTranslations('home')
  const { typed } = useContext(FormContext)
  const [answer, setAnswer] = useState(single(typed.answer) ?? start.answer)
  const answers = tentativeAllowed ? ['attending', 'tentative', 'regrets'] : ['attending', 'regrets']
  return (
    <>
      <FieldGroup name="answer" label={t('yourReply')} required>
        {answers.map(one => (
          <RadioCard
            key={one}
            value={one}
            label={t(one)}
            defaultChecked={start.answer === one}
            onChange={() => setAnswer(one)}
          />
        ))}
      </FieldGroup>
      <div hidden={answer === 'regrets'}>
        <Guests seats={seats} people={people} start={start.delegates} asks={asks} roleSeats={roleSeats} />
      </div>
      <Field name="note" label={t('note')} mark="optional">
        <TextArea rows={3} maxLength={2000} defaultValue={start.note} />
      </Field>
      <div hidden={answer === 'regrets'}>
        <Field
          name="privateNote"
          label={t('privateNote')}
          mark="optional"
          hint={privateGiven ? t('privateHint') : th('privateHint')}
        >
          <TextInput maxLength={1000} autoComplete="off" />
        </Field>
      </div>
      <div className="grid gap-2">
        <SubmitButton size="lg" wide>
          {t(seenVersion > 0 ? 'change' : 'send')}
        </SubmitButton>
        {seenVersion > 0 ? (
          <ButtonLink variant="quiet" wide href={`/consulate/invitations/${invitationId}`}>
            {th('keep')}
          </ButtonLink>
        ) : null}
        <p className="text-center text-ink-3 text-sm">{th('until')}</p>
      </div>
    </>
  )
}
