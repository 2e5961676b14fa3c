import type { ReactNode } from 'react'

export type TimelineItem = { id: string; what: ReactNode; when: ReactNode }

/** What happened, newest first, with when and by whom beneath each. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol>
      {items.map(item => (
        <li
          key={item.id}
          className="relative pb-2 pl-4.5 leading-snug before:absolute before:top-1.75 before:left-0.5 before:size-1.75 before:rounded-full before:bg-control before:content-[''] after:absolute after:top-4 after:-bottom-1 after:left-1.25 after:w-px after:bg-line after:content-[''] last:after:hidden"
        >
          {item.what}
          <div className="text-ink-3 text-xs">{item.when}</div>
        </li>
      ))}
    </ol>
  )
}
