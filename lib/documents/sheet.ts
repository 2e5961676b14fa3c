/** A number to be read as a share of one: 0.82 is 82 %. `signed` puts a plus before growth. */
type Share = { share: number; signed?: boolean }

/** What a cell holds; null leaves it empty. */
export type Cell = string | number | Share | null

/** A table to write to a file: its name, its columns and rows as plain values. */
export type Sheet = { name: string; columns: string[]; rows: Cell[][] }
