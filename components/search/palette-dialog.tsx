'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { useRouter } from '@/lib/i18n/navigation'
import { ResultList } from './result-list'
import { type Result, resultsOf } from './results'
import { useFound } from './use-found'

/** The search, open: a combobox over the list of what is found. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('layout.search')
  const locale = useLocale()
  const router = useRouter()
  const box = useRef<HTMLDialogElement>(null)
  const list = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const text = typed.trim()
  const { found, pending, failed } = useFound(text)
  const results = found ? resultsOf(found, locale) : []
  const at = Math.min(chosen, results.length - 1)

  useEffect(() => box.current?.showModal(), [])

  function go(result: Result) {
    box.current?.close()
    router.push(result.href)
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter and arrows belong to the input method while it composes; 229 is what older browsers say then.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && results.length > 0) {
      event.preventDefault()
      setChosen((at + step + results.length) % results.length)
    }
    const result = results[at]
    if (event.key === 'Enter' && result && !pending) {
      event.preventDefault()
      go(result)
    }
  }

  return (
    <dialog
      ref={box}
      aria-label={t('title')}
      onClose={onClose}
      onClick={event => event.target === box.current && box.current?.close()}
      onKeyDown={event => event.key === 'Escape' && event.stopPropagation()}
      className="mx-auto mt-[12vh] mb-auto w-[calc(100vw-2rem)] max-w-2xl rounded-lg border border-line bg-card p-0 text-ink shadow-pop max-sm:mt-4"
    >
      <div className="flex items-center gap-2.5 border-line border-b px-4">
        <Icon name="search" className="text-ink-3" />
        <input
          type="text"
          role="combobox"
          aria-label={t('title')}
          aria-expanded={results.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={results[at] ? `${list}-${results[at].key}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          placeholder={t('placeholder')}
          onChange={event => {
            setTyped(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
          className="min-w-0 flex-1 bg-transparent py-3.5 text-md outline-none"
        />
        <button
          type="button"
          onClick={() => box.current?.close()}
          aria-label={t('close')}
          className="touch grid min-w-8 place-items-center rounded-md text-ink-3 hover:bg-sel"
        >
          <Icon name="close" />
        </button>
      </div>
      <ResultList id={list} results={results} chosen={at} onChoose={go} onPoint={setChosen} />
      <p role="status" className={results.length > 0 ? 'sr-only' : 'px-4 py-4 text-ink-2'}>
        {said()}
      </p>
    </dialog>
  )

  function said(): string {
    if (!text) return t('hint')
    if (failed) return t('failed')
    if (!found || (pending && results.length === 0)) return t('pending')
    return results.length > 0 ? t('count', { count: results.length }) : t('nothing', { text })
  }
}
