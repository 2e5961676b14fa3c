import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type TableProps = {
  /** What the table shows, for screen readers; `showCaption` prints it too. */
  caption: ReactNode
  showCaption?: boolean
  /** On a phone: rows become cards (give Td a `label`), or the table scrolls sideways. */
  phone?: 'cards' | 'scroll'
  children: ReactNode
  className?: string
}

/** A dense table of records: 40px rows, hairlines, no zebra. */
export function Table({ caption, showCaption, phone = 'cards', children, className }: TableProps) {
  return (
    // A box that scrolls takes the keyboard too.
    <div
      className={clsx(phone === 'scroll' && 'overflow-x-auto')}
      tabIndex={phone === 'scroll' ? 0 : undefined}
    >
      <table
        className={clsx('w-full border-collapse text-start', phone === 'cards' && 'as-cards', className)}
      >
        <caption className={showCaption ? 'px-4.5 py-2 text-start text-ink-3 text-xs' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  )
}

type CellProps = {
  /** Figures: at the right. */
  numeric?: boolean
  /** On a phone card: `lead` is its first line, `corner` the state or menu beside it, `hidden` is left out. */
  place?: 'lead' | 'corner' | 'hidden'
}

/** A column's heading (scope=col); in a body row it is the row's heading (`scope="row"`). */
export function Th({ numeric, place, className, scope = 'col', ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope={scope}
      data-place={place}
      className={clsx(
        'px-2.5 first:pl-4.5 last:pr-4.5',
        scope === 'col'
          ? 'border-line border-b py-1.5 font-medium text-ink-3 text-xs'
          : 'h-10 border-line-2 border-b py-1 font-bold leading-snug in-[tr:last-child]:border-b-0',
        numeric ? 'text-end' : 'text-start',
        className,
      )}
      {...rest}
    />
  )
}

/** A cell; `label` is its column's name, shown when the row is a card. */
export function Td({
  numeric,
  place,
  label,
  className,
  ...rest
}: ComponentProps<'td'> & CellProps & { label?: string }) {
  return (
    <td
      data-label={label}
      data-place={place}
      className={clsx(
        'h-10 border-line-2 border-b px-2.5 py-1 leading-snug first:pl-4.5 last:pr-4.5 in-[tr:last-child]:border-b-0',
        numeric && 'text-end',
        className,
      )}
      {...rest}
    />
  )
}

/** A body row; `selected` tints it. */
export function Tr({ selected, className, ...rest }: ComponentProps<'tr'> & { selected?: boolean }) {
  return <tr className={clsx(selected && 'bg-sel', className)} {...rest} />
}
