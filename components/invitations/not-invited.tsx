import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/lib/i18n/navigation'
import type { AudiencePost } from '@/lib/invitations/types'

/** The posts that cannot be invited, each with its reason; where an address is missing, the way to add it. */
export function NotInvited({ posts, back }: { posts: AudiencePost[]; back: string }) {
  const t = useTranslations('invitations.audience')
  const locale = useLocale()
  if (posts.length === 0) return null
  return (
    <p className="mt-3 text-ink-3 text-xs">
      {t('excluded')}
      {locale === 'zh' ? '：' : ': '}
      {posts.map((post, place) => (
        <span key={post.id}>
          {place > 0 ? (locale === 'zh' ? '、' : ', ') : ''}
          {locale === 'zh' ? post.stateZh : post.stateEn}
          {locale === 'zh' ? '（' : ' ('}
          {t(`reason.${post.exclusion ?? 'closed'}`)}
          {post.exclusion === 'no_address' ? (
            <>
              {locale === 'zh' ? '，' : ', '}
              <Link href={`/office/consulates/${post.id}/edit?back=${encodeURIComponent(back)}`}>
                {t('fill')}
              </Link>
            </>
          ) : null}
          {locale === 'zh' ? '）' : ')'}
        </span>
      ))}
    </p>
  )
}
