'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field, FieldGroup } from '@/components/ui/field'
import { flash } from '@/components/ui/flash'
import { ActionForm } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Radio } from '@/components/ui/radio'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { formatShort } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { answerOnBehalf } from '@/lib/invitations/actions/replies'
import { isComing } from '@/lib/invitations/rules/showing'
import { DelegateFields } from './delegate-fields'
import { DialogFoot } from './dialog-foot'
import type { ShownActivity, ShownRow } from './shown'

type Props = { row: ShownRow; activity: ShownActivity; onClose: () => void }

/** What a post says by telephone, with the questions of the guest's own reply page. */
export function BehalfForm({ row: shown, activity, onClose }: Props) {
  const t = useTranslations('cockpit.behalf')
  const locale: Locale = useLocale()
  // As it stood when the form was opened: an answer that comes meanwhile is told, not typed over unseen.
  const [row] = useState(shown)
  const [answer, setAnswer] = useState<string>(
    isComing(row) || row.standing === 'regrets' ? row.standing : '',
  )
  const late = activity.replyBy !== null && activity.now > activity.replyBy
  function recorded(value: unknown) {
    onClose()
    const overtook = typeof value === 'object' && value !== null && 'overtook' in value && value.overtook
    flash(t(overtook ? 'overtook' : 'done', { state: locale === 'zh' ? row.post.stateZh : row.post.stateEn }))
  }
  return (
    <ActionForm action={answerOnBehalf} namespace="cockpit" onDone={recorded} label={t('label')}>
      <input type="hidden" name="invitationId" value={row.id} />
      <input type="hidden" name="seenVersion" value={row.replyVersion} />
      <p className="text-ink-2">{t('text')}</p>
      {late && activity.replyBy ? (
        <Notice tone="wait">
          {t('late', { when: formatShort(activity.replyBy, locale, activity.zone) })}
        </Notice>
      ) : null}
      <FieldGroup name="answer" label={t('answer')} required>
        {(['attending', ...(activity.tentativeAllowed ? ['tentative'] : []), 'regrets'] as const).map(one => (
          <Radio
            key={one}
            name="answer"
            value={one}
            label={t(`choice.${one}`)}
            checked={answer === one}
            onChange={() => setAnswer(one)}
          />
        ))}
      </FieldGroup>
      {answer === 'regrets' ? null : <DelegateFields row={row} asks={activity.asks} locale={locale} />}
      <Field name="note" label={t('note')} mark="optional">
        <TextArea rows={2} maxLength={2000} defaultValue={row.reply?.note} />
      </Field>
      <Field name="privateNote" label={t('privateNote')} hint={t('privateHint')} mark="optional">
        <TextArea rows={2} maxLength={1000} />
      </Field>
      <DialogFoot onClose={onClose}>
        <SubmitButton>{t('save')}</SubmitButton>
      </DialogFoot>
    </ActionForm>
  )
}
