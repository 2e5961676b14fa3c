import { useTranslations } from 'next-intl'
import { Flag } from '@/components/ui/flag'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { Link } from '@/lib/i18n/navigation'

type Row = {
  code: string
  code3: string
  nameZh: string
  nameEn: string
  officialZh: string
  officialEn: string
  region: string
  posts: number
}

/** The States with their names in both languages, each opening its page. */
export function StateTable({ states }: { states: Row[] }) {
  const t = useTranslations('states')
  const regions = useTranslations('directory.region')
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('official')}</Th>
          <Th>{t('region')}</Th>
          <Th>{t('codes')}</Th>
          <Th numeric>{t('postsShort')}</Th>
        </tr>
      </thead>
      <tbody>
        {states.map(state => (
          <Tr key={state.code}>
            <Th scope="row" place="lead">
              <Link href={`/admin/states/${state.code}`} className="inline-flex items-center gap-2.5">
                <Flag code={state.code} />
                <span>
                  <span lang="zh-Hans">{state.nameZh}</span>{' '}
                  <span lang="en" className="font-normal text-ink-2">
                    {state.nameEn}
                  </span>
                </span>
              </Link>
            </Th>
            <Td label={t('official')}>
              <div lang="zh-Hans">{state.officialZh}</div>
              <div lang="en" className="text-ink-3 text-xs">
                {state.officialEn}
              </div>
            </Td>
            <Td label={t('region')}>{regions(state.region)}</Td>
            <Td label={t('codes')} className="tabular-nums">
              {state.code} · {state.code3}
            </Td>
            <Td label={t('postsShort')} numeric>
              {state.posts || '–'}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
