import { Fragment } from 'react'
import { Link } from '@/lib/i18n/navigation'

/** The steps of a path with the present one marked; steps behind may be links. */
export function Steps({
  items,
  current,
  label,
}: {
  items: { label: string; href?: string }[]
  current: number
  label: string
}) {
  return (
    <nav aria-label={label} className="mb-1">
      <ol className="flex flex-wrap gap-x-2 font-medium text-ink-3">
        {items.map((item, index) => (
          <Fragment key={item.label}>
            {index > 0 ? <li aria-hidden="true">›</li> : null}
            <li
              aria-current={index === current ? 'step' : undefined}
              className="aria-[current=step]:text-ink"
            >
              {item.href && index !== current ? (
                <Link href={item.href}>{`${index + 1} ${item.label}`}</Link>
              ) : (
                `${index + 1} ${item.label}`
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
