'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { ConfirmButton } from '@/components/ui/confirm'
import { undoMerge } from '@/lib/directory/actions'
import type { Merged } from '@/lib/directory/types'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, langOfText } from '@/lib/i18n/routing'

/** What was made one lately, by whom, and the way to part it again. */
export function LastMerges({ merges }: { merges: Merged[] }) {
  const t = useTranslations('duplicates')
  const locale: Locale = useLocale()
  if (merges.length === 0) return null
  return (
    <Card title={t('last')}>
      <ul>
        {merges.map(({ id, keptId, consulateId, kept, gone, mergedByName, mergedAt, undoneAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line-2 py-2.5 not-first:border-t"
          >
            <div className="min-w-0">
              {t.rich('merged', {
                gone: () => <b lang={langOfText(gone)}>{gone}</b>,
                kept: () => (
                  <Link
                    href={`/office/consulates/${consulateId}/people/${keptId}/edit`}
                    lang={langOfText(kept)}
                  >
                    {kept}
                  </Link>
                ),
              })}
              <div className="text-ink-3 text-xs">
                {t('when', { name: mergedByName, day: formatDay(mergedAt, locale) })}
              </div>
            </div>
            {undoneAt ? (
              <Chip tone="off">{t('undone')}</Chip>
            ) : (
              <ConfirmButton
                size="sm"
                trigger={
                  <>
                    {t('undo')}
                    <span className="sr-only">
                      : <span lang={langOfText(gone)}>{gone}</span>
                    </span>
                  </>
                }
                title={t('undo_title')}
                confirm={t('undo')}
                action={undoMerge}
                fields={{ id }}
                namespace="duplicates"
              >
                <p className="text-ink-2">{t('undo_text')}</p>
              </ConfirmButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
