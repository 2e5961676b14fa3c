'use client'

import { Tooltip as Base } from '@base-ui/react/tooltip'
import { type ReactElement, useId } from 'react'

/**
 * A few more words about a button or link, on hover and on focus; Escape hides them. They are also the element's
 * description, so a screen reader reads them. Never the only place where something is said.
 */
export function Tooltip({
  text,
  children,
}: {
  text: string
  children: ReactElement<Record<string, unknown>>
}) {
  const id = useId()
  return (
    <Base.Provider delay={300}>
      <Base.Root>
        <Base.Trigger aria-describedby={id} render={children} />
        <span id={id} hidden>
          {text}
        </span>
        <Base.Portal>
          <Base.Positioner sideOffset={6} className="z-40">
            <Base.Popup className="max-w-72 rounded-md bg-ink px-2.5 py-1.5 text-paper text-xs">
              {text}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </Base.Provider>
  )
}
