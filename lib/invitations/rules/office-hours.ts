import { isOfficeHoliday } from '@/lib/calendar/holidays'
import { zoned } from '@/lib/i18n/zoned'
import { isWeekday } from './working-days'

type Hours = { from: number; to: number }

/** Between which hours of the office's day what staff have scheduled may go out, in the zone. */
const BY_DAY: Hours = { from: 8, to: 20 }

/** Whether letters may go out at an instant: within hours of a weekday that is no holiday of the PRC; by day where none are given. */
export function isOfficeHour(at: Date, zone: string, hours = BY_DAY): boolean {
  const { year, month, day, hour } = zoned(at, zone)
  const date = [year, month, day].map(part => String(part).padStart(2, '0')).join('-')
  return isWeekday(date) && !isOfficeHoliday(date) && hour >= hours.from && hour < hours.to
}
