'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useRef } from 'react'
import { Icon } from '@/components/ui/icon'
import { MenuFrame, MenuItem, MenuLink, MenuRule } from '@/components/ui/menu'
import type { FormState } from '@/lib/errors'
import { langOfText } from '@/lib/i18n/routing'

export type ShellUser = {
  name: string
  /** What this person is here, in the reader's language: role, office or consulate. */
  role: string
  /** One character for the round badge; else the first of the name. */
  initial?: string
}

type Props = {
  user: ShellUser
  signOut: (state: FormState, data: FormData) => Promise<FormState>
  /** Links above "sign out": the account page and what else exists. */
  links?: { href: string; label: string }[]
}

/** Who is signed in, where to change the account, and how to leave. */
export function UserMenu({ user, signOut, links = [] }: Props) {
  const t = useTranslations('layout')
  const leave = useRef<HTMLFormElement>(null)
  const initial = user.initial ?? [...user.name][0] ?? ''
  const [, send] = useActionState(signOut, { status: 'idle' })
  return (
    <>
      <form ref={leave} action={send} hidden />
      <MenuFrame
        label={t('accountOf', { name: user.name })}
        className="touch grid min-w-7 place-items-center rounded-full"
        face={
          <span
            aria-hidden="true"
            lang={langOfText(initial)}
            className="grid size-7 place-items-center rounded-full bg-navy-soft font-bold text-navy text-sm"
          >
            {initial}
          </span>
        }
      >
        <div className="px-3.5 pt-1 pb-2">
          <div className="font-bold" lang={langOfText(user.name)}>
            {user.name}
          </div>
          <div className="text-ink-3 text-xs">{user.role}</div>
        </div>
        <MenuRule />
        {links.map(link => (
          <MenuLink key={link.href} href={link.href}>
            {link.label}
          </MenuLink>
        ))}
        <MenuItem onSelect={() => leave.current?.requestSubmit()}>
          <Icon name="out" />
          {t('signOut')}
        </MenuItem>
      </MenuFrame>
    </>
  )
}
