'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { useErrorText } from '@/components/ui/use-error-text'
import { ACCEPTED } from '@/lib/invitations/rules/attachments'
import { type Attached, useAttach } from './use-attach'

type Props = { activityId: string; attached: Attached[] }

/** Adds files, one after the other; the first that cannot be attached says why. */
export function AttachForm({ activityId, attached }: Props) {
  const t = useTranslations('invitations.files')
  const explain = useErrorText('invitations')
  const { state, send } = useAttach(activityId, attached)
  const form = useRef<HTMLFormElement>(null)
  const refusal = state.is === 'refused' ? explain(state.reason, { name: state.name }) : undefined

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state.is === 'working') return
    const files = new FormData(event.currentTarget).getAll('file')
    await send(files.filter(file => typeof file !== 'string' && file.name !== '') as File[])
    form.current?.reset()
  }

  return (
    <details>
      <summary className="touch cursor-pointer text-navy text-sm">{t('add')}</summary>
      <form ref={form} onSubmit={submit} noValidate className="mt-2 grid gap-3">
        {refusal ? <ErrorSummary occurrence={state} reason={refusal} fields={{ file: refusal }} /> : null}
        <div role="status" className="empty:hidden">
          {state.is === 'done' ? <Notice tone="yes">{t('done', { count: state.count })}</Notice> : null}
        </div>
        <Field name="file" label={t('choose')} hint={t('hint')} error={refusal}>
          <TextInput type="file" multiple accept={ACCEPTED} />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" disabled={state.is === 'working'}>
            {t('submit')}
          </Button>
          {state.is === 'working' ? <span className="text-ink-3 text-sm">{t('working')}</span> : null}
        </div>
      </form>
    </details>
  )
}
