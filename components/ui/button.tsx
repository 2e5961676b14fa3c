import type { ComponentProps } from 'react'
import { Link } from '@/lib/i18n/navigation'
import { type ButtonLook, buttonClass } from './button-class'

/** A button that does something here. To send a form use SubmitButton; to go somewhere, ButtonLink. */
export function Button({
  variant,
  size,
  wide,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & ButtonLook) {
  return <button type={type} className={buttonClass({ variant, size, wide }, className)} {...rest} />
}

/** A link within the portal that looks like a button; `href` without the locale. */
export function ButtonLink({
  variant,
  size,
  wide,
  className,
  ...rest
}: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={buttonClass({ variant, size, wide }, className)} {...rest} />
}

/** A plain link (a file, a feed, another site) that looks like a button. */
export function ButtonAnchor({ variant, size, wide, className, ...rest }: ComponentProps<'a'> & ButtonLook) {
  return <a className={buttonClass({ variant, size, wide }, className)} {...rest} />
}
