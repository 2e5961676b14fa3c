import { z } from 'zod'
import { Role } from '@/prisma/generated/enums'
import { PASSWORD_LENGTH } from './rules/passwords'
import { VIEWED_LISTS, viewQuery } from './rules/views'

const name = z.string('required').trim().min(1, 'required').max(120, 'too_long')
const email = z
  .string('required')
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'too_long')
  .pipe(z.email('email'))
const newPassword = z
  .string('required')
  .min(PASSWORD_LENGTH.least, 'too_short')
  .max(PASSWORD_LENGTH.most, 'too_long')
const password = z.string('required').min(1, 'required').max(PASSWORD_LENGTH.most, 'too_long')
const token = z.string().min(20).max(128)
const sixDigits = z
  .string()
  .transform(typed => typed.replace(/\s/g, ''))
  .pipe(z.union([z.literal(''), z.string().regex(/^\d{6}$/, 'code_form')]))
const locale = z.enum(['zh', 'en'])

export const demoSchema = z.object({ role: z.enum(Role) })

export const passwordSignInSchema = z.object({ email, password, code: sixDigits.default('') })
export type PasswordSignIn = z.output<typeof passwordSignInSchema>

export const linkRequestSchema = z.object({ email })

export const linkSchema = z.object({ token })

export const acceptInvitationSchema = z.object({ token, password: newPassword })
export type AcceptedInvitation = z.output<typeof acceptInvitationSchema>

export const firstAdministratorSchema = z.object({
  token,
  nameZh: name,
  nameEn: name,
  shortZh: name,
  shortEn: name,
  cityZh: name,
  cityEn: name,
  mark: z.string('required').trim().min(1, 'required').max(3, 'too_long'),
  name,
  email,
  password: newPassword,
  locale,
})
export type FirstAdministrator = z.output<typeof firstAdministratorSchema>

export const changePasswordSchema = z.object({ current: password, password: newPassword })
export const passwordOnlySchema = z.object({ current: password })
export const codeSchema = z.object({ code: sixDigits.pipe(z.string().min(1, 'required')) })
export const ownLocaleSchema = z.object({ locale })
export const nothingSchema = z.object({})

const STAFF_ROLES = ['administrator', 'staff', 'director', 'district', 'auditor'] as const
const postingId = z.union([z.literal(''), z.uuid()]).default('')

/** A new user: an officer is chosen by posting, everybody else belongs to an office. */
export const addUserSchema = z
  .object({
    name,
    email,
    role: z.enum(Role),
    officeId: z.union([z.literal(''), z.uuid()]).default(''),
    postingId,
    locale,
  })
  .refine(input => input.role !== 'officer' || input.postingId, { path: ['postingId'], error: 'required' })
  .refine(input => input.role === 'officer' || input.officeId, { path: ['officeId'], error: 'required' })
export type NewUser = z.output<typeof addUserSchema>

const version = z.coerce.number().int()

export const changeUserSchema = z.object({
  id: z.uuid(),
  version,
  name,
  email,
  locale,
  /** An officer's role does not change. */
  role: z.enum(STAFF_ROLES).optional(),
  officeId: z.uuid('required').optional(),
})
export type ChangedUser = z.output<typeof changeUserSchema>

export const userVersionSchema = z.object({ id: z.uuid(), version })
export const userIdSchema = z.object({ id: z.uuid() })

/** What the list of users is narrowed to, from its address; whatever does not fit is left out. */
export const userFilterSchema = z.object({
  // A NUL is no text that the database could hold.
  text: z
    .string()
    .trim()
    .max(100)
    .refine(text => !text.includes('\0'))
    .catch(''),
  role: z.enum(Role).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const viewName = z.string().trim().min(1, 'required').max(60, 'too_long')

/** A view of a list to put aside; of its address's query only what the list knows is kept. */
export const saveViewSchema = z
  .object({ list: z.enum(VIEWED_LISTS), query: z.string().max(2000), name: viewName })
  .transform(view => ({ ...view, query: viewQuery(view.list, view.query) }))
export const nameViewSchema = z.object({ id: z.uuid('not_found'), name: viewName })
export const removeViewSchema = z.object({ id: z.uuid('not_found') })

const day = z.iso.date('required').transform(text => new Date(`${text}T00:00:00Z`))

/** From which day until which one is away, both included, and who stands in. */
export const declareAbsenceSchema = z.object({ fromOn: day, untilOn: day, deputyId: z.uuid('required') })
export const endAbsenceSchema = z.object({ absenceId: z.uuid('not_found') })
