'use client'

import { Popover as Base } from '@base-ui/react/popover'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { type ButtonLook, buttonClass } from './button-class'
import { POPUP } from './popup-class'

type Props = ButtonLook & { trigger: ReactNode; label?: string; title?: ReactNode; children: ReactNode }

/** A button that opens a small panel beside it: a filter, a definition, a short form. */
export function Popover({ trigger, label, title, children, ...look }: Props) {
  return (
    <Base.Root>
      <Base.Trigger className={buttonClass(look)} aria-label={label}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={4} className="z-30">
          <Base.Popup className={clsx(POPUP, 'grid gap-2 p-4')}>
            {title ? <Base.Title className="text-md">{title}</Base.Title> : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
