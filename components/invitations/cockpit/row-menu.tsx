'use client'

import { useLocale, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button-class'
import { Icon } from '@/components/ui/icon'
import { MenuFrame, MenuItem, MenuLink, MenuRule } from '@/components/ui/menu'
import { isAwaited, isComing } from '@/lib/invitations/rules/showing'
import { dayHasCome, isOut, type ShownActivity, type ShownRow } from './shown'

export type Asked = 'behalf' | 'remind' | 'seats' | 'place' | 'withdraw' | 'resend' | 'pourMemoire' | 'chat'

type Props = {
  row: ShownRow
  activity: ShownActivity
  mayWrite: boolean
  tabIndex: number
  onAsk: (what: Asked) => void
  onHistory: () => void
}

/** What can be done about one invitation. */
export function RowMenu({ row, activity, mayWrite, tabIndex, onAsk, onHistory }: Props) {
  const t = useTranslations('cockpit.menu')
  const locale = useLocale()
  const out = mayWrite && isOut(row)
  const open = out && activity.closed === null
  return (
    <MenuFrame
      face={<Icon name="more" />}
      label={t('of', { state: locale === 'zh' ? row.post.stateZh : row.post.stateEn })}
      className={buttonClass({ variant: 'plain', size: 'sm' })}
      tabIndex={tabIndex}
    >
      {open ? <MenuItem onSelect={() => onAsk('behalf')}>{t('behalf')}</MenuItem> : null}
      {row.issuedAt ? <MenuItem onSelect={onHistory}>{t('versions')}</MenuItem> : null}
      {mayWrite && isComing(row) && dayHasCome(activity) ? (
        <MenuLink href={`/office/activities/${activity.id}/guests#${row.id}`}>{t('attendance')}</MenuLink>
      ) : null}
      {open && isAwaited(row) ? <MenuItem onSelect={() => onAsk('remind')}>{t('remind')}</MenuItem> : null}
      {open ? <MenuItem onSelect={() => onAsk('resend')}>{t('resend')}</MenuItem> : null}
      {open && activity.chat.zh ? <MenuItem onSelect={() => onAsk('chat')}>{t('chat')}</MenuItem> : null}
      {open ? <MenuItem onSelect={() => onAsk('seats')}>{t('seats')}</MenuItem> : null}
      {out ? <MenuItem onSelect={() => onAsk('place')}>{t('place')}</MenuItem> : null}
      <MenuLink href={`/office/consulates/${row.post.id}`}>{t('consulate')}</MenuLink>
      {open ? (
        <>
          <MenuRule />
          <MenuItem danger onSelect={() => onAsk('withdraw')}>
            {t('withdraw')}
          </MenuItem>
        </>
      ) : null}
    </MenuFrame>
  )
}
