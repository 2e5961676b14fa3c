'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { fieldId } from './form-context'

type Props = {
  /** What went wrong and what to do next, in words. */
  reason: string
  /** Messages by field; each becomes a link to it. */
  fields?: Record<string, string>
  /** A new object each time it is to take the focus again. */
  occurrence?: object
  /** The form's prefix of ids. */
  prefix?: string
}

const NONE: Record<string, string> = {}

/** Says above a form what is wrong with it; takes the focus when it appears, so that nobody misses it. */
export function ErrorSummary({ reason, fields = NONE, occurrence, prefix = 'f' }: Props) {
  const t = useTranslations('ui')
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(fields)
  const [labels, setLabels] = useState<Record<string, string>>({})
  useEffect(() => {
    setLabels(Object.fromEntries(Object.keys(fields).map(name => [name, labelOf(fieldId(prefix, name))])))
  }, [fields, prefix])
  useEffect(() => {
    if (occurrence) box.current?.focus()
  }, [occurrence])
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border-[1.5px] border-seal bg-card px-4.5 py-3.5 outline-none focus-visible:outline-2"
    >
      <h2 className="text-base text-seal">
        {entries.length > 0 ? t('problems', { count: entries.length }) : reason}
      </h2>
      {entries.length > 0 ? (
        <ul className="mt-1 grid gap-1">
          {entries.map(([name, message]) => (
            <li key={name}>
              <a href={`#${fieldId(prefix, name)}`} onClick={event => goTo(event, fieldId(prefix, name))}>
                {labels[name] ? t('fieldProblem', { label: labels[name], message }) : message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The words of a field's label or legend, without its mark. */
function labelOf(id: string): string {
  const label = document.querySelector(`label[for="${id}"], fieldset[id="${id}"] > legend`)
  return label?.firstChild?.textContent?.trim() ?? ''
}

function goTo(event: { preventDefault(): void }, id: string) {
  const target = document.getElementById(id)
  if (!target) return
  event.preventDefault()
  target.scrollIntoView({ block: 'center' })
  target.focus({ preventScroll: true })
}
