import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Link } from '@/lib/i18n/navigation'
import type { Tone } from './chip'

export type TallyItem = {
  id: string
  count: number
  /** The words after the number ("awaiting a reply"). */
  label: ReactNode
  tone?: Tone
  /** The rows that make up the number. */
  href?: string
  current?: boolean
  /** Not part of the bar (a total). */
  total?: boolean
}

const TEXT: Record<Tone, string> = {
  yes: 'text-yes',
  wait: 'text-wait',
  no: 'text-no',
  off: 'text-ink',
  info: 'text-navy',
}
const BAR: Record<Tone, string> = {
  yes: 'bg-yes',
  wait: 'bg-wait-bar',
  no: 'bg-no',
  off: 'bg-off-bar',
  info: 'bg-navy',
}

/** A row of counts, each a door to its rows, above a bar of their shares. */
export function Tally({ items, end }: { items: TallyItem[]; end?: ReactNode }) {
  const parts = items.filter(item => !item.total && item.count > 0)
  return (
    <div>
      <div className="flex flex-wrap items-baseline gap-x-6.5 gap-y-1 px-4.5 py-2.5">
        {items.map(item => (
          <TallyCount key={item.id} {...item} />
        ))}
        {end ? <div className="ml-auto text-ink-3 text-xs">{end}</div> : null}
      </div>
      <ProgressBar parts={parts} />
    </div>
  )
}

function TallyCount({ count, label, tone = 'off', href, current }: TallyItem) {
  const inner = (
    <>
      <b className={clsx('mr-1.5 font-bold font-serif text-xl leading-none', TEXT[tone])}>{count}</b>
      {label}
    </>
  )
  if (!href) return <span className="text-ink-2">{inner}</span>
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      className="text-ink-2 no-underline hover:underline aria-[current=true]:underline"
    >
      {inner}
    </Link>
  )
}

/** The shares of a whole as one thin bar. Decorative: the counts stand beside it in words. */
export function ProgressBar({ parts }: { parts: Pick<TallyItem, 'id' | 'count' | 'tone'>[] }) {
  return (
    <div aria-hidden="true" className="flex h-1 bg-line">
      {parts.map(part => (
        <span key={part.id} className={BAR[part.tone ?? 'off']} style={{ flex: `${part.count} 0 0` }} />
      ))}
    </div>
  )
}
