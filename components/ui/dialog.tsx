'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { buttonClass } from './button-class'
import { Icon } from './icon'

type Props = { open: boolean; onClose: () => void; title: ReactNode; children: ReactNode; wide?: boolean }

/**
 * A question over the page. The browser's own dialog: it keeps the focus within, closes on Escape and gives the
 * focus back.
 */
export function Dialog({ open, onClose, title, children, wide }: Props) {
  const t = useTranslations('ui')
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open && !box.current?.open) box.current?.showModal()
    if (!open) box.current?.close()
  }, [open])
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onClose={onClose}
      onClick={event => event.target === box.current && box.current?.close()}
      onKeyDown={event => event.key === 'Escape' && event.stopPropagation()}
      className={`m-auto w-[calc(100vw-2rem)] rounded-lg border border-line bg-card p-0 text-ink shadow-pop ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
    >
      <div className="px-5 py-4">
        <div className="mb-2 flex items-start justify-between gap-4">
          <h2 id={id} className="text-lg">
            {title}
          </h2>
          <button
            type="button"
            aria-label={t('close')}
            onClick={() => box.current?.close()}
            className={buttonClass({ variant: 'plain', size: 'sm' }, '-mr-2')}
          >
            <Icon name="close" />
          </button>
        </div>
        {open ? children : null}
      </div>
    </dialog>
  )
}
