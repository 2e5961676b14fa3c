/** The number of a letter in the register, as each language writes it: `2023-041`, `渝外领邀〔2023〕41号`. */
export function registerNumber(year: number, number: number, prefix: string): { en: string; zh: string } {
  return { en: `${year}-${String(number).padStart(3, '0')}`, zh: `${prefix}〔${year}〕${number}号` }
}
