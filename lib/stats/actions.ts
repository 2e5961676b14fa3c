'use server'

import { action } from '@/lib/web/action'
import * as figures from './commands/figures'
import { changeFigureSchema, recordFigureSchema, removeFigureSchema } from './schema'

export const recordFigure = action({
  permission: 'figures.write',
  schema: recordFigureSchema,
  run: figures.recordFigure,
  message: 'figure_recorded',
})

export const changeFigure = action({
  permission: 'figures.write',
  schema: changeFigureSchema,
  run: figures.changeFigure,
  message: 'figure_changed',
})

export const removeFigure = action({
  permission: 'figures.write',
  schema: removeFigureSchema,
  run: figures.removeFigure,
  message: 'figure_removed',
})
