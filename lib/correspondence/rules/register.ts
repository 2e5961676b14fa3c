/** The number of a letter in the register, as each language writes it: `2023-041`, `渝外领邀〔2023〕41号`. */
export function registerNumber(year: number, number: number, prefix: string): { en: string; zh: string } {
  return { en: `${year}-${String(number).padStart(3, '0')}`, zh: `${prefix}〔${year}〕${number}号` }
}

/** The place in the register that a text writes as either language does, the year left out or not; null where it is no number. */
export function registerPlace(text: string): { year?: number; number: number } | null {
  const found = /^(?:[^\d〔]*〔?(\d{4})(?:[-–/]|〕\s*))?(\d{1,6})\s*号?$/.exec(text.trim())
  if (!found) return null
  const [, year, number] = found
  return { ...(year ? { year: Number(year) } : {}), number: Number(number) }
}
