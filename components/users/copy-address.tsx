'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { flash } from '@/components/ui/flash'

/** Copies the address of the page: whoever opens it sees the same filter, within what he or she may see. */
export function CopyAddress({ plain }: { plain?: boolean }) {
  const t = useTranslations('views')
  async function copy() {
    const address = window.location.href
    try {
      await navigator.clipboard.writeText(address)
      flash(t('copied'))
    } catch {
      // Where the browser does not give its clipboard the address can be taken from here.
      window.prompt(t('copyByHand'), address)
    }
  }
  return (
    <Button size={plain ? 'sm' : undefined} variant={plain ? 'plain' : 'secondary'} onClick={copy}>
      {t('copy')}
    </Button>
  )
}
