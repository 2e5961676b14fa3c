'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Card } from '@/components/ui/card'
import { Flag } from '@/components/ui/flag'
import {
  asksNothing,
  isIn,
  type NamedSegment,
  type SegmentPost,
  type SegmentRule,
} from '@/lib/invitations/rules/segments'

type Props = { rule: SegmentRule; others: NamedSegment[]; posts: SegmentPost[]; now: string }

const MOST = 60

/** Who is in a segment today, and who of them cannot be invited and why. */
export function SegmentPosts({ rule, others, posts, now }: Props) {
  const t = useTranslations('segments')
  const found = useMemo(() => {
    const known = new Map(others.map(one => [one.id, one]))
    return asksNothing(rule) ? [] : posts.filter(post => isIn(post, rule, known, now))
  }, [rule, others, posts, now])
  const able = found.filter(post => post.exclusion === null)
  const unable = found.filter(post => post.exclusion !== null)
  return (
    <div className="grid gap-3.5 lg:sticky lg:top-4">
      <Card title={t('who')}>
        <p aria-live="polite" className="mb-2">
          <b className="text-lg tabular-nums">{t('posts', { count: able.length })}</b>{' '}
          <span className="text-ink-3 text-xs">{t('ofAll', { count: posts.length })}</span>
        </p>
        {asksNothing(rule) ? <p className="text-ink-3">{t('asksNothing')}</p> : null}
        <Posts posts={able} />
      </Card>
      {unable.length > 0 ? (
        <Card title={t('cannot', { count: unable.length })}>
          <Posts posts={unable} />
        </Card>
      ) : null}
    </div>
  )
}

function Posts({ posts }: { posts: SegmentPost[] }) {
  const t = useTranslations('segments')
  const why = useTranslations('invitations.audience.reason')
  const locale = useLocale()
  return (
    <ul className="grid gap-1">
      {posts.slice(0, MOST).map(post => (
        <li key={post.id} className="flex items-baseline gap-2">
          <Flag code={post.sendingState} />
          <span>
            {locale === 'zh' ? post.stateZh : post.stateEn}
            {post.exclusion ? <span className="text-ink-3 text-xs"> · {why(post.exclusion)}</span> : null}
          </span>
        </li>
      ))}
      {posts.length > MOST ? (
        <li className="text-ink-3 text-xs">{t('andMore', { count: posts.length - MOST })}</li>
      ) : null}
    </ul>
  )
}
