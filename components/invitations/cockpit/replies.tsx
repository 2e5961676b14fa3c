'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Table, Th } from '@/components/ui/table'
import { useRouter } from '@/lib/i18n/navigation'
import type { ReplyVersion } from '@/lib/invitations/types'
import type { Note } from '@/lib/notes/types'
import { AskDialog } from './ask-dialog'
import { BulkBar } from './bulk-bar'
import { CockpitTableRow } from './row'
import type { Asked } from './row-menu'
import { SelectAll } from './select-all'
import { isOut, type ShownActivity, type ShownRow } from './shown'
import { useWalk } from './use-walk'
import { VersionsDialog } from './versions-dialog'

type Props = {
  /** All rows; `shown` are the ids of those that the address asks for. */
  rows: ShownRow[]
  shown: string[]
  activity: ShownActivity
  mayWrite: boolean
  /** The answers of one row, where the address asks for them. */
  history: { id: string; versions: ReplyVersion[]; notes: Note[] } | null
  /** This page's address without the history. */
  here: string
}

/** The table of the cockpit: chosen rows and open questions stay as they are while the records beneath them change. */
export function Replies({ rows, shown, activity, mayWrite, history, here }: Props) {
  const t = useTranslations('cockpit.table')
  const locale = useLocale()
  const router = useRouter()
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<{ what: Asked; ids: string[] }>()
  const visible = rows.filter(row => shown.includes(row.id))
  const selectable = mayWrite ? visible.filter(isOut).map(row => row.id) : []
  const chosen = selectable.filter(id => selection.has(id))
  const walk = useWalk(visible.map(row => row.id))
  const answered = history && rows.find(row => row.id === history.id)

  function toggle(id: string) {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setSelection(next)
  }
  function open(id: string) {
    router.replace(`${here}${here.includes('?') ? '&' : '?'}history=${id}`, { scroll: false })
  }
  function closeHistory() {
    if (history) focusRow(history.id)
    router.replace(here, { scroll: false })
  }
  function close() {
    if (asked?.ids.length === 1) focusRow(asked.ids[0])
    setAsked(undefined)
  }

  return (
    <>
      {chosen.length > 0 ? (
        <BulkBar
          count={chosen.length}
          of={rows.filter(isOut).length}
          open={activity.closed === null}
          onAsk={what => setAsked({ what, ids: chosen })}
          onClear={() => setSelection(new Set())}
        />
      ) : null}
      <Table caption={t('caption')}>
        <thead>
          <tr>
            {mayWrite ? (
              <Th className="w-11 print:hidden">
                <SelectAll ids={selectable} chosen={chosen} onChange={ids => setSelection(new Set(ids))} />
              </Th>
            ) : null}
            <Th className="w-11">{t('order')}</Th>
            <Th>{t('consulate')}</Th>
            <Th>{t('who')}</Th>
            <Th>{t('reply')}</Th>
            <Th>{t('contact')}</Th>
            <Th className="sm:hidden">{t('reason')}</Th>
            <Th className="w-12 print:hidden">
              <span className="sr-only">{t('actions')}</span>
            </Th>
          </tr>
        </thead>
        <tbody onFocus={walk.onFocus} onKeyDown={walk.onKeyDown}>
          {visible.map(row => (
            <CockpitTableRow
              key={row.id}
              row={row}
              activity={activity}
              mayWrite={mayWrite}
              selected={chosen.includes(row.id)}
              tabIndex={row.id === walk.active ? 0 : -1}
              onSelect={toggle}
              onAsk={(what, { id }) => setAsked({ what, ids: [id] })}
              onHistory={open}
            />
          ))}
        </tbody>
      </Table>
      {visible.length === 0 ? (
        <p lang={locale === 'zh' ? 'zh-Hans' : 'en'} className="px-4.5 py-6 text-center text-ink-3">
          {t('none')}
        </p>
      ) : null}
      {asked ? (
        <AskDialog
          what={asked.what}
          rows={rows.filter(row => asked.ids.includes(row.id))}
          activity={activity}
          onClose={close}
        />
      ) : null}
      {history && answered ? (
        <VersionsDialog
          row={answered}
          versions={history.versions}
          notes={history.notes}
          activity={activity}
          onClose={closeHistory}
        />
      ) : null}
    </>
  )
}

/** Gives the focus back to the row that a question was about: its menu is gone by then. */
function focusRow(id: string | undefined) {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-row="${id}"] [aria-haspopup="menu"]`)?.focus())
}
