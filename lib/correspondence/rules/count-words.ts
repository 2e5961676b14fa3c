const SMALL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A number as an English letter writes it: in a word up to ten, else in figures. */
export function countWord(count: number): string {
  return SMALL[count - 1] ?? String(count)
}
