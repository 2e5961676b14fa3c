'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/routing'
import { COMPANION_ROLES, roleLimits } from '@/lib/plans/rules/companions'
import type { ActivityForm } from '@/lib/plans/schema'
import type { Choices } from './host-fields'

type FormField = keyof ActivityForm

/** What a refusal `changed_meanwhile` says: both forms put together, and which fields are whose. */
export type ConflictDetail = {
  version: number
  by: string
  form: ActivityForm
  theirs: ActivityForm
  taken: FormField[]
  both: FormField[]
}

/** Somebody else saved first: what was taken over from them, and what both changed, side by side. */
export function Conflict({ detail, choices }: { detail: ConflictDetail; choices: Choices }) {
  const t = useTranslations('activities')
  const locale: Locale = useLocale()
  const name = (field: FormField) => t(`fields.${field}`)
  const show = (form: ActivityForm, field: FormField) =>
    words(form, field, { t, locale, choices }) || t('conflict.empty')
  return (
    <Notice tone="wait">
      <div className="grid gap-2 text-ink">
        {detail.taken.length > 0 ? (
          <p>{t('conflict.taken', { fields: detail.taken.map(name).join(locale === 'zh' ? '、' : ', ') })}</p>
        ) : null}
        {detail.both.length > 0 ? (
          <table className="w-full border-collapse text-start">
            <caption className="pb-1 text-start">{t('conflict.both')}</caption>
            <thead className="text-ink-3 text-xs">
              <tr>
                {(['field', 'theirs', 'yours'] as const).map(column => (
                  <th key={column} scope="col" className="py-0.5 pr-4 text-start font-medium">
                    {t(`conflict.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {detail.both.map(field => (
                <tr key={field} className="border-line border-t align-top">
                  <th scope="row" className="py-1 pr-4 text-start font-medium">
                    {name(field)}
                  </th>
                  <td className="whitespace-pre-line py-1 pr-4">{show(detail.theirs, field)}</td>
                  <td className="whitespace-pre-line py-1 font-bold">{show(detail.form, field)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        <p>{t('conflict.hint')}</p>
      </div>
    </Notice>
  )
}

type Reader = { t: ReturnType<typeof useTranslations<'activities'>>; locale: Locale; choices: Choices }

function words(form: ActivityForm, field: FormField, { t, locale, choices }: Reader): string {
  const office = (id: string) => choices.offices.find(one => one.id === id)?.[locale] ?? ''
  if (field === 'kind') return form.kind ? t(`kind.${form.kind}`) : ''
  if (field === 'officeId') return office(form.officeId)
  if (field === 'nominations') return t(`nominations.${form.nominations}`)
  if (field === 'roleSeats')
    return COMPANION_ROLES.flatMap(role => {
      const limit = roleLimits(form.roleSeats)[role]
      return limit === undefined ? [] : [`${t(`roles.${role}`)} ${limit}`]
    }).join('\n')
  if (field === 'asks') return form.asks.map(fact => t(`asks.${fact}`)).join('\n')
  if (field === 'coHosts') return form.coHosts.map(office).join('\n')
  if (field === 'organisers')
    return form.organisers.map(id => choices.staff.find(person => person.id === id)?.name ?? '').join('\n')
  if (field === 'tentativeAllowed') return t(form.tentativeAllowed ? 'conflict.on' : 'conflict.off')
  if (field === 'letterForm') return t(`letterForm.${form.letterForm}`)
  if (field === 'rsvp') return t(`rsvp.${form.rsvp}`)
  if (field === 'programme')
    return form.programme
      .map(line => [line.time, line.textZh, line.textEn].filter(Boolean).join(' '))
      .join('\n')
      .trim()
  return form[field]
}
