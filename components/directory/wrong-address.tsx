'use client'

import { useTranslations } from 'next-intl'
import { ConfirmButton } from '@/components/ui/confirm'
import { trustAddress } from '@/lib/directory/actions'

type Props = { kind: 'contact' | 'consulate'; id: string; address: string; mayWrite: boolean }

/** An address whose server knows no such mailbox, with the way to say that it is right all the same. */
export function WrongAddress({ kind, id, address, mayWrite }: Props) {
  const t = useTranslations('directory.wrongAddress')
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 text-seal">
      {t('text', { address })}
      {mayWrite ? (
        <ConfirmButton
          trigger={t('trust')}
          size="sm"
          title={t('title')}
          confirm={t('trust')}
          action={trustAddress}
          namespace="directory"
          fields={{ kind, id }}
        >
          <p>{t('confirm', { address })}</p>
        </ConfirmButton>
      ) : null}
    </span>
  )
}
