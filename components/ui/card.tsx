import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  title?: ReactNode
  /** Small links or buttons at the right of the title. */
  actions?: ReactNode
  /** No inner space: for a table, tabs or a list that reaches the edges. */
  flush?: boolean
  as?: 'section' | 'div' | 'article' | 'li'
  id?: string
  className?: string
}

/** White paper with a hairline. With a title it is a section of the page. */
export function Card({ children, title, actions, flush, as: Tag = 'section', id, className }: Props) {
  return (
    <Tag
      id={id}
      className={clsx(
        'rounded-lg border border-line bg-card',
        flush ? 'overflow-hidden' : 'px-4 py-3.5',
        className,
      )}
    >
      {title ? (
        <div
          className={clsx('flex items-baseline justify-between gap-3', flush ? 'px-4.5 pt-3 pb-2' : 'mb-1.5')}
        >
          <h2 className="text-md">{title}</h2>
          {actions ? <div className="flex flex-none items-center gap-2 text-xs">{actions}</div> : null}
        </div>
      ) : null}
      {children}
    </Tag>
  )
}
