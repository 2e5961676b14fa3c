'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useContext } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { FormContext } from '@/components/ui/form-context'
import { Notice } from '@/components/ui/notice'
import { personTitle } from '@/lib/directory/rules/address'
import type { AlikeOnRecord } from '@/lib/directory/types'
import { Link } from '@/lib/i18n/navigation'
import { langOfText } from '@/lib/i18n/routing'

/** Where the form was refused because of somebody who looks like the same person: who, and the way to add the person all the same. */
export function AskAlike() {
  const t = useTranslations('directory.alike')
  const { detail } = useContext(FormContext)
  const people = (detail?.people ?? []) as AlikeOnRecord[]
  if (people.length === 0) return null
  return (
    <AlikePeople people={people}>
      <Checkbox name="evenIfAlike" label={t('add')} />
    </AlikePeople>
  )
}

type Props = { people: AlikeOnRecord[]; children?: ReactNode }

/** Those on record who look like a person: by what, where they are, and the way to their record. */
export function AlikePeople({ people, children }: Props) {
  const t = useTranslations('directory.alike')
  const locale = useLocale()
  return (
    <Notice tone="wait" title={t('title')}>
      <ul className="my-1 grid gap-1 text-ink">
        {people.map(({ contactId, name, by, position, isInPost, consulate }) => (
          <li key={contactId} className="flex flex-wrap gap-x-2">
            <b lang={langOfText(name)}>{name}</b>
            <span>
              {t(isInPost ? 'in_post' : 'former', {
                position: personTitle({ ...position, isActingHead: false }, locale),
                post: locale === 'zh' ? consulate.nameZh : consulate.nameEn,
              })}
            </span>
            <span className="text-ink-3">{t(by)}</span>
            <Link href={`/office/consulates/${consulate.id}/people/${contactId}/edit`}>{t('open')}</Link>
            {isInPost ? (
              <Link href={`/office/consulates/${consulate.id}/people/${contactId}/move`}>{t('move')}</Link>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="text-ink-2 text-sm">{t('hint')}</p>
      {children}
    </Notice>
  )
}
