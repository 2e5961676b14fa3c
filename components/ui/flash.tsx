'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useSyncExternalStore } from 'react'
import { buttonClass } from './button-class'
import { Icon } from './icon'

type Message = { id: number; content: ReactNode }

let messages: Message[] = []
let next = 1
const listeners = new Set<() => void>()
const EMPTY: Message[] = []

/** Shows and announces a short message at the foot of the page for eight seconds. */
export function flash(content: ReactNode): void {
  const id = next++
  change([...messages, { id, content }])
  setTimeout(() => dismiss(id), 8000)
}

/** Where flashed messages appear: once per page, in the shell. */
export function FlashRegion() {
  const t = useTranslations('ui')
  const shown = useSyncExternalStore(
    subscribe,
    () => messages,
    () => EMPTY,
  )
  return (
    <div role="status" data-chrome className="fixed inset-x-4 bottom-4 z-40 grid justify-items-center gap-2">
      {shown.map(({ id, content }) => (
        <div
          key={id}
          className="flex items-center gap-3 rounded-lg bg-ink py-1.5 pr-2 pl-4 text-paper shadow-pop"
        >
          {content}
          <button
            type="button"
            aria-label={t('close')}
            onClick={() => dismiss(id)}
            className={buttonClass({ variant: 'quiet', size: 'sm' }, 'text-paper hover:text-navy')}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}

function dismiss(id: number) {
  change(messages.filter(message => message.id !== id))
}

function change(to: Message[]) {
  messages = to
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
