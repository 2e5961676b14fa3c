'use client'

import { Button } from '@/components/ui/button'

/** Prints the page; what is not for paper is left out by the style sheets. */
export function PrintButton({ children }: { children: string }) {
  return <Button onClick={() => window.print()}>{children}</Button>
}
