'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

type Props = Pick<ComponentProps<typeof Field>, 'hint' | 'mark'> & { email?: string | null }

/** The mail address of a post or a person. */
export function EmailField({ email, ...field }: Props) {
  const t = useTranslations('directory.form')
  return (
    <Field name="email" label={t('email')} {...field}>
      <TextInput type="email" defaultValue={email ?? ''} autoComplete="off" spellCheck={false} />
    </Field>
  )
}
