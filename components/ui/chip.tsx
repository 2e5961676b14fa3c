import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export type Tone = 'yes' | 'wait' | 'no' | 'off' | 'info'

const TONES: Record<Tone, string> = {
  yes: 'bg-yes-soft text-yes',
  wait: 'bg-wait-soft text-wait',
  no: 'bg-no-soft text-no',
  off: 'bg-off-soft text-off',
  info: 'bg-navy-soft text-navy',
}

/** A state, in one word with its colour: attending `yes`, awaiting `wait`, regrets `no`, the rest `off`. */
export function Chip({ tone, children, className }: { tone: Tone; children: ReactNode; className?: string }) {
  return (
    <span
      className={clsx(
        'chip inline-flex items-center gap-1.5 whitespace-nowrap rounded-full px-2.25 py-0.5 font-medium text-xs',
        'before:size-1.75 before:flex-none before:rounded-full before:bg-current before:content-[""]',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
