'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { formatShort } from '@/lib/i18n/format'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { removeNote, writeNote } from '@/lib/notes/actions'
import type { Noted } from '@/lib/notes/schema'
import type { Note } from '@/lib/notes/types'

type Props = { kind: Noted; id: string; notes: Note[]; zone: string }

/** What colleagues want one another to know about a record, with the field to write another note. */
export function NotesCard({ kind, id, notes, zone }: Props) {
  const t = useTranslations('notes')
  const locale: Locale = useLocale()
  return (
    <Card title={t('title')}>
      <ul className="grid gap-3">
        {notes.map(note => (
          <li key={note.id}>
            <p lang={langOfText(note.text)} className="wrap-anywhere whitespace-pre-line">
              {note.text}
            </p>
            <div className="flex flex-wrap items-center gap-x-2 text-ink-3 text-xs">
              <span lang={langOfText(note.writtenByName)}>{note.writtenByName}</span>
              <span>{formatShort(note.writtenAt, locale, zone)}</span>
              {note.isOwn ? (
                <ConfirmButton
                  trigger={t('remove')}
                  size="sm"
                  variant="plain"
                  title={t('removeTitle')}
                  confirm={t('remove')}
                  action={removeNote}
                  namespace="notes"
                  fields={{ noteId: note.id }}
                >
                  <p>{t('removeText')}</p>
                </ConfirmButton>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <ActionForm
        action={writeNote}
        namespace="notes"
        clearOnDone
        className="mt-3 grid gap-2"
        label={t('title')}
      >
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <Field name="text" label={t('write')} hint={t('hint')}>
          <TextArea rows={2} maxLength={2000} />
        </Field>
        <div>
          <SubmitButton size="sm" variant="secondary">
            {t('save')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  )
}
