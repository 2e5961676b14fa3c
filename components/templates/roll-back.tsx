'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { rollBackWords } from '@/lib/correspondence/actions'
import type { TemplateWords, WordsState } from '@/lib/correspondence/types'

type Props = { words: Pick<TemplateWords, 'key' | 'now'>; to: WordsState['versions'] }

/** Makes earlier words the newest again, after a question. */
export function RollBack({ words: { key, now }, to }: Props) {
  const t = useTranslations('templates')
  return (
    <ConfirmButton
      trigger={t('rollBack')}
      size="sm"
      title={t('rollBackTitle')}
      confirm={t('rollBack')}
      action={rollBackWords}
      namespace="templates"
      fields={{
        key,
        versionEn: String(now.en.version),
        versionZh: String(now.zh.version),
        toEn: String(to.en),
        toZh: String(to.zh),
      }}
    >
      <p>{t('rollBackText')}</p>
    </ConfirmButton>
  )
}
