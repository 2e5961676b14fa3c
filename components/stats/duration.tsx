import { useTranslations } from 'next-intl'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A time in its two largest units: `1 d 6 h`, `6 h 20 min`, `20 min`; a dash where none is known. */
export function Duration({ seconds }: { seconds: number | null }) {
  const t = useTranslations('stats.duration')
  if (seconds === null) return '–'
  const [days, hours] = [Math.floor(seconds / DAY), Math.floor((seconds % DAY) / HOUR)]
  const minutes = Math.floor((seconds % HOUR) / MINUTE)
  if (days > 0) return t('days', { days, hours })
  return hours > 0 ? t('hours', { hours, minutes }) : t('minutes', { minutes })
}
