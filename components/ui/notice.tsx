import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type NoticeTone = 'info' | 'yes' | 'wait' | 'problem'

const TONES: Record<NoticeTone, { box: string; icon: IconName }> = {
  info: { box: 'border-line bg-navy-soft text-ink', icon: 'info' },
  yes: { box: 'border-yes bg-yes-soft text-yes', icon: 'check' },
  wait: { box: 'border-line bg-wait-soft text-wait', icon: 'warn' },
  problem: { box: 'border-seal bg-card text-ink', icon: 'warn' },
}

type Props = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; actions?: ReactNode }

/** A note within a page: what happened, what to mind, what to do next. */
export function Notice({ tone = 'info', title, children, actions }: Props) {
  return (
    <div className={clsx('flex items-start gap-2.5 rounded-lg border px-4 py-2.5', TONES[tone].box)}>
      <Icon name={TONES[tone].icon} className={clsx('mt-1', tone === 'problem' && 'text-seal')} />
      <div className="min-w-0 flex-1">
        {title ? <div className={clsx('font-bold', tone === 'problem' && 'text-seal')}>{title}</div> : null}
        {children}
      </div>
      {actions ? <div className="flex flex-none flex-wrap gap-2">{actions}</div> : null}
    </div>
  )
}
