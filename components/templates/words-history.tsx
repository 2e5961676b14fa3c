import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { ZONE } from '@/lib/clock'
import type { TemplateWords, TextDifference, WordsState } from '@/lib/correspondence/types'
import { formatDateTime } from '@/lib/i18n/format'
import { type Locale, langOf } from '@/lib/i18n/routing'
import { RollBack } from './roll-back'

type Props = { words: TemplateWords; mayWrite: boolean }

/** What the words were: each change with who made it, how the texts differ, and the way back. */
export function WordsHistory({ words, mayWrite }: Props) {
  const t = useTranslations('templates')
  return (
    <Card title={t('history')}>
      <ol className="grid gap-3">
        {words.states.map((state, place) => (
          <li key={state.at.getTime()} className="border-line-2 not-first:border-t not-first:pt-3">
            <State state={state} isNow={place === 0} />
            {mayWrite && place > 0 ? (
              <RollBack words={{ key: words.key, now: words.now }} to={state.versions} />
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function State({ state, isNow }: { state: WordsState; isNow: boolean }) {
  const t = useTranslations('templates')
  const locale: Locale = useLocale()
  const { at, by, note, versions, differences } = state
  const different = differences.en.length + differences.zh.length > 0
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <b>{by ? <span lang="zh-Hans">{by}</span> : t('standard')}</b>
        {by ? <span className="text-ink-3 text-sm">{formatDateTime(at, locale, ZONE)}</span> : null}
        <span className="text-ink-3 text-xs">{t('versions', versions)}</span>
        {isNow ? <span className="font-medium text-sm text-yes">{t('inUse')}</span> : null}
      </p>
      {note ? <p className="text-ink-2 text-sm">{note}</p> : null}
      {different ? (
        <details>
          <summary className="touch text-sm">{t('differences')}</summary>
          <div className="mt-1.5 grid gap-3 md:grid-cols-2">
            {(['zh', 'en'] as const).map(one => (
              <Differences key={one} language={one} texts={differences[one]} />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}

function Differences({ language, texts }: { language: Locale; texts: TextDifference[] }) {
  const t = useTranslations('templates')
  if (texts.length === 0)
    return <p className="text-ink-3 text-sm">{t('unchanged', { language: t(`language.${language}`) })}</p>
  return (
    <div className="grid content-start gap-2">
      {texts.map(({ text, label, pieces }) => (
        <div key={`${text} ${label}`}>
          <h3 className="text-sm">
            {t(`language.${language}`)} · {text === 'label' ? t(`label.${label}`) : t(text)}
          </h3>
          <p
            lang={langOf(language)}
            className="whitespace-pre-wrap break-words rounded-md bg-sel px-3 py-2 font-mono text-xs"
          >
            {pieces.map((piece, place) => {
              const key = `${place} ${piece.change}`
              if (piece.change === 'added')
                return (
                  <ins key={key} className="bg-yes-soft text-yes decoration-2">
                    {piece.text}
                  </ins>
                )
              if (piece.change === 'removed')
                return (
                  <del key={key} className="bg-seal-soft text-seal">
                    {piece.text}
                  </del>
                )
              return <span key={key}>{piece.text}</span>
            })}
          </p>
        </div>
      ))}
    </div>
  )
}
