'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

type Props = {
  names: readonly string[]
  /** The kinds of activities that a passage can be for, with their names. */
  kinds: { kind: string; name: string }[]
}

type Typing = HTMLInputElement | HTMLTextAreaElement

/** What words may name, with what it stands for: a press puts it where was typed last. */
export function Placeholders({ names, kinds }: Props) {
  const t = useTranslations('templates')
  const list = useRef<HTMLDetailsElement>(null)
  const typing = useRef<Typing>(null)
  useEffect(() => {
    const form = list.current?.closest('form')
    function remember({ target }: FocusEvent) {
      const isText =
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLInputElement && target.type === 'text')
      if (isText) typing.current = target
    }
    form?.addEventListener('focusin', remember)
    return () => form?.removeEventListener('focusin', remember)
  }, [])

  function insert(text: string) {
    const field = typing.current ?? list.current?.closest('form')?.querySelector('textarea')
    if (!field) return
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  }
  const plain = names.filter(name => name !== 'kind' && name !== 'changes')
  return (
    <details ref={list} className="rounded-lg border border-line bg-card px-4.5 py-3">
      <summary className="touch font-bold">{t('placeholders')}</summary>
      <p className="my-2 text-ink-3 text-xs">{t('placeholdersHint')}</p>
      <ul className="grid gap-x-5 gap-y-1 sm:grid-cols-2">
        {plain.map(name => (
          <Placeholder key={name} text={`{{${name}}}`} meaning={t(`placeholder.${name}`)} onPress={insert} />
        ))}
        {names.includes('kind')
          ? kinds.map(({ kind, name }) => (
              <Placeholder
                key={kind}
                text={`{{#kind.${kind}}}…{{/kind.${kind}}}`}
                meaning={t('onlyKind', { kind: name })}
                onPress={insert}
              />
            ))
          : null}
      </ul>
      <p lang="en" className="mt-2 font-mono text-ink-3 text-xs">
        {'{{#purpose}}…{{/purpose}} · {{^purpose}}…{{/purpose}} · **…**'}
      </p>
    </details>
  )
}

type OneProps = { text: string; meaning: string; onPress: (text: string) => void }

function Placeholder({ text, meaning, onPress }: OneProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <button
        type="button"
        lang="en"
        className="touch font-mono text-navy text-xs underline"
        onClick={() => onPress(text)}
      >
        {text}
      </button>
      <span className="text-ink-3 text-xs">{meaning}</span>
    </li>
  )
}
