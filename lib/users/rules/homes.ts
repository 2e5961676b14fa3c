import type { Role } from '@/prisma/generated/enums'

const HOMES: Record<Role, string> = {
  administrator: '/office',
  staff: '/office',
  director: '/office',
  district: '/district',
  officer: '/consulate',
  auditor: '/audit',
}

/** Where a role's work begins, without the locale. */
export function homeOf(role: Role): string {
  return HOMES[role]
}
