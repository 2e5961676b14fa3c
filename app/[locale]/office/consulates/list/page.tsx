import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ListFilters } from '@/components/directory/list-filters'
import { ListedPosts } from '@/components/directory/listed-posts'
import { OrderTable } from '@/components/directory/order-table'
import { Page } from '@/components/layout/page'
import { Card } from '@/components/ui/card'
import { ExportButtons } from '@/components/ui/export-buttons'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { today } from '@/lib/clock'
import { consularList } from '@/lib/directory/queries/consular-list'
import { dayOf } from '@/lib/directory/rules/people'
import { consularListSchema } from '@/lib/directory/schema/directory'
import { formatDay } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import { type Locale, otherLocale } from '@/lib/i18n/routing'
import { signedIn } from '@/lib/web/session'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'directory' })
  return { title: t('list.title') }
}

export default async function ConsularListPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await signedIn(locale, 'directory.read')
  const asked = consularListSchema.parse(await searchParams)
  const [t, other, list] = await Promise.all([
    getTranslations('directory'),
    getTranslations({ locale: otherLocale(locale), namespace: 'directory' }),
    consularList(actor, asked),
  ])
  const { on, known, since, office, posts, officers } = list
  const day = (text: string) => formatDay(new Date(`${text}T00:00:00Z`), locale, 'UTC')
  const isToday = on === dayOf(today())
  const isByToday = known === 'now' && asked.known === 'then'
  return (
    <Page>
      <PageHeader
        kicker={<Link href="/office/consulates">{t('title')}</Link>}
        title={t('list.title')}
        otherTitle={other('list.title')}
        locale={locale}
        intro={t('list.intro')}
        meta={{
          day: t('list.as_at', { day: day(on) }),
          count: t('list.count', { posts: posts.length, officers: officers.length }),
          known: isToday ? null : t(`list.known_${known}`),
        }}
        actions={
          <ExportButtons
            action="/api/lists/consular-list"
            fields={{ on, known: asked.known, place: asked.place }}
            what={t('list.title')}
            formats={['pdf', 'xlsx', 'csv']}
          />
        }
      />
      <div className="grid gap-4">
        <Card flush>
          <ListFilters asked={asked} on={on} city={locale === 'zh' ? office.cityZh : office.cityEn} />
        </Card>
        {isByToday && since ? <Notice>{t('list.before', { day: day(since) })}</Notice> : null}
        {officers.length > 0 ? <OrderTable officers={officers} /> : null}
        <ListedPosts posts={posts} city={{ en: office.cityEn, zh: office.cityZh }} />
      </div>
    </Page>
  )
}
