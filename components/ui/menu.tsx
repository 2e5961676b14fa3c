'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Link } from '@/lib/i18n/navigation'
import { POPUP } from './popup-class'

/** A menu with a trigger of any face. */
export function MenuFrame(props: {
  face: ReactNode
  label?: string
  className?: string
  /** -1 where the arrow keys of a list lead to it instead of Tab. */
  tabIndex?: number
  children: ReactNode
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={props.className} aria-label={props.label} tabIndex={props.tabIndex}>
        {props.face}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={4} className="z-30">
          <Base.Popup className={clsx(POPUP, 'min-w-44 py-1.5')}>{props.children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const ITEM =
  'touch flex w-full cursor-pointer items-center gap-2 px-3.5 py-1.5 text-start text-ink no-underline outline-none data-highlighted:bg-navy-soft data-disabled:cursor-not-allowed data-disabled:text-ink-3'

type ItemProps = { children: ReactNode; danger?: boolean; disabled?: boolean }

/** One action of a menu. */
export function MenuItem({ children, danger, disabled, onSelect }: ItemProps & { onSelect: () => void }) {
  return (
    <Base.Item className={clsx(ITEM, danger && 'text-seal')} disabled={disabled} onClick={onSelect}>
      {children}
    </Base.Item>
  )
}

/** One destination of a menu; `href` without the locale. `file` is for downloads and addresses outside the pages. */
export function MenuLink({ children, href, file }: { children: ReactNode; href: string; file?: boolean }) {
  return (
    <Base.Item
      className={ITEM}
      render={file ? <a href={href}>{children}</a> : <Link href={href}>{children}</Link>}
    >
      {children}
    </Base.Item>
  )
}

/** A hairline between groups of a menu. */
export function MenuRule() {
  return <Base.Separator className="my-1.5 border-line border-t" />
}
