import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'

/** The two halves of administration. */
export function AdminTabs({ current }: { current: 'users' | 'office' }) {
  const t = useTranslations('admin.tabs')
  return (
    <div className="mb-4">
      <Tabs
        label={t('label')}
        items={(['users', 'office'] as const).map(tab => ({
          href: `/admin/${tab}`,
          label: t(tab),
          current: tab === current,
        }))}
      />
    </div>
  )
}
