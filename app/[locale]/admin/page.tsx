import { redirect } from 'next/navigation'
import { signedIn } from '@/lib/web/session'

/** Administration opens on the users. */
export default async function AdminPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  await signedIn(locale, 'users.manage')
  redirect(`/${locale}/admin/users`)
}
