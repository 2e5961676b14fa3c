import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { ZONE } from '@/lib/clock'
import type { ListedTemplate } from '@/lib/correspondence/types'
import { formatShort } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'

/** What is mailed and what is typeset, each with when it was worded last and whether both languages were. */
export function TemplateList({ templates }: { templates: ListedTemplate[] }) {
  const t = useTranslations('templates')
  return (
    <div className="grid gap-5">
      {(['mails', 'papers'] as const).map(kind => (
        <Card key={kind} flush title={t(kind)}>
          <Templates
            caption={t(kind)}
            templates={templates.filter(template => template.typeset === (kind === 'papers'))}
          />
        </Card>
      ))}
    </div>
  )
}

function Templates({ caption, templates }: { caption: string; templates: ListedTemplate[] }) {
  const t = useTranslations('templates')
  const locale: Locale = useLocale()
  return (
    <Table caption={caption} className="sm:table-fixed">
      <thead>
        <tr>
          <Th className="w-[26%]">{t('template')}</Th>
          <Th>{t('subject')}</Th>
          <Th className="w-[26%]">{t('worded')}</Th>
        </tr>
      </thead>
      <tbody>
        {templates.map(({ key, subject, older, changedAt, changedBy }) => (
          <Tr key={key}>
            <Th scope="row" place="lead">
              <Link href={`/office/activities/templates/${key}`}>{t(`key.${key}`)}</Link>
            </Th>
            <Td label={t('subject')} className="break-words text-ink-2">
              {subject[locale]}
            </Td>
            <Td label={t('worded')} className="text-ink-3 text-sm">
              {changedBy ? (
                <span>
                  {formatShort(changedAt, locale, ZONE)} · <span lang="zh-Hans">{changedBy}</span>
                </span>
              ) : (
                t('standard')
              )}
              {older ? (
                <div className="mt-1">
                  <Chip tone="wait">{t(`older.${older}`)}</Chip>
                </div>
              ) : null}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}
