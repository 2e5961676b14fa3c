'use client'

import { useTranslations } from 'next-intl'
import { ReasonFields } from '@/components/invitations/reason-fields'
import { Card } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { approveSupport, declineSupport, deliverSupport, takeSupport } from '@/lib/support/actions'
import { stepsOf } from '@/lib/support/rules/life'
import type { SupportStatus } from '@/prisma/generated/enums'

type Props = {
  request: { id: string; version: number; status: SupportStatus }
  /** The day that is proposed for the answer, and the first that can be. */
  answerBy: string
  today: string
}

/** What the office can do with a request as it stands; nothing where nothing follows. */
export function Decisions({ request, answerBy, today }: Props) {
  const t = useTranslations('support.act')
  const { id, version, status } = request
  const steps = stepsOf(status, 'office')
  if (steps.length === 0) return null
  const same = { fields: { supportId: id, version: String(version) }, namespace: 'support' }
  return (
    <Card title={t('title')} className="px-5!">
      <p className="mb-3 text-ink-2">{t('text')}</p>
      <div className="flex flex-wrap gap-2.5">
        {steps.includes('approved') ? (
          <ConfirmButton
            {...same}
            variant="primary"
            trigger={t('approved')}
            title={t('approveTitle')}
            confirm={t('approved')}
            action={approveSupport}
          >
            <WordFields />
          </ConfirmButton>
        ) : null}
        {steps.includes('delivered') ? (
          <ConfirmButton
            {...same}
            variant="primary"
            trigger={t('delivered')}
            title={t('deliverTitle')}
            confirm={t('delivered')}
            action={deliverSupport}
          >
            <p className="text-ink-2">{t('deliverText')}</p>
            <WordFields />
          </ConfirmButton>
        ) : null}
        {steps.includes('in_review') ? (
          <ConfirmButton
            {...same}
            trigger={t(status === 'declined' ? 'again' : 'in_review')}
            title={t('takeTitle')}
            confirm={t('in_review')}
            action={takeSupport}
          >
            <Field name="answerBy" label={t('answerBy')} hint={t('answerByHint')} required>
              <TextInput type="date" min={today} defaultValue={answerBy} />
            </Field>
          </ConfirmButton>
        ) : null}
        {steps.includes('declined') ? (
          <ConfirmButton
            {...same}
            trigger={t('declined')}
            title={t('declineTitle')}
            confirm={t('declined')}
            danger
            action={declineSupport}
          >
            <ReasonFields />
          </ConfirmButton>
        ) : null}
      </div>
    </Card>
  )
}

/** What the office has to add, in both languages side by side. */
function WordFields() {
  const t = useTranslations('support.act')
  const sides = useTranslations('ui.reason')
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-1 font-bold">{t('words')}</legend>
      <p className="text-ink-3 text-xs sm:col-span-2">{t('wordsHint')}</p>
      <Field name="wordsZh" label={sides('zh')}>
        <TextArea lang="zh-Hans" rows={3} maxLength={1000} />
      </Field>
      <Field name="wordsEn" label={sides('en')}>
        <TextArea lang="en" rows={3} maxLength={1000} />
      </Field>
    </fieldset>
  )
}
