import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Flag } from '@/components/ui/flag'

export type ConcernedPost = { sendingState: string; stateEn: string; stateZh: string }

/** Who is told, before anything is sent. */
export function ConcernedList({ posts }: { posts: ConcernedPost[] }) {
  const t = useTranslations('invitations.postpone')
  const locale = useLocale()
  return (
    <Card title={t('concerned')}>
      {posts.length === 0 ? <p className="text-ink-3">{t('nobody')}</p> : null}
      <ul className="grid gap-1.5">
        {posts.map(post => (
          <li key={post.sendingState + post.stateEn}>
            <Flag code={post.sendingState} /> {locale === 'zh' ? post.stateZh : post.stateEn}
          </li>
        ))}
      </ul>
    </Card>
  )
}
