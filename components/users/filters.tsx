import { useTranslations } from 'next-intl'
import { SearchForm } from '@/components/ui/search-form'
import { Role } from '@/prisma/generated/enums'

/** What to look for, kept in the address. */
export function UserFilters({ text, role }: { text: string; role: string }) {
  const t = useTranslations('admin.users')
  const roles = useTranslations('layout.roles')
  return (
    <SearchForm label={t('search')} hint={t('searchHint')} text={text} find={t('find')}>
      <div className="grid gap-1">
        <label htmlFor="role" className="font-bold">
          {t('role')}
        </label>
        <select id="role" name="role" defaultValue={role} className="control">
          <option value="">{t('allRoles')}</option>
          {Object.values(Role).map(value => (
            <option key={value} value={value}>
              {roles(value)}
            </option>
          ))}
        </select>
      </div>
    </SearchForm>
  )
}
