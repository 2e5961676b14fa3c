import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'

/** Links and moves that carry the locale: give them paths without it (`/office/activities`). */
export const { Link, usePathname, useRouter } = createNavigation(routing)
