'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/form'
import { Icon } from '@/components/ui/icon'
import { langOfText } from '@/lib/i18n/routing'
import { signInAsRole } from '@/lib/users/actions'
import type { Role } from '@/prisma/generated/enums'

/** One button for each role of the sample office. They name their forms' fields, so that each works without JavaScript too. */
export function RoleButtons({ roles }: { roles: { role: Role; name: string }[] }) {
  const t = useTranslations('signin')
  return (
    <section
      aria-labelledby="sample"
      className="rounded-lg border border-gold border-dashed bg-tint px-5 py-4"
    >
      <h2 id="sample" className="text-md">
        {t('sample.title')}
      </h2>
      <p className="mb-3 text-ink-2 text-sm">{t('sample.hint')}</p>
      <ActionForm action={signInAsRole} namespace="signin" className="grid gap-2 sm:grid-cols-2">
        {roles.map(({ role, name }) => (
          <button
            key={role}
            type="submit"
            name="role"
            value={role}
            className="touch group flex items-center justify-between gap-3 rounded-md border border-control bg-card px-3.5 py-2 text-start hover:border-navy hover:bg-sel"
          >
            <span className="grid leading-snug">
              <span className="font-bold text-navy">{t(`role.${role}`)}</span>
              <span className="text-ink-3 text-xs">
                <span lang={langOfText(name)}>{name}</span> · {t(`roleDoes.${role}`)}
              </span>
            </span>
            <Icon name="right" className="text-ink-3 group-hover:text-navy" />
          </button>
        ))}
      </ActionForm>
    </section>
  )
}
