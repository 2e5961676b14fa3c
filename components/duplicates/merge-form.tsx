'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Span } from '@/components/directory/span'
import { ConfirmButton } from '@/components/ui/confirm'
import { FieldGroup } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Radio } from '@/components/ui/radio'
import { SubmitButton } from '@/components/ui/submit-button'
import { mergeContacts, setApart } from '@/lib/directory/actions'
import { personTitle } from '@/lib/directory/rules/address'
import { MERGED_FIELDS } from '@/lib/directory/rules/merged-fields'
import type { ComparedContacts, ContactSide } from '@/lib/directory/types'
import { langOfText } from '@/lib/i18n/routing'

/** Two records beside each other: which text stands where they differ, and whether they are one person's at all. */
export function MergeForm({ kept, gone, seen }: ComparedContacts) {
  const t = useTranslations('duplicates')
  const differ = MERGED_FIELDS.filter(field => kept.facts[field] !== gone.facts[field])
  return (
    <div className="grid gap-5">
      <ActionForm action={mergeContacts} namespace="duplicates" className="grid gap-5">
        <input type="hidden" name="keptId" value={kept.id} />
        <input type="hidden" name="goneId" value={gone.id} />
        <input type="hidden" name="seen" value={seen} />
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          <Person side={kept} title={t('kept')} />
          <Person side={gone} title={t('gone')} />
        </div>
        {differ.length === 0 ? <p className="text-ink-2">{t('same')}</p> : null}
        {differ.map(field => (
          <FieldGroup key={field} name={`take.${field}`} label={t(`field.${field}`)}>
            <div className="grid gap-x-5 sm:grid-cols-2">
              {([kept, gone] as const).map((side, at) => (
                <Radio
                  key={side.id}
                  name={`take.${field}`}
                  value={at === 0 ? 'kept' : 'gone'}
                  defaultChecked={(kept.facts[field] === null) === (at === 1)}
                  label={<Text text={side.facts[field]} />}
                />
              ))}
            </div>
          </FieldGroup>
        ))}
        <div>
          <SubmitButton>{t('merge')}</SubmitButton>
        </div>
      </ActionForm>
      <div>
        <ConfirmButton
          trigger={t('apart')}
          title={t('apart_title')}
          confirm={t('apart')}
          action={setApart}
          fields={{ oneId: kept.id, otherId: gone.id }}
          namespace="duplicates"
        >
          <p className="text-ink-2">{t('apart_text')}</p>
        </ConfirmButton>
      </div>
    </div>
  )
}

function Text({ text }: { text: string | null }) {
  const t = useTranslations('duplicates')
  return text ? (
    <span lang={langOfText(text)}>{text}</span>
  ) : (
    <span className="text-ink-3">{t('nothing')}</span>
  )
}

function Person({ side, title }: { side: ContactSide; title: string }) {
  const t = useTranslations('duplicates')
  const locale = useLocale()
  return (
    <section className="rounded-lg border border-line px-4 py-3">
      <div className="text-ink-3 text-xs">{title}</div>
      <h2 className="text-md" lang={langOfText(side.name)}>
        {side.name}
      </h2>
      <ul className="text-ink-2 text-sm">
        {side.postings.map(posting => (
          <li key={posting.id}>
            {t('person', {
              position: personTitle({ ...posting, isActingHead: false }, locale),
              post: locale === 'zh' ? posting.consulate.nameZh : posting.consulate.nameEn,
            })}{' '}
            <span className="text-ink-3">
              <Span from={posting.fromOn} to={posting.toOn} />
            </span>
          </li>
        ))}
      </ul>
      {side.hasMobile ? <div className="text-ink-3 text-xs">{t('mobile')}</div> : null}
    </section>
  )
}
