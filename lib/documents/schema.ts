import { z } from 'zod'

/** How a table is taken away: as which file, and in which language its heading and words are. */
export const takenSchema = z.object({ format: z.enum(['xlsx', 'csv']), locale: z.enum(['zh', 'en']) })

/** The same for what can be typeset too. */
export const typesetSchema = takenSchema.extend({ format: z.enum(['pdf', 'xlsx', 'csv']) })

/** The same for people, who can be taken into an address book: as vCard 3.0, which every program reads, or 4.0. */
export const cardSchema = takenSchema.extend({ format: z.enum(['xlsx', 'csv', 'vcf', 'vcf4']) })

export type Taken = {
  format: z.output<typeof typesetSchema | typeof cardSchema>['format']
  locale: 'zh' | 'en'
}
