'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Dialog } from '@/components/ui/dialog'
import { flash } from '@/components/ui/flash'
import { ActionForm } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { MenuFrame, MenuItem, MenuLink, MenuRule } from '@/components/ui/menu'
import { SubmitButton } from '@/components/ui/submit-button'
import { closeReplies, duplicateActivity, reopenReplies } from '@/lib/invitations/actions/activity'
import { conclude } from '@/lib/plans/actions'
import type { ActivityStatus } from '@/prisma/generated/enums'
import { AskDialog } from './ask-dialog'
import { DialogFoot } from './dialog-foot'
import type { ShownActivity, ShownRow } from './shown'

type Props = { rows: ShownRow[]; activity: ShownActivity; status: ActivityStatus; closed: boolean }
type Question = 'close' | 'reopen' | 'conclude' | 'duplicate'

const ACTIONS = { close: closeReplies, reopen: reopenReplies, conclude, duplicate: duplicateActivity }

/** What else can be done about the activity. */
export function MoreMenu({ rows, activity, status, closed }: Props) {
  const t = useTranslations('cockpit.more')
  const [asked, setAsked] = useState<Question>()
  const root = `/office/activities/${activity.id}`
  const [reminding, setReminding] = useState(false)
  const attending = rows.filter(row => row.standing === 'attending')
  const over = status === 'cancelled' || status === 'concluded'
  const out = status === 'open' || status === 'postponed'
  const begun = activity.startsAt !== null && activity.now >= activity.startsAt
  return (
    <>
      <MenuFrame face={<Icon name="more" />} label={t('label')} className={buttonClass()}>
        {over ? null : <MenuLink href={`${root}/edit`}>{t('edit')}</MenuLink>}
        {begun || over ? null : (
          <MenuLink href={`${root}/audience`}>{t(out ? 'inviteMore' : 'invite')}</MenuLink>
        )}
        {out ? <MenuLink href={`${root}/postpone`}>{t('postpone')}</MenuLink> : null}
        {out && !begun && attending.length > 0 ? (
          <MenuItem onSelect={() => setReminding(true)}>{t('pourMemoire')}</MenuItem>
        ) : null}
        {out && !begun ? (
          <MenuItem onSelect={() => setAsked(closed ? 'reopen' : 'close')}>
            {t(closed ? 'reopen.open' : 'close.open')}
          </MenuItem>
        ) : null}
        {out && begun ? (
          <MenuItem onSelect={() => setAsked('conclude')}>{t('conclude.open')}</MenuItem>
        ) : null}
        <MenuItem onSelect={() => setAsked('duplicate')}>{t('duplicate.open')}</MenuItem>
        {out ? (
          <>
            <MenuRule />
            <MenuLink href={`${root}/cancel`}>{t('cancel')}</MenuLink>
          </>
        ) : null}
      </MenuFrame>
      {reminding ? (
        <AskDialog
          what="pourMemoire"
          rows={attending}
          activity={activity}
          onClose={() => setReminding(false)}
        />
      ) : null}
      {asked ? <Ask what={asked} activity={activity} onClose={() => setAsked(undefined)} /> : null}
    </>
  )
}

function Ask({ what, activity, onClose }: { what: Question; activity: ShownActivity; onClose: () => void }) {
  const t = useTranslations('cockpit.more')
  function done() {
    onClose()
    flash(t(`${what}.done`))
  }
  return (
    <Dialog open onClose={onClose} title={t(`${what}.title`)}>
      <ActionForm action={ACTIONS[what]} namespace="cockpit" onDone={done}>
        <input type="hidden" name={what === 'conclude' ? 'id' : 'activityId'} value={activity.id} />
        <input type="hidden" name="version" value={activity.version} />
        <p>{t(`${what}.text`)}</p>
        <DialogFoot onClose={onClose}>
          <SubmitButton>{t(`${what}.confirm`)}</SubmitButton>
        </DialogFoot>
      </ActionForm>
    </Dialog>
  )
}
