import type { ReactNode } from 'react'

/** A bar at the foot of the window: what would happen, and the button that makes it so. */
export function ActionBar({ children, actions }: { children?: ReactNode; actions: ReactNode }) {
  return (
    <div className="no-print sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-card px-7 py-3 max-sm:px-4">
      <div className="min-w-0">{children}</div>
      <div className="ml-auto flex flex-wrap gap-2.5">{actions}</div>
    </div>
  )
}
