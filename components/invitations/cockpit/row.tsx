'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Td, Th, Tr } from '@/components/ui/table'
import { Tooltip } from '@/components/ui/tooltip'
import type { Locale } from '@/lib/i18n/routing'
import { LastContact } from './last-contact'
import { PostName } from './post-name'
import { ReplyChip } from './reply-chip'
import { type Asked, RowMenu } from './row-menu'
import { isOut, type ShownActivity, type ShownRow } from './shown'
import { WhoComes } from './who-comes'

type Props = {
  row: ShownRow
  activity: ShownActivity
  mayWrite: boolean
  selected: boolean
  /** 0 for the one row that the Tab key stops at. */
  tabIndex: number
  onSelect: (id: string) => void
  onAsk: (what: Asked, row: ShownRow) => void
  onHistory: (id: string) => void
}

/** One invitation: its place, the post, who comes, the answer, what last passed between us. On a phone a card. */
export function CockpitTableRow(props: Props) {
  const { row, activity, mayWrite, selected, tabIndex, onSelect, onAsk, onHistory } = props
  const t = useTranslations('cockpit.table')
  const locale: Locale = useLocale()
  const state = locale === 'zh' ? row.post.stateZh : row.post.stateEn
  return (
    <Tr selected={selected} data-row={row.id} id={`row-${row.id}`}>
      {mayWrite ? (
        <Td style={{ gridColumn: 1, order: 1 }} className="print:hidden">
          {isOut(row) ? (
            <label className="touch inline-flex items-center gap-2">
              <input
                type="checkbox"
                className="check"
                data-walk="check"
                tabIndex={tabIndex}
                checked={selected}
                onChange={() => onSelect(row.id)}
              />
              <span className="sr-only max-sm:not-sr-only">{t('select', { state })}</span>
            </label>
          ) : null}
        </Td>
      ) : null}
      <Td place="hidden" className="text-ink-3">
        <Tooltip text={row.why}>
          <button
            type="button"
            data-walk="place"
            tabIndex={tabIndex}
            aria-label={row.place === null ? t('noPlace') : t('place', { place: row.place })}
            className="min-h-6 min-w-6 cursor-help rounded-sm text-start"
          >
            {row.place ?? '–'}
          </button>
        </Tooltip>
      </Td>
      <Th scope="row" place="lead" className="whitespace-nowrap font-normal max-sm:whitespace-normal">
        {row.place === null ? null : <span className="mr-2 text-ink-3 sm:hidden">{row.place}</span>}
        <PostName post={row.post} locale={locale} />
      </Th>
      <Td label={t('who')} place={saysWho(row) ? undefined : 'hidden'}>
        <WhoComes row={row} activityId={activity.id} locale={locale} />
      </Td>
      <Td place="corner" className="whitespace-nowrap">
        <ReplyChip standing={row.standing} />
      </Td>
      <Td label={t('contact')} className="text-ink-3 text-xs">
        <LastContact
          row={row}
          activity={activity}
          locale={locale}
          mayWrite={mayWrite}
          onResend={() => onAsk('resend', row)}
        />
      </Td>
      <Td
        label={t('reason')}
        place={row.place === null ? 'hidden' : undefined}
        className="text-ink-3 text-xs sm:hidden"
      >
        {row.why}
      </Td>
      <Td style={{ gridColumn: 2, order: 2 }} className="text-end print:hidden">
        <RowMenu
          row={row}
          activity={activity}
          mayWrite={mayWrite}
          tabIndex={tabIndex}
          onAsk={what => onAsk(what, row)}
          onHistory={() => onHistory(row.id)}
        />
      </Td>
    </Tr>
  )
}

/** Whether anything is known of who comes: on a phone an empty line is left out. */
function saysWho(row: ShownRow): boolean {
  return row.delegates.length > 0 || row.standing === 'undelivered' || Boolean(row.reply?.note)
}
