'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { isAwaited } from '@/lib/invitations/rules/showing'
import { AskDialog } from './ask-dialog'
import type { ShownActivity, ShownRow } from './shown'

type Props = { rows: ShownRow[]; activity: ShownActivity; primary: boolean }

/** Reminds all those whose answer is awaited; shows first who they are. */
export function RemindButton({ rows, activity, primary }: Props) {
  const t = useTranslations('cockpit.header')
  const [open, setOpen] = useState(false)
  const awaiting = rows.filter(isAwaited)
  return (
    <>
      <Button
        variant={primary ? 'primary' : 'secondary'}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('remind', { count: awaiting.length })}
      </Button>
      {open ? (
        <AskDialog what="remind" rows={awaiting} activity={activity} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
