import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const WIDTHS = { wide: 'max-w-350', middle: 'max-w-270', narrow: 'max-w-160' }

/** The page itself: the main landmark, as wide as its work needs (1400, 1080 or 640 px). */
export function Page({ children, width = 'wide' }: { children: ReactNode; width?: keyof typeof WIDTHS }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className={clsx('mx-auto px-7 pt-4 pb-10 outline-none max-sm:px-4', WIDTHS[width])}
    >
      {children}
    </main>
  )
}

/** The work and, beside it, 304 px of context; beneath it on small screens. */
export function WithAside({
  children,
  aside,
  label,
}: {
  children: ReactNode
  aside: ReactNode
  label: string
}) {
  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_304px]">
      <div className="min-w-0">{children}</div>
      <aside aria-label={label} className="grid content-start gap-3.5 wrap-anywhere">
        {aside}
      </aside>
    </div>
  )
}
