'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { saveView } from '@/lib/users/actions'
import type { ViewedList } from '@/lib/users/rules/views'
import { CopyAddress } from './copy-address'

/** Puts what is shown of a list aside under a name, or gives its address to somebody else. */
export function SaveView({ list, query }: { list: ViewedList; query: string }) {
  const t = useTranslations('views')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="sm" variant="plain" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('save')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('saveTitle')}>
        <ActionForm action={saveView} namespace="views" onDone={() => setOpen(false)}>
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="query" value={query} />
          <Field name="name" label={t('name')} required>
            <TextInput maxLength={60} autoComplete="off" />
          </Field>
          <div className="flex flex-wrap justify-end gap-2.5">
            <CopyAddress />
            <SubmitButton>{t('saveDone')}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  )
}
