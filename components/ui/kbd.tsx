import type { ReactNode } from 'react'

/** A key or a chord to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-line bg-tint px-1.5 py-px font-sans text-ink-3 text-xs">
      {children}
    </kbd>
  )
}
