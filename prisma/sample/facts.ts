import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'

const folder = path.resolve('prisma/sample/facts')

/** The rows of a file of facts, by its headings. */
export async function rowsOf(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(path.join(folder, file), 'utf8'), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  })
}

/** A file of facts in JSON. */
export async function jsonOf<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(folder, file), 'utf8')) as T
}
