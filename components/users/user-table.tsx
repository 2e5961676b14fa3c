import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Table, Td, Th, Tr } from '@/components/ui/table'
import { formatShort } from '@/lib/i18n/format'
import { Link } from '@/lib/i18n/navigation'
import type { Locale } from '@/lib/i18n/routing'
import type { ManagedUser } from '@/lib/users/types'

/** The users, each opening its page. */
export function UserTable({ users }: { users: ManagedUser[] }) {
  const t = useTranslations('admin.users')
  const roles = useTranslations('layout.roles')
  const locale: Locale = useLocale()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th>{t('role')}</Th>
          <Th>{t('place')}</Th>
          <Th>{t('seen')}</Th>
          <Th>{t('state')}</Th>
        </tr>
      </thead>
      <tbody>
        {users.map(user => (
          <Tr key={user.id}>
            <Th scope="row" place="lead">
              <Link href={`/admin/users/${user.id}`}>{user.name}</Link>
              {user.erasedAt ? null : <div className="font-normal text-ink-3 text-xs">{user.email}</div>}
            </Th>
            <Td label={t('role')}>{roles(user.role)}</Td>
            <Td label={t('place')}>{user.place[locale]}</Td>
            <Td label={t('seen')}>{user.lastSeenAt ? formatShort(user.lastSeenAt, locale) : t('never')}</Td>
            <Td place="corner">
              <UserState user={user} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Whether this user may sign in. */
export function UserState({
  user,
}: {
  user: Pick<ManagedUser, 'disabledAt' | 'erasedAt' | 'hasPassword' | 'role'>
}) {
  const t = useTranslations('admin.users')
  if (user.erasedAt) return <Chip tone="off">{t('erased')}</Chip>
  if (user.disabledAt) return <Chip tone="off">{t('disabled')}</Chip>
  if (!user.hasPassword && user.role !== 'officer') return <Chip tone="wait">{t('invited')}</Chip>
  return <Chip tone="yes">{t('active')}</Chip>
}
