import type { ReactNode } from 'react'
import { Link } from '@/lib/i18n/navigation'

export type TabItem = { href: string; label: string; current?: boolean; count?: number }

type Props = {
  items: TabItem[]
  /** Names the set to screen readers. */
  label: string
  /** At the end of the row: what can be done with what the tab shows. */
  end?: ReactNode
}

/** Tabs that are pages: each has its address, the back button works. */
export function Tabs({ items, label, end }: Props) {
  return (
    <div className="no-print flex items-center gap-3 border-line border-b px-4.5">
      <nav aria-label={label} className="-mb-px min-w-0 flex-1 overflow-x-auto">
        <ul className="flex gap-5.5 max-sm:gap-4 whitespace-nowrap font-medium">
          {items.map(item => (
            <li key={item.href}>
              <Link
                href={item.href}
                scroll={false}
                aria-current={item.current ? 'page' : undefined}
                className="touch inline-flex items-center py-2.25 text-ink-2 no-underline -outline-offset-2 hover:text-ink aria-[current=page]:text-ink aria-[current=page]:shadow-[inset_0_-2px_var(--color-navy)]"
              >
                {item.label}
                {item.count === undefined ? null : <span className="ml-1.5 text-ink-3">{item.count}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {end ? <div className="flex-none">{end}</div> : null}
    </div>
  )
}
