'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { disableUser, enableUser, inviteUser } from '@/lib/users/actions'
import type { ManagedUser } from '@/lib/users/types'

/** Inviting again, taking access away and giving it back. */
export function Access({
  user,
}: {
  user: Pick<ManagedUser, 'id' | 'name' | 'version' | 'role' | 'disabledAt'>
}) {
  const t = useTranslations('admin.user')
  const fields = { id: user.id, version: String(user.version) }
  if (user.disabledAt)
    return (
      <ConfirmButton
        action={enableUser}
        namespace="admin"
        fields={fields}
        trigger={t('enable')}
        title={t('enableTitle', { name: user.name })}
        confirm={t('enableConfirm')}
      >
        <p>{t('enableText')}</p>
      </ConfirmButton>
    )
  return (
    <div className="grid gap-4">
      <ActionForm action={inviteUser} namespace="admin" className="grid justify-items-start gap-2">
        <input type="hidden" name="id" value={user.id} />
        <p className="text-ink-2 text-sm">{t(user.role === 'officer' ? 'inviteOfficer' : 'inviteText')}</p>
        <SubmitButton variant="secondary" size="sm">
          {t('invite')}
        </SubmitButton>
      </ActionForm>
      <div>
        <ConfirmButton
          action={disableUser}
          namespace="admin"
          danger
          size="sm"
          fields={fields}
          trigger={t('disable')}
          title={t('disableTitle', { name: user.name })}
          confirm={t('disableConfirm')}
        >
          <p>{t('disableText')}</p>
        </ConfirmButton>
      </div>
    </div>
  )
}
