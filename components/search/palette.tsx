'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '@/components/ui/icon'
import { PaletteDialog } from './palette-dialog'

/** The search over posts, people and activities: behind a button of the bar, and behind Ctrl K (⌘ K) on every page. */
export function Palette() {
  const t = useTranslations('layout.search')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        className="touch flex w-full min-w-44 items-center gap-2 rounded-md border border-control bg-card px-2.5 py-1 text-ink-3 text-sm hover:bg-sel"
      >
        <Icon name="search" />
        <span className="flex-1 text-start">{t('open')}</span>
        <kbd className="rounded border border-line px-1 font-sans text-xs max-lg:hidden">Ctrl K</kbd>
      </button>
      {open ? createPortal(<PaletteDialog onClose={() => setOpen(false)} />, document.body) : null}
    </>
  )
}
