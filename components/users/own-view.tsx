'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { nameView, removeView } from '@/lib/users/actions'
import { CopyAddress } from './copy-address'

/** What can be done with the view that is shown: given to others, named anew, removed. */
export function OwnView({ view: { id, name } }: { view: { id: string; name: string } }) {
  const t = useTranslations('views')
  const [open, setOpen] = useState(false)
  return (
    <>
      <CopyAddress plain />
      <Button size="sm" variant="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('rename')}
      </Button>
      <ConfirmButton
        size="sm"
        variant="plain"
        trigger={t('remove')}
        title={t('removeTitle', { name })}
        confirm={t('removeConfirm')}
        danger
        action={removeView}
        fields={{ id }}
      >
        <p>{t('removeText')}</p>
      </ConfirmButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('renameTitle')}>
        <ActionForm action={nameView} namespace="views" onDone={() => setOpen(false)}>
          <input type="hidden" name="id" value={id} />
          <Field name="name" label={t('name')} required>
            <TextInput defaultValue={name} maxLength={60} autoComplete="off" />
          </Field>
          <div className="flex justify-end">
            <SubmitButton>{t('renameDone')}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  )
}
