'use client'

import { Link, usePathname } from '@/lib/i18n/navigation'

export type NavItem = { href: string; label: string }

/** The portal's sections; the one whose page is shown is marked. */
export function NavLinks({ items, label }: { items: NavItem[]; label: string }) {
  const current = currentOf(items, usePathname())
  return (
    <nav aria-label={label}>
      <ul className="flex gap-x-5.5 font-medium max-lg:flex-col max-lg:py-1 lg:whitespace-nowrap">
        {items.map(item => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item === current ? 'page' : undefined}
              className="flex items-center text-ink-2 no-underline hover:text-ink aria-[current=page]:font-bold aria-[current=page]:text-ink max-lg:min-h-11 max-lg:border-line-2 max-lg:border-b lg:h-14 lg:aria-[current=page]:shadow-[inset_0_-2px_var(--color-navy)]"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The entry with the longest address that the path is under: /office/activities/… marks Activities, not Today. */
function currentOf(items: NavItem[], path: string): NavItem | undefined {
  const under = items.filter(({ href }) => path === href || path.startsWith(`${href}/`))
  return under.sort((a, b) => b.href.length - a.href.length)[0]
}
