import type { ReactNode } from 'react'
import { ClientMessages } from '@/components/layout/client-messages'
import { Page } from '@/components/layout/page'
import { Shell } from '@/components/layout/shell'
import { officeIfAny } from '@/lib/offices/queries'

export default async function SignInLayout({ children }: { children: ReactNode }) {
  const office = await officeIfAny()
  return (
    <ClientMessages of={['signin']}>
      <Shell mark={office?.mark}>
        <Page width="middle">{children}</Page>
      </Shell>
    </ClientMessages>
  )
}
