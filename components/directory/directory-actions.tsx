import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'

/** What one can do with the directory as a whole. */
export function DirectoryActions({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslations('directory')
  const duplicates = useTranslations('duplicates')
  return (
    <>
      <ButtonLink href="/office/consulates/list">{t('list.title')}</ButtonLink>
      {mayWrite ? <ButtonLink href="/office/consulates/duplicates">{duplicates('link')}</ButtonLink> : null}
      {mayWrite ? <ButtonLink href="/office/consulates/import">{t('import')}</ButtonLink> : null}
      {mayWrite ? <AddConsulate /> : null}
    </>
  )
}

export function AddConsulate() {
  const t = useTranslations('directory')
  return (
    <ButtonLink href="/office/consulates/new" variant="primary">
      {t('add')}
    </ButtonLink>
  )
}
