import { Link } from '@/lib/i18n/navigation'

type Props = {
  label: string
  /** "Page 2 of 5". */
  words: string
  previous?: { href: string; label: string }
  next?: { href: string; label: string }
}

/** From page to page of a long list; each page has its address. */
export function Pager({ label, words, previous, next }: Props) {
  if (!previous && !next) return null
  return (
    <nav aria-label={label} className="no-print flex items-center justify-center gap-5 py-3">
      {previous ? <Link href={previous.href}>{previous.label}</Link> : null}
      <span className="text-ink-3">{words}</span>
      {next ? <Link href={next.href}>{next.label}</Link> : null}
    </nav>
  )
}
