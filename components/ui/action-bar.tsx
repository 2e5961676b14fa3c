import type { ReactNode } from 'react'

/**
 * A bar at the foot of the window: what would happen, and the button that makes it so. Its ground and hairline reach
 * the window's edges, painted as a border image, which adds nothing to the page's width.
 */
export function ActionBar({ children, actions }: { children?: ReactNode; actions: ReactNode }) {
  return (
    <div className="no-print sticky bottom-0 z-10 mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 bg-card py-3 [border-image:linear-gradient(var(--color-line)_1px,var(--color-card)_1px)_0_fill/0/0_100vw]">
      <div className="min-w-0">{children}</div>
      <div className="ml-auto flex flex-wrap gap-2.5">{actions}</div>
    </div>
  )
}
