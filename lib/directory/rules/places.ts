import type { Locale } from '@/lib/i18n/routing'
import provinces from './provinces.json'

type PlaceName = { en: string; zh: string }

/** Provinces of which consular districts are made, in the official order. */
export const PROVINCES: readonly PlaceName[] = provinces

const chinese = new Map(PROVINCES.map(({ en, zh }) => [en, zh]))

/** The name of a place of a consular district. A place that is no province is found among `others`, else stands as it was entered. */
export function placeName(name: string, locale: Locale, others: readonly PlaceName[] = []): string {
  if (locale === 'en') return name
  return chinese.get(name) ?? others.find(other => other.en === name)?.zh ?? name
}
