import { Link } from '@/lib/i18n/navigation'

export type TabItem = { href: string; label: string; current?: boolean; count?: number }

/** Tabs that are pages: each has its address, the back button works. `label` names the set to screen readers. */
export function Tabs({ items, label }: { items: TabItem[]; label: string }) {
  return (
    <nav aria-label={label} className="no-print overflow-x-auto border-line border-b px-4.5">
      <ul className="flex gap-5.5 whitespace-nowrap font-medium">
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
  )
}
