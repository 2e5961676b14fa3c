'use client'

import { useTranslations } from 'next-intl'
import { Field, FieldGroup } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { COMPANION_ROLES, MOST_OF_ROLE } from '@/lib/plans/rules/companions'

/** How many of each kind may come with the principal of each consulate: a limit, or none. */
export function RoleSeats({ limits }: { limits: string[] }) {
  const t = useTranslations('activities')
  const numbers = Array.from({ length: MOST_OF_ROLE + 1 }, (_, most) => most)
  return (
    <FieldGroup name="roleSeats" label={t('fields.roleSeats')} hint={t('form.roleSeatsHint')}>
      <div className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-5">
        {COMPANION_ROLES.map(role => (
          <Field
            key={role}
            name={`roleSeats.${role}`}
            label={<span className="font-normal">{t(`roles.${role}`)}</span>}
          >
            <Select
              defaultValue={limits.find(limit => limit.startsWith(`${role}:`)) ?? ''}
              placeholder={t('form.noLimit')}
              options={numbers.map(most => ({ value: `${role}:${most}`, label: String(most) }))}
            />
          </Field>
        ))}
      </div>
    </FieldGroup>
  )
}
