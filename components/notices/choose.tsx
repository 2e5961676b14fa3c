'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { Segmented } from '@/components/ui/segmented'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseNotices } from '@/lib/notifications/actions'
import { WAYS } from '@/lib/notifications/rules/kinds'
import type { ChosenWay } from '@/lib/notifications/types'

/** One's own choice, for each kind of notice: not at all, in the portal, by mail too. */
export function ChooseNotices({ ways }: { ways: ChosenWay[] }) {
  const t = useTranslations('notices.choose')
  const options = WAYS.map(value => ({ value, label: t(`way.${value}`) }))
  return (
    <ActionForm action={chooseNotices} label={t('title')}>
      <p className="text-ink-2">{t('text')}</p>
      <ul className="border-line-2 border-b">
        {ways.map(({ kind, way }) => (
          <li
            key={kind}
            className="flex items-center justify-between gap-x-5 gap-y-2 border-line-2 border-t py-2.5 max-sm:flex-col max-sm:items-start"
          >
            <div>
              <p className="font-bold">{t(`kind.${kind}.name`)}</p>
              <p className="text-ink-2 text-sm">{t(`kind.${kind}.hint`)}</p>
            </div>
            <div className="flex-none">
              <Segmented
                name={`ways.${kind}`}
                label={t(`kind.${kind}.name`)}
                options={options}
                defaultValue={way}
              />
            </div>
          </li>
        ))}
      </ul>
      <div>
        <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
