import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Role } from '@/prisma/generated/enums'

/** What to look for, kept in the address. */
export function UserFilters({ text, role }: { text: string; role: string }) {
  const t = useTranslations('admin.users')
  const roles = useTranslations('layout.roles')
  return (
    <search>
      <form method="get" className="flex flex-wrap items-end gap-3 px-4.5 py-3">
        <div className="grid min-w-56 flex-1 gap-1">
          <label htmlFor="text" className="font-bold">
            {t('search')}
          </label>
          <input
            id="text"
            name="text"
            type="search"
            defaultValue={text}
            placeholder={t('searchHint')}
            className="control"
          />
        </div>
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
        <Button type="submit">{t('find')}</Button>
      </form>
    </search>
  )
}
