'use client'

import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Flag } from '@/components/ui/flag'
import { Icon } from '@/components/ui/icon'
import { langOfText } from '@/lib/i18n/routing'
import type { Result } from './results'

const GROUPS = ['posts', 'people', 'activities'] as const

type Props = {
  id: string
  results: Result[]
  chosen: number
  onChoose: (result: Result) => void
  onPoint: (at: number) => void
}

/** What was found, in groups; the keyboard stays in the box above. */
export function ResultList({ id, results, chosen, onChoose, onPoint }: Props) {
  const t = useTranslations('layout.search')
  return (
    <div id={id} role="listbox" aria-label={t('results')} className="max-h-[60vh] overflow-y-auto">
      {GROUPS.map(group => {
        const lines = results.filter(result => result.group === group)
        return lines.map((result, place) => {
          const at = results.indexOf(result)
          return (
            <Fragment key={result.key}>
              {place === 0 ? (
                <div aria-hidden className="px-4 pt-2.5 pb-1 font-medium text-ink-3 text-xs">
                  {t(`group.${group}`)}
                </div>
              ) : null}
              <button
                type="button"
                id={`${id}-${result.key}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === chosen}
                ref={element => {
                  if (at === chosen) element?.scrollIntoView({ block: 'nearest' })
                }}
                onClick={() => onChoose(result)}
                onMouseMove={() => at !== chosen && onPoint(at)}
                className="touch flex w-full items-center gap-3 px-4 py-1.5 text-start aria-selected:bg-sel"
              >
                {result.flag ? <Flag code={result.flag} /> : <Icon name="calendar" className="text-ink-3" />}
                <Words result={result} />
              </button>
            </Fragment>
          )
        })
      })}
    </div>
  )
}

function Words({ result }: { result: Result }) {
  const t = useTranslations('layout.search')
  return (
    <span className="min-w-0">
      <span lang={langOfText(result.title)} className="font-medium">
        {result.title}
      </span>
      {result.over ? <span className="text-ink-3 text-xs"> · {t(`over.${result.over}`)}</span> : null}
      <span lang={langOfText(result.detail)} className="block truncate text-ink-3 text-xs">
        {result.detail}
      </span>
    </span>
  )
}
