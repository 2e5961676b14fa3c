'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChangedMeanwhile } from '@/components/ui/changed-meanwhile'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { Locale } from '@/lib/i18n/routing'
import { addUser, changeUser } from '@/lib/users/actions'
import type { ManagedUser, Place } from '@/lib/users/types'
import { Role } from '@/prisma/generated/enums'
import { LANGUAGES } from './own-settings'

/** Changes a user. Where another administrator saved first, both versions stand side by side. */
export function ChangeUserForm({ user, offices }: { user: ManagedUser; offices: Place[] }) {
  const t = useTranslations('admin.user')
  const roles = useTranslations('layout.roles')
  const locale: Locale = useLocale()
  const officer = user.role === 'officer'
  const labels = {
    name: t('name'),
    email: t('email'),
    role: t('role'),
    officeId: t('office'),
    locale: t('locale'),
  }
  return (
    <ActionForm action={changeUser} namespace="admin">
      <input type="hidden" name="id" value={user.id} />
      <ChangedMeanwhile
        version={user.version}
        labels={officer ? { name: labels.name, email: labels.email, locale: labels.locale } : labels}
        words={{
          role: Object.fromEntries(Object.values(Role).map(role => [role, roles(role)])),
          officeId: Object.fromEntries(offices.map(office => [office.id, office[locale]])),
          locale: Object.fromEntries(LANGUAGES.map(({ value, label }) => [value, label])),
        }}
      />
      <Person name={user.name} email={user.email} locale={user.locale} />
      {officer ? null : (
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <Field name="role" label={t('role')}>
            <Select defaultValue={user.role}>
              {Object.values(Role)
                .filter(role => role !== 'officer')
                .map(role => (
                  <option key={role} value={role}>
                    {roles(role)}
                  </option>
                ))}
            </Select>
          </Field>
          <Field name="officeId" label={t('office')}>
            <Select
              defaultValue={user.officeId ?? ''}
              options={offices.map(office => ({ value: office.id, label: office[locale] }))}
            />
          </Field>
        </div>
      )}
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}

/** Adds a user and sends the invitation. */
export function AddUserForm({ offices, postings }: { offices: Place[]; postings: Place[] }) {
  const t = useTranslations('admin.user')
  const submit = useTranslations('admin.add')('submit')
  const roles = useTranslations('layout.roles')
  const locale: Locale = useLocale()
  const options = (places: Place[]) => places.map(place => ({ value: place.id, label: place[locale] }))
  return (
    <ActionForm action={addUser} namespace="admin">
      <Person name="" email="" locale={locale} />
      <Field name="role" label={t('role')} hint={t('roleHint')} required>
        <Select placeholder={t('choose')}>
          {Object.values(Role).map(role => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <Field name="officeId" label={t('office')} hint={t('officeHint')}>
          <Select placeholder={t('choose')} options={options(offices)} />
        </Field>
        <Field name="postingId" label={t('posting')} hint={t('postingHint')}>
          <Select placeholder={t('choose')} options={options(postings)} />
        </Field>
      </div>
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </ActionForm>
  )
}

function Person({ name, email, locale }: { name: string; email: string; locale: 'zh' | 'en' }) {
  const t = useTranslations('admin.user')
  return (
    <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
      <Field name="name" label={t('name')} required>
        <TextInput defaultValue={name} autoComplete="off" />
      </Field>
      <Field name="locale" label={t('locale')}>
        <Select defaultValue={locale} options={LANGUAGES} />
      </Field>
      <Field name="email" label={t('email')} hint={t('emailHint')} required className="sm:col-span-2">
        <TextInput type="email" defaultValue={email} autoComplete="off" spellCheck={false} />
      </Field>
    </div>
  )
}
