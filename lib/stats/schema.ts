import { z } from 'zod'
import { takenSchema } from '@/lib/documents/schema'
import { isHalfYear } from '@/lib/plans/rules/half-year'
import { ActivityKind, FigureName } from '@/prisma/generated/enums'
import { type Figure, INVITATION_FIGURE_NAMES } from './rules/definitions'

export const halfYearSchema = z.string().refine(isHalfYear, 'half_year')

const wholeNumber = z
  .string()
  .trim()
  .min(1, 'required')
  .regex(/^\d{1,6}$/, 'number')
  .transform(Number)
const words = z.string().trim().max(300, 'too_long')

const entered = {
  value: z.union([wholeNumber, z.number().int().min(0)]),
  scope: words.min(1, 'required'),
  source: words.min(1, 'required'),
}

/** A total of a half-year before the portal, with where it is from and whom it counts. */
export const recordFigureSchema = z.object({
  halfYear: halfYearSchema,
  figure: z.enum(FigureName),
  ...entered,
})

/** A correction of one; `version` is the one that was read. */
export const changeFigureSchema = z.object({ id: z.uuid(), version: z.coerce.number().int(), ...entered })

export const removeFigureSchema = z.object({ id: z.uuid(), version: z.coerce.number().int() })

export const BREAKDOWNS = ['consulate', 'kind', 'month'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

const FIGURES = [...Object.values(FigureName), ...INVITATION_FIGURE_NAMES] as [Figure, ...Figure[]]
const month = z.coerce.number().int().min(1).max(12)

/** Which rows stand behind a number: its figure and, where it is narrower than the half-year, month, consulate and kind. */
export const rowsSchema = z.object({
  figure: z.enum(FIGURES),
  side: z.enum(['part', 'whole']).catch('part'),
  month: month.optional(),
  consulate: z.uuid().optional(),
  kind: z.enum(ActivityKind).optional(),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

/** What is chosen on the statistics page itself. */
export const viewSchema = z.object({
  by: z.enum(BREAKDOWNS).catch('consulate'),
  cells: z.enum(['acceptance', 'attendance']).catch('acceptance'),
  months: z.enum(FigureName).catch('invited_activities'),
})

export const exportSchema = takenSchema.extend({
  table: z.enum(['figures', 'months', 'cells', 'breakdown']),
  by: z.enum(BREAKDOWNS).default('consulate'),
  cells: z.enum(['acceptance', 'attendance']).default('acceptance'),
  months: z.enum(FigureName).default('invited_activities'),
})

export type RecordFigure = z.output<typeof recordFigureSchema>
export type ChangeFigure = z.output<typeof changeFigureSchema>
export type RemoveFigure = z.output<typeof removeFigureSchema>
export type RowsAsked = z.output<typeof rowsSchema>
export type ExportAsked = z.output<typeof exportSchema>
