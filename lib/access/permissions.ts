import type { Role } from '@/prisma/generated/enums'

const OFFICE: Role[] = ['administrator', 'staff', 'director']
const DESK: Role[] = ['administrator', 'staff']
/** Those who have activities of their own: invited to, organised, or hosted. */
const ENGAGED: Role[] = ['administrator', 'staff', 'district', 'officer']
const EVERYBODY: Role[] = ['administrator', 'staff', 'director', 'district', 'officer', 'auditor']

/** Which roles may do what. Whose records it may be done to is the business of scope. */
export const PERMISSIONS = {
  'absence.own': DESK,
  'account.own': EVERYBODY,
  'activities.read': OFFICE,
  'activities.write': DESK,
  'attendance.mark': DESK,
  'audit.read': ['auditor'],
  'directory.read': OFFICE,
  'directory.write': DESK,
  'district.read': ['district'],
  'feed.own': ENGAGED,
  'feed.read': ENGAGED,
  'figures.read': OFFICE,
  'figures.write': DESK,
  'history.read': OFFICE,
  'home.read': ['officer'],
  'invitations.approve': ['director'],
  'invitations.check': OFFICE,
  'invitations.read': OFFICE,
  'invitations.send': DESK,
  'notes.keep': OFFICE,
  'notices.own': OFFICE,
  'offices.manage': ['administrator'],
  'people.confirm': ['officer'],
  'people.propose': ['officer'],
  'private.read': DESK,
  'plans.own': ['district', 'officer'],
  'plans.publish': DESK,
  'plans.read': OFFICE,
  'replies.behalf': DESK,
  'replies.own': ['officer'],
  'search.use': ['administrator', 'staff', 'director', 'district', 'officer'],
  'segments.write': DESK,
  'states.manage': ['administrator'],
  'support.answer': DESK,
  'support.own': ['officer'],
  'support.read': OFFICE,
  'templates.read': OFFICE,
  'templates.write': DESK,
  'users.manage': ['administrator'],
  'views.own': OFFICE,
} as const satisfies Record<string, Role[]>

export type Permission = keyof typeof PERMISSIONS

/** The permissions of a role. */
export function permissionsOf(role: Role): ReadonlySet<Permission> {
  const names = Object.keys(PERMISSIONS) as Permission[]
  return new Set(names.filter(name => (PERMISSIONS[name] as readonly Role[]).includes(role)))
}
