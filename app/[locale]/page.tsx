import { redirect } from 'next/navigation'
import { homeOf } from '@/lib/users/rules/homes'
import { currentActor } from '@/lib/web/session'

/** Leads to where this person's work begins. */
export default async function FrontDoor({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  const actor = await currentActor()
  redirect(`/${locale}${actor?.role ? homeOf(actor.role) : '/sign-in'}`)
}
