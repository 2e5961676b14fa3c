'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { BehalfForm } from './behalf-form'
import { ChatText } from './chat-text'
import { PlaceForm } from './place-form'
import { PourMemoireForm } from './pour-memoire-form'
import { RemindForm } from './remind-form'
import { ResendForm } from './resend-form'
import type { Asked } from './row-menu'
import { SeatsForm } from './seats-form'
import { isReminded, type ShownActivity, type ShownRow } from './shown'
import { WithdrawForm } from './withdraw-form'

type Props = { what: Asked; rows: ShownRow[]; activity: ShownActivity; onClose: () => void }

/** The question that comes before something is told to posts, or recorded for one. */
export function AskDialog({ what, rows, activity, onClose }: Props) {
  const t = useTranslations('cockpit')
  const locale = useLocale()
  const [first] = rows
  if (!first) return null
  const told = rows.filter(row => isReminded(row, activity.now))
  const values = {
    count: what === 'remind' ? told.length : rows.length,
    state: locale === 'zh' ? first.post.stateZh : first.post.stateEn,
  }
  return (
    <Dialog open onClose={onClose} title={t(`${what}.title`, values)}>
      {what === 'behalf' ? <BehalfForm row={first} activity={activity} onClose={onClose} /> : null}
      {what === 'resend' ? <ResendForm row={first} onClose={onClose} /> : null}
      {what === 'remind' ? <RemindForm rows={rows} activity={activity} onClose={onClose} /> : null}
      {what === 'pourMemoire' ? <PourMemoireForm rows={rows} activity={activity} onClose={onClose} /> : null}
      {what === 'chat' ? <ChatText activity={activity} onClose={onClose} /> : null}
      {what === 'place' ? <PlaceForm row={first} onClose={onClose} /> : null}
      {what === 'seats' ? <SeatsForm rows={rows} activity={activity} onClose={onClose} /> : null}
      {what === 'withdraw' ? <WithdrawForm rows={rows} activity={activity} onClose={onClose} /> : null}
    </Dialog>
  )
}
