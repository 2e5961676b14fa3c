'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { FormState } from '@/lib/errors'
import { Button } from './button'
import type { ButtonLook } from './button-class'
import { Dialog } from './dialog'
import { ActionForm } from './form'
import { SubmitButton } from './submit-button'

type Props = ButtonLook & {
  /** The button that opens the question. */
  trigger: ReactNode
  /** The question, with what will happen and to whom. */
  title: ReactNode
  children?: ReactNode
  /** Says what happens ("Withdraw 2 invitations"), never just "OK". */
  confirm: string
  danger?: boolean
  action: (state: FormState, data: FormData) => Promise<FormState>
  /** Hidden fields of the form. */
  fields?: Record<string, string>
  namespace?: string
}

/** A button for what cannot be taken back: asks first, then sends a small form to a server action. */
export function ConfirmButton(props: Props) {
  const { trigger, title, children, confirm, danger, action, fields = {}, namespace, ...look } = props
  const t = useTranslations('ui')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...look} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {trigger}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        <ActionForm action={action} namespace={namespace} onDone={() => setOpen(false)}>
          {children}
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="flex flex-wrap justify-end gap-2.5">
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <SubmitButton variant={danger ? 'danger' : 'primary'}>{confirm}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  )
}
