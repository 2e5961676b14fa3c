'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { ActionForm } from '@/components/ui/form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { saveSegment } from '@/lib/invitations/actions/sending'
import { ANY, type NamedSegment, type SegmentPost } from '@/lib/invitations/rules/segments'
import { readRule } from '@/lib/invitations/rules/typed-segment'
import { RuleFields } from './rule-fields'
import { SegmentPosts } from './segment-posts'

type Props = {
  segment?: NamedSegment & { version: number }
  others: NamedSegment[]
  posts: SegmentPost[]
  city: { en: string; zh: string }
  /** The half-year in which it is read. */
  now: string
}

/** The rule of a segment and, beside it, who is in it as it stands on the screen. */
export function SegmentForm({ segment, others, posts, city, now }: Props) {
  const t = useTranslations('segments')
  const [rule, setRule] = useState(segment?.rule ?? ANY)
  const read = (event: FormEvent<HTMLElement>) => {
    const form = event.currentTarget.closest('form')
    if (!form) return
    const data = new FormData(form)
    setRule(readRule(name => data.getAll(name).map(String)))
  }
  return (
    <ActionForm action={saveSegment} namespace="segments">
      <input type="hidden" name="segmentId" value={segment?.id ?? ''} />
      <input type="hidden" name="version" value={segment?.version ?? 0} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_304px]">
        <Card className="px-5 py-5">
          <div className="grid gap-5" onChange={read}>
            <Field name="name" label={t('name')} hint={t('nameHint')} required className="max-w-110">
              <TextInput maxLength={60} autoComplete="off" defaultValue={segment?.name} />
            </Field>
            <RuleFields rule={segment?.rule ?? ANY} others={others} posts={posts} city={city} />
            <div className="flex flex-wrap gap-2.5">
              <SubmitButton>{t('save')}</SubmitButton>
              <ButtonLink href="/office/activities/segments">{t('back')}</ButtonLink>
            </div>
          </div>
        </Card>
        <SegmentPosts rule={rule} others={others} posts={posts} now={now} />
      </div>
    </ActionForm>
  )
}
