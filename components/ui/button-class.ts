import { clsx } from 'clsx'

export type ButtonLook = {
  variant?: 'primary' | 'secondary' | 'quiet' | 'plain' | 'danger'
  size?: 'sm' | 'md' | 'lg'
  /** As wide as its container: the one action of a phone screen. */
  wide?: boolean
}

const VARIANTS = {
  primary: 'border-navy bg-navy text-on-navy hover:border-navy-2 hover:bg-navy-2 hover:text-on-navy',
  secondary: 'border-control bg-card text-ink hover:border-ink-2 hover:bg-sel hover:text-ink',
  quiet: 'border-transparent bg-transparent text-navy hover:bg-navy-soft',
  plain: 'border-transparent bg-transparent text-ink-2 hover:bg-sel hover:text-ink',
  danger: 'border-seal bg-card text-seal hover:bg-seal-soft',
}
const SIZES = {
  sm: 'min-h-7 gap-1.5 px-2.5 text-sm',
  md: 'min-h-9 gap-2 px-3.5 text-base',
  lg: 'min-h-12 gap-2 px-5 text-md',
}

/** The classes of a button, for whatever element has to look like one. On paper nothing can be pressed, so it is left out. */
export function buttonClass(
  { variant = 'secondary', size = 'md', wide }: ButtonLook = {},
  className?: string,
) {
  return clsx(
    'touch inline-flex items-center justify-center rounded-md border py-1 text-center font-medium leading-tight no-underline',
    'print:hidden disabled:opacity-55 aria-disabled:opacity-55',
    VARIANTS[variant],
    SIZES[size],
    wide && 'w-full',
    className,
  )
}
