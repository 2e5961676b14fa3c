import { useLocale, useTranslations } from 'next-intl'
import { Bilingual } from '@/components/ui/bilingual'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Flag } from '@/components/ui/flag'
import { personTitle } from '@/lib/directory/rules/address'
import type { ListedPost } from '@/lib/directory/rules/consular-list'
import { placeName } from '@/lib/directory/rules/places'
import { Link } from '@/lib/i18n/navigation'
import { PersonName } from './person-name'

type Props = { posts: ListedPost[]; city: { en: string; zh: string } }

/** The posts of the list by the English names of their States, each with its officers in order. */
export function ListedPosts({ posts, city }: Props) {
  const t = useTranslations('directory')
  if (posts.length === 0)
    return (
      <Card>
        <EmptyState title={t('list.empty')}>{t('list.empty_text')}</EmptyState>
      </Card>
    )
  return (
    <Card flush title={t('list.posts')}>
      <ul className="grid sm:grid-cols-2">
        {posts.map(({ post, officers }) => (
          <li key={post.id} className="break-inside-avoid border-line-2 border-t px-4.5 py-3">
            <PostFacts post={post} city={city} />
            {officers.length > 0 ? (
              <ol className="mt-2 grid gap-1.5 border-line border-l-2 pl-3">
                {officers.map(({ item }) => (
                  <li key={item.person.postingId}>
                    <Officer officer={item} />
                  </li>
                ))}
              </ol>
            ) : (
              <p className="mt-2 text-ink-3 text-sm">{t('list.nobody')}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PostFacts({ post, city }: { post: ListedPost['post']; city: Props['city'] }) {
  const t = useTranslations('directory')
  const locale = useLocale()
  const here = [city, { en: post.cityEn, zh: post.cityZh }]
  const district = post.district.map(name => placeName(name, locale, here))
  return (
    <>
      <h3 className="flex items-baseline gap-2 font-bold font-serif">
        <Flag code={post.sendingState} />
        <span>
          <Link href={`/office/consulates/${post.id}`}>
            <Bilingual zh={post.nameZh} en={post.nameEn} locale={locale} layout="block" />
          </Link>
        </span>
      </h3>
      <p className="mt-1 text-ink-3 text-xs">
        {[
          t(`class.${post.class}`),
          post.honorary && t('honorary'),
          locale === 'zh' ? post.cityZh : post.cityEn,
        ]
          .filter(Boolean)
          .join(' · ')}
        {district.length > 0 ? (
          <span className="block">
            {t('page.district')}
            {locale === 'zh' ? '：' : ': '}
            {district.join(locale === 'zh' ? '、' : ', ')}
          </span>
        ) : null}
      </p>
    </>
  )
}

function Officer({ officer: { person } }: { officer: ListedPost['officers'][number]['item'] }) {
  const locale = useLocale()
  return (
    <>
      <PersonName person={person} />
      <span className="block text-ink-2 text-sm">{personTitle(person, locale)}</span>
    </>
  )
}
