import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Facts with their names: when, where, how many. A fact without a value is left out. */
export function Facts({
  items,
  className,
}: {
  items: { name: string; value: ReactNode }[]
  className?: string
}) {
  return (
    <dl className={clsx('grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5', className)}>
      {items
        .filter(item => item.value !== undefined && item.value !== null && item.value !== '')
        .map(item => (
          <div key={item.name} className="contents">
            <dt className="text-ink-3">{item.name}</dt>
            <dd className="min-w-0">{item.value}</dd>
          </div>
        ))}
    </dl>
  )
}
