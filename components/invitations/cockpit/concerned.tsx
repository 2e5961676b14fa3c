import type { ReactNode } from 'react'
import { type Locale, langOfText } from '@/lib/i18n/routing'
import { PostName } from './post-name'
import type { ShownRow } from './shown'

type Props = {
  label: string
  rows: ShownRow[]
  locale: Locale
  /** Something about each, at the right. */
  about?: (row: ShownRow) => ReactNode
}

/** The posts that an action concerns, each by name, with to whom its mail goes; hidden fields carry their ids. */
export function Concerned({ label, rows, locale, about = addressee }: Props) {
  return (
    <ul aria-label={label} className="max-h-64 overflow-y-auto rounded-md border border-line">
      {rows.map(row => (
        <li
          key={row.id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-line-2 px-3 py-1.5 not-first:border-t"
        >
          <input type="hidden" name="invitations[]" value={row.id} />
          <span>
            <PostName post={row.post} locale={locale} />
          </span>
          <span className="text-ink-3 text-xs">{about(row)}</span>
        </li>
      ))}
    </ul>
  )
}

function addressee(row: ShownRow): ReactNode {
  const name = row.addressee?.name ?? row.post.nameEn
  return <span lang={langOfText(name)}>{name}</span>
}
