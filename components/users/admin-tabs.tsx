import { useTranslations } from 'next-intl'
import { Tabs } from '@/components/ui/tabs'

const TABS = ['users', 'office', 'counting', 'states'] as const

/** The parts of administration. */
export function AdminTabs({ current }: { current: (typeof TABS)[number] }) {
  const t = useTranslations('admin.tabs')
  return (
    <div className="mb-4">
      <Tabs
        label={t('label')}
        items={TABS.map(tab => ({
          href: `/admin/${tab}`,
          label: t(tab),
          current: tab === current,
        }))}
      />
    </div>
  )
}
