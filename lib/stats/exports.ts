import type { Actor } from '@/lib/access/actor'
import type { Cell, Sheet } from '@/lib/documents/sheet'
import { halfYearName, monthName } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import { translator } from '@/lib/i18n/translator'
import type { HalfYear } from '@/lib/plans/rules/half-year'
import type { FigureName } from '@/prisma/generated/enums'
import { type HalfFigures, type HalfYearFigures, halfYearFigures } from './queries/half-year'
import { INVITATION_FIGURE_NAMES, INVITATION_FIGURES, type InvitationFigure } from './rules/definitions'
import { growth, growthText, shareOf } from './rules/growth'
import { measure, medianAnswer } from './rules/measure'
import { kindsInvited, linesBy } from './rules/tables'
import type { ExportAsked } from './schema'
import type { InvitationGroup, Known } from './types'

const HOUR = 3600

/** A table of the statistics page as a sheet, in the reader's language: the numbers that the page shows, unrounded. */
export async function statisticsSheet(actor: Actor, half: HalfYear, asked: ExportAsked): Promise<Sheet> {
  const figures = await halfYearFigures(actor, half)
  return TABLES[asked.table](figures, wordsOf(asked.locale), asked)
}

function wordsOf(locale: Locale) {
  const t = translator(locale, 'stats')
  const activities = translator(locale, 'activities')
  return {
    t,
    locale,
    kind: (kind: string) => activities(`kind.${kind}`),
    half: (half: HalfYear) => halfYearName(half, locale, 'short'),
  }
}

type Words = ReturnType<typeof wordsOf>
type Write = (figures: HalfYearFigures, words: Words, asked: ExportAsked) => Sheet

const TABLES: Record<ExportAsked['table'], Write> = { figures, months, cells, breakdown }

function figures({ now, then }: HalfYearFigures, { t, half }: Words): Sheet {
  const total = (figure: FigureName, value: Known, before: Known): Cell[] => {
    const grown = growth(value.value, before.value)
    const text = grown.kind === 'rate' ? { share: grown.ratio, signed: true } : growthText(grown, t('new'))
    const source = [value, before].map(
      one => one.recorded?.source ?? (one.value === null ? '' : t('counted')),
    )
    return [t(`figure.${figure}`), value.value, before.value, text, ...source]
  }
  const rest = INVITATION_FIGURE_NAMES.map((name): Cell[] => {
    const value = (groups: InvitationGroup[]) => cellOf(name, groups)
    const label = name === 'reply_time' ? t('reply_time_hours') : t(`figure.${name}`)
    return [label, value(now.invitations), value(then.invitations), null, t('counted'), t('counted')]
  })
  const source = (of: HalfYear) => t('source_of', { half: half(of) })
  return {
    name: `${half(now.half)} ${t('table.figures')}`,
    columns: [
      t('figure_column'),
      half(now.half),
      half(then.half),
      t('growth'),
      source(now.half),
      source(then.half),
    ],
    rows: [
      total('invited_activities', now.invited, then.invited),
      total('supported_activities', now.supported, then.supported),
      ...rest,
    ],
  }
}

function months(
  { now, then }: HalfYearFigures,
  { t, half, locale }: Words,
  { months: figure }: ExportAsked,
): Sheet {
  const total = figure === 'invited_activities' ? 'invited' : 'supported'
  // Of a recorded half-year there are no months, whatever rows there are beside it.
  const counted = (of: HalfFigures, at: number) =>
    of[total].recorded || of[total].value === null ? null : (of.months[at]?.[total] ?? 0)
  return {
    name: `${half(now.half)} ${t('table.months')} ${t(`months_of.${figure}`)}`,
    columns: [t('month'), half(then.half), half(now.half)],
    rows: now.months.map(({ month }, at) => [monthName(month, locale), counted(then, at), counted(now, at)]),
  }
}

function cells(
  { half: shown, now, consulates }: HalfYearFigures,
  { t, half, kind, locale }: Words,
  asked: ExportAsked,
): Sheet {
  const kinds = kindsInvited(now.invitations)
  const lines = linesBy('consulate', shown, now.invitations, consulates)
  return {
    name: `${half(shown)} ${t(`figure.${asked.cells}`)}`,
    columns: [t('consulate'), ...kinds.map(kind)],
    rows: lines.map(line => [
      nameOf(line.key, consulates, locale),
      ...kinds.map(one =>
        cellOf(
          asked.cells,
          line.groups.filter(group => group.kind === one),
        ),
      ),
    ]),
  }
}

function breakdown(
  { half: shown, now, consulates }: HalfYearFigures,
  { t, half, kind, locale }: Words,
  { by }: ExportAsked,
): Sheet {
  const label = (key: string) =>
    by === 'kind'
      ? kind(key)
      : by === 'month'
        ? monthName(Number(key), locale)
        : nameOf(key, consulates, locale)
  const values = (groups: InvitationGroup[]) => INVITATION_FIGURE_NAMES.map(figure => cellOf(figure, groups))
  const heading = (figure: InvitationFigure) =>
    figure === 'reply_time' ? t('reply_time_hours') : t(`figure.${figure}`)
  return {
    name: `${half(shown)} ${t(`by.${by}`)}`,
    columns: [t(by), ...INVITATION_FIGURE_NAMES.map(heading)],
    rows: [
      ...linesBy(by, shown, now.invitations, consulates).map(({ key, groups }) => [
        label(key),
        ...values(groups),
      ]),
      [t('all'), ...values(now.invitations)],
    ],
  }
}

/** Shares as shares, numbers as numbers, times in hours; nothing where there is nothing to take a share of. */
function cellOf(figure: InvitationFigure, groups: InvitationGroup[]): Cell {
  const { shown } = INVITATION_FIGURES[figure]
  if (shown === 'median') {
    const seconds = medianAnswer(groups)
    return seconds === null ? null : Math.round((seconds / HOUR) * 10) / 10
  }
  const measured = measure(figure, groups)
  if (shown === 'number') return measured.part
  const share = shareOf(measured)
  return share === null ? null : { share }
}

function nameOf(id: string, consulates: HalfYearFigures['consulates'], locale: Locale): string {
  const found = consulates.find(consulate => consulate.id === id)
  return (locale === 'zh' ? found?.stateZh : found?.stateEn) ?? id
}
