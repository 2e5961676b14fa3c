import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { TemplateWords } from '@/lib/correspondence/types'
import { langOf, otherLocale } from '@/lib/i18n/routing'

type Props = Pick<TemplateWords, 'now' | 'labels'>

/** Subject, text and closing of both languages, the reader's first; the words beside them on demand. */
export function WordFields({ now, labels }: Props) {
  const t = useTranslations('templates')
  const locale = useLocale()
  const both = [locale, otherLocale(locale)] as const
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        {both.map(one => (
          <Card key={one} title={t(`language.${one}`)}>
            <div className="grid gap-3">
              <Field name={`${one}.subject`} label={t('subject')} required>
                <TextInput lang={langOf(one)} defaultValue={now[one].subject} autoComplete="off" />
              </Field>
              <Field name={`${one}.body`} label={t('body')} required>
                <TextArea
                  lang={langOf(one)}
                  rows={14}
                  defaultValue={now[one].body}
                  className="field-sizing-content max-h-144 font-mono text-sm"
                />
              </Field>
              <Field name={`${one}.closing`} label={t('closing')}>
                <TextArea
                  lang={langOf(one)}
                  rows={4}
                  defaultValue={now[one].closing}
                  className="font-mono text-sm"
                />
              </Field>
            </div>
          </Card>
        ))}
      </div>
      <details className="rounded-lg border border-line bg-card px-4.5 py-3">
        <summary className="touch font-bold">{t('labels')}</summary>
        <p className="my-2 text-ink-3 text-xs">{t('labelsHint')}</p>
        <div className="grid gap-3">
          {labels.map(label => (
            <div key={label} className="grid items-end gap-x-4 gap-y-2 md:grid-cols-2">
              {both.map(one => (
                <Field
                  key={one}
                  name={`${one}.labels.${label}`}
                  label={`${t(`label.${label}`)} · ${t(`language.${one}`)}`}
                >
                  <TextInput
                    lang={langOf(one)}
                    defaultValue={now[one].labels[label] ?? ''}
                    autoComplete="off"
                    className="font-mono text-sm"
                  />
                </Field>
              ))}
            </div>
          ))}
        </div>
      </details>
    </>
  )
}
