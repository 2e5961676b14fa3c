import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'

/** Links and redirects that carry the locale: give them paths without it (`/office/activities`). */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing)
