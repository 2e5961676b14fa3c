'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonClass } from './button-class'
import { Icon } from './icon'

type Props = Omit<ComponentProps<'button'>, 'type'> & ButtonLook & { pendingLabel?: string }

/** Sends its form, and says so while it does. Stays focusable meanwhile; the form ignores a second press. */
export function SubmitButton({
  variant = 'primary',
  size,
  wide,
  className,
  pendingLabel,
  children,
  ...rest
}: Props) {
  const { pending } = useFormStatus()
  const t = useTranslations('ui')
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      className={buttonClass({ variant, size, wide }, className)}
      {...rest}
    >
      {pending ? (
        <>
          <Icon name="wait" className="animate-spin" />
          {pendingLabel ?? t('pending')}
        </>
      ) : (
        children
      )}
    </button>
  )
}
