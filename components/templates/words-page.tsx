'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { saveWords } from '@/lib/correspondence/actions'
import type { TemplateWords } from '@/lib/correspondence/types'
import type { WordsRecipient } from '@/lib/invitations/types'
import { Placeholders } from './placeholders'
import { WordFields } from './word-fields'
import { WordsPreview } from './words-preview'
import { WordsWarnings } from './words-warnings'

type Props = {
  words: Shown
  /** Null where the words are not about an activity, and need none. */
  recipients: WordsRecipient[] | null
  kinds: { kind: string; name: string }[]
  mayWrite: boolean
}
type Shown = Pick<TemplateWords, 'key' | 'labels' | 'placeholders' | 'now'>

/** The words of a template in both languages side by side, and beside them what they look like for a real recipient. */
export function WordsPage({ words, recipients, kinds, mayWrite }: Props) {
  const t = useTranslations('templates')
  const { key, now, labels, placeholders } = words
  return (
    <ActionForm action={saveWords} namespace="templates" label={t('form')} className="grid gap-4">
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="versionEn" value={now.en.version} />
      <input type="hidden" name="versionZh" value={now.zh.version} />
      <WordsWarnings />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4">
          <legend className="sr-only">{t('words')}</legend>
          <WordFields now={now} labels={labels} />
          <Placeholders names={placeholders} kinds={kinds} />
          {mayWrite ? (
            <>
              <Field name="note" label={t('note')} hint={t('noteHint')}>
                <TextInput autoComplete="off" maxLength={300} />
              </Field>
              <div className="flex flex-wrap gap-2.5">
                <SubmitButton>{t('save')}</SubmitButton>
                <ButtonLink href="/office/activities/templates">{t('cancel')}</ButtonLink>
              </div>
            </>
          ) : null}
        </fieldset>
        {mayWrite ? <WordsPreview recipients={recipients} /> : null}
      </div>
    </ActionForm>
  )
}
