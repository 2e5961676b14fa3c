import { z } from 'zod'

/** A line of text, trimmed; `too_long` beyond its length. */
export const line = (max = 200) => z.string().trim().max(max, 'too_long')
/** A line that must not be empty: `required`. */
export const required = (max = 200) => line(max).min(1, 'required')
/** A line, or null where it is empty. */
export const optional = (max = 200) =>
  line(max)
    .nullish()
    .transform(value => value || null)
/** A mail address in small letters, or null where it is empty; `email` where it is none. */
export const email = z
  .union([z.literal(''), z.email({ error: 'email' }).max(254, 'too_long')])
  .nullish()
  .transform(value => value?.toLowerCase() || null)
/** A checkbox. */
export const ticked = z
  .union([z.boolean(), z.enum(['on', 'true', 'false', ''])])
  .default(false)
  .transform(value => value === true || value === 'on' || value === 'true')
/** The version of the record that a form was filled from. */
export const version = z.coerce.number().int()

/** A calendar day as typed or sent, as the database takes it (midnight UTC); empty is not known. */
export const day = z
  .union([z.literal(''), z.iso.date({ error: 'date' })])
  .nullish()
  .transform(value => (value ? new Date(`${value}T00:00:00Z`) : null))

/** Several names: one field of each, or in one separated by commas. */
export const names = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform(value =>
    [value]
      .flat()
      .flatMap(text => text.split(/[,，、;；]/))
      .map(name => name.trim())
      .filter(Boolean),
  )
