import { useTranslations } from 'next-intl'
import { ExportButtons } from '@/components/ui/export-buttons'
import type { Shown } from '@/lib/invitations/rules/showing'

/** Takes what a tab of the cockpit shows away as a file. */
export function CockpitExport(props: { list: 'replies' | 'messages'; activityId: string; show?: Shown }) {
  const { list, ...fields } = props
  const t = useTranslations('cockpit.export')
  return <ExportButtons action={`/api/lists/${list}`} fields={fields} what={t(list)} />
}
