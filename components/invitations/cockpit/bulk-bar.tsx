'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Asked } from './row-menu'

type Props = { count: number; of: number; open: boolean; onAsk: (what: Asked) => void; onClear: () => void }

/** What can be done about all the chosen rows at once. */
export function BulkBar({ count, of, open, onAsk, onClear }: Props) {
  const t = useTranslations('cockpit.bulk')
  return (
    <div className="no-print flex min-h-10 flex-wrap items-center gap-2.5 border-line border-b bg-navy-soft px-4.5 py-1.5 font-medium text-navy">
      <span role="status">{t('chosen', { count, of })}</span>
      {open ? (
        <>
          <Button size="sm" aria-haspopup="dialog" onClick={() => onAsk('remind')}>
            {t('remind')}
          </Button>
          <Button size="sm" aria-haspopup="dialog" onClick={() => onAsk('seats')}>
            {t('seats')}
          </Button>
          <Button size="sm" aria-haspopup="dialog" onClick={() => onAsk('withdraw')}>
            {t('withdraw')}
          </Button>
        </>
      ) : null}
      <Button size="sm" variant="quiet" onClick={onClear}>
        {t('clear')}
      </Button>
    </div>
  )
}
