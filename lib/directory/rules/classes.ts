import type { ConsulateClass } from '@/prisma/generated/enums'

/** What a post of a class is called within a letter (VCCR art. 1(1)(a)). */
export const CLASS_WORDS: Record<ConsulateClass, { en: string; zh: string }> = {
  consulate_general: { en: 'Consulate-General', zh: '总领事馆' },
  consulate: { en: 'Consulate', zh: '领事馆' },
  vice_consulate: { en: 'Vice-Consulate', zh: '副领事馆' },
  consular_agency: { en: 'Consular Agency', zh: '领事代理处' },
}
