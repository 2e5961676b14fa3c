'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { AudiencePost } from '@/lib/invitations/types'

/** Those of the chosen groups that are not to be invited this time, each with room to say why. */
export function LeftOut({ posts, reasons }: { posts: AudiencePost[]; reasons: Record<string, string> }) {
  const t = useTranslations('segments')
  const locale = useLocale()
  if (posts.length === 0) return null
  return (
    <Card title={t('leftOut')}>
      <p className="mb-2 text-ink-3 text-xs">{t('leftOutHint')}</p>
      <div className="grid max-h-96 gap-2.5 overflow-y-auto">
        {posts.map(post => {
          const state = locale === 'zh' ? post.stateZh : post.stateEn
          return (
            <Field key={post.id} name={`reasons.${post.id}`} label={state}>
              <TextInput
                aria-label={t('reasonOf', { state })}
                maxLength={200}
                autoComplete="off"
                defaultValue={reasons[post.id] ?? ''}
              />
            </Field>
          )
        })}
      </div>
    </Card>
  )
}
