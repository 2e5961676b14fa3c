'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useContext } from 'react'
import { ActionBar } from '@/components/ui/action-bar'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { FormContext } from '@/components/ui/form-context'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { type Locale, langOf, otherLocale } from '@/lib/i18n/routing'
import { submitPlan } from '@/lib/plans/actions'
import { monthsOf } from '@/lib/plans/rules/half-year'
import { plannedKinds } from '@/lib/plans/rules/work-plan'
import type { PlanForm as Form } from '@/lib/plans/schema'
import type { PlanOwner } from '@/lib/plans/types'
import { PlannedFields } from './planned-fields'

type Props = {
  half: string
  owner: PlanOwner
  /** The version and edition that it is typed over. */
  number: number
  edition: number
  /** Back to what stands, where a new version of it is begun. */
  back: string | null
  start: Form
}

/** One's own work plan as it is written: priorities in both languages, and activities. A draft is nobody else's. */
export function PlanForm({ half, owner, number, edition, back, start }: Props) {
  const t = useTranslations('workPlans.form')
  const locale: Locale = useLocale()
  return (
    <ActionForm action={submitPlan} namespace="workPlans" label={t('label')}>
      <input type="hidden" name="half" value={half} />
      <Seen number={number} edition={edition} />
      <Card title={t('priorities')}>
        <p className="mb-3 text-ink-3 text-sm">{t('prioritiesHint')}</p>
        <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
          {[locale, otherLocale(locale)].map(side => (
            <Field
              key={side}
              name={side === 'zh' ? 'prioritiesZh' : 'prioritiesEn'}
              label={t(side === 'zh' ? 'inChinese' : 'inEnglish')}
            >
              <TextArea
                rows={5}
                maxLength={4000}
                lang={langOf(side)}
                defaultValue={side === 'zh' ? start.prioritiesZh : start.prioritiesEn}
              />
            </Field>
          ))}
        </div>
      </Card>
      <Card title={t('activities')}>
        <p className="mb-3 text-ink-3 text-sm">{t(`activitiesHint.${owner}`)}</p>
        <PlannedFields lines={start.activities} kinds={plannedKinds(owner)} months={monthsOf(half)} />
      </Card>
      <ActionBar
        actions={
          <>
            {back ? (
              <ButtonLink variant="plain" href={back}>
                {t('back')}
              </ButtonLink>
            ) : null}
            <SubmitButton name="intent" value="draft" variant="secondary">
              {t('draft')}
            </SubmitButton>
            <SubmitButton name="intent" value="submit">
              {t('submit')}
            </SubmitButton>
          </>
        }
      >
        <p className="max-sm:sr-only">{t('bar')}</p>
      </ActionBar>
    </ActionForm>
  )
}

/** Over which version it is typed. Who was told that a colleague has saved since has seen that one too: to send again replaces it. */
function Seen({ number, edition }: { number: number; edition: number }) {
  const { detail } = useContext(FormContext)
  const since = { number, edition, ...detail }
  return (
    <>
      <input type="hidden" name="number" value={since.number} />
      <input type="hidden" name="edition" value={since.edition} />
    </>
  )
}
